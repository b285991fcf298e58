import { Link } from '@tanstack/react-router';

interface Props {
  readonly household: { readonly id: string; readonly address?: { readonly line: string } | null | undefined };
}

/** The way to the page of a household, by its address where that may be seen. */
export function HouseholdLink({ household: { id, address } }: Props) {
  return (
    <Link to="/huishouden/$id" params={{ id }} className="utrecht-link utrecht-link--html-a">
      {address ? `Huishouden ${address.line}` : 'Naar het huishouden'}
    </Link>
  );
}
