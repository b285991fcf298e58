import { Logo } from './logo.tsx';
import './splash.css';

/** The bar alone, while it is found out who has signed in: the page takes its shape at once. */
export function Splash() {
  return (
    <div className="ep-splash" aria-busy="true">
      <Logo />
    </div>
  );
}
