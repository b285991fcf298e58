import { graphql } from '../generated/gql.ts';
import type { MilestoneDateFragment, MilestoneRowFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { Card } from '../ui/card.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { Status, type Tone } from '../ui/status.tsx';

/** A milestone as a row shows it. */
export const milestoneRowFragment = graphql(`
  fragment MilestoneRow on Milestone {
    code
    label
    status
    date {
      ...MilestoneDate
    }
    framework {
      code
      title
    }
  }

  fragment MilestoneDate on PolicyDate {
    text
    date
    precision
    basis
  }
`);

const tones: Record<MilestoneRowFragment['status'], Tone> = {
  REALISED: 'safe',
  PLANNED: 'neutral',
  UNKNOWN: 'warning',
};

/** How sure a date is, in words: `op de maand, jaar afgeleid`. */
function Certainty({ date: { precision, basis } }: { date: MilestoneDateFragment }) {
  const label = useLabel();
  const words = {
    STATED: 'staat in het document',
    INFERRED: 'jaar afgeleid',
    UNKNOWN: 'jaar onbekend',
  } as const satisfies Record<MilestoneDateFragment['basis'], string>;
  return (
    <>
      {label('DatePrecision', precision)}
      <span className="ep-quiet">{words[basis]}</span>
    </>
  );
}

/** What was to happen on the way, the earliest first, with no date more precise than its document. */
export function MilestonesTable({ milestones }: { milestones: readonly MilestoneRowFragment[] }) {
  const label = useLabel();
  const title = 'Mijlpalen';
  return (
    <Card title={title} area="comparison">
      <p className="ep-quiet">
        Een datum is zo precies als in het document. De stand is die van het document, niet die van nu. Onbekende jaren
        staan achteraan.
      </p>
      {milestones.length === 0 ? (
        <p className="ep-empty">De gekozen kaders noemen geen mijlpalen.</p>
      ) : (
        <ScrollBox label={title}>
          <table className="ep-table ep-milestones">
            <caption className="ep-visually-hidden">Mijlpalen van de gekozen kaders, de vroegste eerst</caption>
            <thead>
              <tr>
                <th scope="col">Wanneer</th>
                <th scope="col">Hoe precies</th>
                <th scope="col">Mijlpaal</th>
                <th scope="col">Kader</th>
                <th scope="col">Stand</th>
              </tr>
            </thead>
            <tbody>
              {milestones.map(({ code, label: milestone, date, status, framework }) => (
                <tr key={`${framework.code} ${code}`}>
                  <td>{date.text}</td>
                  <td>
                    <Certainty date={date} />
                  </td>
                  <th scope="row">{milestone}</th>
                  <td>{framework.title}</td>
                  <td>
                    <Status tone={tones[status]}>{label('MilestoneStatus', status)}</Status>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Card>
  );
}
