import type { AccessExplanationQuery, Sight } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { Status, type Tone } from '../ui/status.tsx';

type Explanation = NonNullable<AccessExplanationQuery['accessExplanation']>[number];

const tones: Record<Sight, Tone> = { NONE: 'neutral', EXISTS: 'warning', CONTENT: 'safe' };

interface Props {
  readonly rows: readonly Explanation[];
  /** What to call the members, by the hub's id of them. */
  readonly callNames: ReadonlyMap<string, string>;
}

/** Thing by thing: how much is seen, and why. */
export function ExplanationTable({ rows, callNames }: Props) {
  const label = useLabel();
  return (
    <ScrollBox label="Uitleg">
      <table className="ep-explanations" aria-label="Wat iemand ziet, en waarom">
        <thead>
          <tr>
            <th scope="col">Wat</th>
            <th scope="col">Ziet</th>
            <th scope="col">Waarom</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, law, recordId, subject, level, sentence }) => {
            const name = callNames.get(recordId ?? '');
            return (
              <tr key={`${area} ${law ?? ''} ${recordId ?? ''}`}>
                <th scope="row">
                  {capitalised(subject)}
                  {name && ` (${name})`}
                  {law && <span className="ep-explanations__law">{label('Law', law)}</span>}
                </th>
                <td>
                  <Status tone={tones[level]}>{label('Sight', level)}</Status>
                </td>
                <td>{sentence}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
