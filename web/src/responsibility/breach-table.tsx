import type { ReactNode } from 'react';
import type { NormBreachRowFragment } from '../generated/graphql.ts';
import { shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { HouseholdLink } from '../ui/household-link.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import '../ui/table.css';

interface Props {
  readonly breaches: readonly { readonly cursor: string; readonly node: NormBreachRowFragment }[];
}

/** What was too late: which case or plan, with whom it is, by when it had to be done and when it was. */
export function BreachTable({ breaches }: Props) {
  return (
    <ScrollBox label="Wat te laat was">
      <table className="ep-table">
        <caption className="ep-visually-hidden">Wat te laat was, de vroegste laatste dag eerst</caption>
        <thead>
          <tr>
            <th scope="col">Waarover</th>
            <th scope="col">Bij wie</th>
            <th scope="col">Laatste dag</th>
            <th scope="col">Gedaan</th>
            <th scope="col" className="ep-number">
              Dagen te laat
            </th>
          </tr>
        </thead>
        <tbody>
          {breaches.map(({ cursor, node }) => (
            <BreachRow key={cursor} breach={node} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function BreachRow({ breach }: { breach: NormBreachRowFragment }) {
  const label = useLabel();
  const { case: ofCase, plan, household, endsOn, doneOn, daysLate } = breach;
  const name = ofCase?.person && callName(ofCase.person.name);
  const lines = ofCase
    ? [[label('Law', ofCase.law), ofCase.title].filter(Boolean).join(', '), name]
    : [plan && `begonnen op ${shortDate(plan.startedOn)}`];
  return (
    <tr>
      <th scope="row">
        {ofCase ? `Zaak ${ofCase.number}` : 'Plan van een huishouden'}
        {lines.map((line) => line && <Line key={line}>{line}</Line>)}
        {household && (
          <Line>
            <HouseholdLink household={household} />
          </Line>
        )}
      </th>
      <td>{(ofCase ? ofCase.worker?.name : plan?.director?.staff.name) ?? 'niemand'}</td>
      <td>{shortDate(endsOn)}</td>
      <td>{doneOn ? shortDate(doneOn) : 'nog niet'}</td>
      <td className="ep-number">{daysLate}</td>
    </tr>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <span className="ep-quiet">{children}</span>;
}
