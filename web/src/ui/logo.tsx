import './logo.css';

/** The mark and name of Eenplan: people of three sizes under one roof. */
export function Logo({ size = 'small' }: { size?: 'small' | 'large' }) {
  return (
    <span className={`ep-logo ep-logo--${size}`}>
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path className="ep-logo__line" d="M3.5 14.5 16 4.5l12.5 10" />
        <path className="ep-logo__people" d="M10 19.5V27M16 15.5V27M22 22V27" />
      </svg>
      Eenplan
    </span>
  );
}
