import type { ResponsibilityRowFragment } from '../generated/graphql.ts';
import { Card } from '../ui/card.tsx';
import { Reach } from '../ui/reach.tsx';

interface Reached {
  readonly id: string;
  readonly name: string;
  readonly reach: NonNullable<ResponsibilityRowFragment['reach']>;
}

/** Each organisation once. */
function listReached(rows: readonly ResponsibilityRowFragment[]): readonly Reached[] {
  const found = new Map<string, Reached>();
  for (const { organisation, reach } of rows) {
    if (organisation && reach) found.set(organisation.id, { id: organisation.id, name: organisation.name, reach });
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** How to reach the organisations in the table today, and who leads there. */
export function ReachCard({ rows }: { rows: readonly ResponsibilityRowFragment[] }) {
  const reached = listReached(rows);
  if (reached.length === 0) return null;
  return (
    <Card title="Zo bereikt u hen vandaag" area="reach">
      <div className="ep-reached">
        {reached.map(({ id, name, reach }) => (
          <div key={id}>
            <h3 className="ep-subhead">{name}</h3>
            {reach.phone || reach.email ? (
              <Reach whom={name} phone={reach.phone} email={reach.email} />
            ) : (
              <p className="ep-quiet">Geen algemeen nummer bekend.</p>
            )}
            {reach.teamLeads.length > 0 && (
              <ul className="ep-colleagues" aria-label={`Teamleiders van ${name}`}>
                {reach.teamLeads.map((lead) => (
                  <li key={lead.id}>
                    {lead.name}, {lead.jobTitle} <Reach whom={lead.name} phone={lead.phone} email={lead.email} />
                  </li>
                ))}
              </ul>
            )}
            {reach.teamLeads.length === 0 && <p className="ep-quiet">Geen teamleider bekend in Eenplan.</p>}
          </div>
        ))}
      </div>
    </Card>
  );
}
