import { Link } from '@tanstack/react-router';

interface Props {
  readonly code: string;
  /** Undefined where the code alone is shown: it is then said with the label, which stands in `title`. */
  readonly label: string;
  readonly short?: boolean;
}

/** The way to the page of an objective: its code and label, or the code alone where the label stands close by. */
export function ObjectiveLink({ code, label, short = false }: Props) {
  return (
    <Link
      to="/beleid/doelstelling/$code"
      params={{ code }}
      className="utrecht-link utrecht-link--html-a ep-objective-link"
      {...(short && { title: label })}
    >
      <span className="ep-objective-link__code">{code}</span>
      {short ? <span className="ep-visually-hidden"> {label}</span> : <> {label}</>}
    </Link>
  );
}
