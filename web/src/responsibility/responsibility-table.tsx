import type { ResponsibilityRowFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { lawsInOrder, officesInOrder, tasksInOrder } from './responsibility-choice.ts';
import { ResponsibilityRow } from './responsibility-row.tsx';

function placeOf({ officeFunction, task }: ResponsibilityRowFragment): number {
  const office = officesInOrder.findIndex(({ value }) => value === officeFunction);
  return office * tasksInOrder.length + tasksInOrder.findIndex(({ value }) => value === task);
}

/** Who does what, law by law: front office before back office, and the ordinary tasks first. */
export function ResponsibilityTable({ rows }: { rows: readonly ResponsibilityRowFragment[] }) {
  const label = useLabel();
  const groups = lawsInOrder
    .map(({ word, value }) => ({
      word,
      law: value,
      rows: rows.filter((row) => row.law === value).toSorted((a, b) => placeOf(a) - placeOf(b)),
    }))
    .filter((group) => group.rows.length > 0);
  return (
    <table className="ep-responsibilities">
      <caption className="ep-visually-hidden">Wie verantwoordelijk is, per wet en taak</caption>
      <thead>
        <tr>
          <th scope="col">Taak</th>
          <th scope="col">Organisatie</th>
          <th scope="col">Periode en afspraak</th>
          <th scope="col">Bereikbaar</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.word}>
          <tr className="ep-responsibilities__law">
            <th scope="rowgroup" colSpan={4}>
              {label('Law', group.law)}
            </th>
          </tr>
          {group.rows.map((row) => (
            <ResponsibilityRow key={row.id} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
