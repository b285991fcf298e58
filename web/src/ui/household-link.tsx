import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  readonly household: { readonly id: string; readonly address?: { readonly line: string } | null | undefined };
  /** The thing on that page to which it leads: the id of its element. */
  readonly at?: string | undefined;
  /** What it says instead of the address. */
  readonly children?: ReactNode;
}

/** The way to the page of a household, by its address where that may be seen, or to something on that page. */
export function HouseholdLink({ household: { id, address }, at, children }: Props) {
  return (
    <Link to="/huishouden/$id" params={{ id }} {...(at && { hash: at })} className="utrecht-link utrecht-link--html-a">
      {children ?? (address ? `Huishouden ${address.line}` : 'Naar het huishouden')}
    </Link>
  );
}
