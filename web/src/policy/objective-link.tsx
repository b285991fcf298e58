import { Link } from '@tanstack/react-router';

interface Props {
  readonly code: string;
  readonly label: string;
  /** Shows the code alone, where there is no room for the label; it is still said, and shown to who points at it. */
  readonly short?: boolean;
}

/** The way to the page of an objective: its code and label. */
export function ObjectiveLink({ code, label, short = false }: Props) {
  const name = `${code} ${label}`;
  return (
    <Link
      to="/beleid/doelstelling/$code"
      params={{ code }}
      className="utrecht-link utrecht-link--html-a ep-objective-link"
      {...(short && { title: name, 'aria-label': name })}
    >
      <span className="ep-objective-link__code">{code}</span>
      {!short && ` ${label}`}
    </Link>
  );
}
