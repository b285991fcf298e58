import { Icon } from './icon.tsx';
import './field-problem.css';

/** What is wrong with a field, under it; the field names it by its id. */
export function FieldProblem({ id, message }: { id: string; message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <p id={id} className="ep-field-problem">
      <Icon name="alert" /> {message}
    </p>
  );
}
