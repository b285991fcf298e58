import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { KeptRecord } from '../administration/record.tsx';
import { Screen } from '../administration/screen.tsx';
import type { ChainStateScreenQuery } from '../generated/graphql.ts';
import { momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { Status } from '../ui/status.tsx';
import { chainActionsOf } from './chain-actions.tsx';
import { chainStateQuery } from './chain-documents.ts';
import { sourceInWords, tones } from './chain-words.ts';
import { RowFailures } from './row-failures.tsx';

type State = NonNullable<NonNullable<ChainStateScreenQuery['administration']>['chain']>;

function Faults({ faults }: Pick<State, 'faults'>) {
  const label = useLabel();
  if (faults.length === 0) return <p className="ep-empty">Er zit geen bericht vast.</p>;
  return (
    <ul className="ep-records">
      {faults.map((fault) => {
        const { id, kindLabel, status, direction, source, at, attempts, explanation, code, needsAttention } = fault;
        return (
          <KeptRecord
            key={id}
            title={capitalised(kindLabel)}
            marks={
              <>
                <Status tone={tones[status]}>{capitalised(label('ChainStatus', status))}</Status>
                {!needsAttention && <Status>terzijde gelegd</Status>}
              </>
            }
            facts={[
              ['Waarom', explanation ?? 'onbekend'],
              ['Code', code ?? 'geen'],
              ['Bron', `${sourceInWords(label('ChainSource', source))}, ${label('ChainDirection', direction)}`],
              [direction === 'IN' ? 'Ontvangen' : 'Gemaakt', momentInWords(at)],
              ['Pogingen', attempts],
            ]}
            actions={chainActionsOf(fault)}
          >
            <RowFailures failures={fault.rowFailures} />
          </KeptRecord>
        );
      })}
    </ul>
  );
}

function Counts({ counts }: Pick<State, 'counts'>) {
  const label = useLabel();
  if (counts.length === 0) return <p className="ep-empty">Er kwam nog geen bericht binnen, en er ging er geen uit.</p>;
  return (
    <ScrollBox label="Berichten per bron en stand">
      <Table>
        <TableHeader>
          <TableRow>
            <TableHeaderCell scope="col">Bron</TableHeaderCell>
            <TableHeaderCell scope="col">Richting</TableHeaderCell>
            <TableHeaderCell scope="col">Stand</TableHeaderCell>
            <TableHeaderCell scope="col">Aantal</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {counts.map(({ source, direction, status, count }) => (
            <TableRow key={`${source} ${direction} ${status}`}>
              <th scope="row" className="utrecht-table__cell">
                {sourceInWords(label('ChainSource', source))}
              </th>
              <TableCell>{capitalised(label('ChainDirection', direction))}</TableCell>
              <TableCell>{capitalised(label('ChainStatus', status))}</TableCell>
              <TableCell>{count}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollBox>
  );
}

/** How messages in and out fare, and what is stuck; of whom they are is not told here. */
export function ChainStateScreen() {
  return (
    <Screen query={chainStateQuery}>
      {({ administration }) =>
        administration?.chain && (
          <>
            <Card title="Berichten die vastzitten" area="chain-faults">
              <p className="ep-quiet">
                Wat hier staat, komt niet vanzelf verder. U ziet niet over wie het gaat: dat ziet de backoffice.
              </p>
              <Faults faults={administration.chain.faults} />
            </Card>
            <Card title="Hoeveel berichten waar staan" area="chain-counts">
              <Counts counts={administration.chain.counts} />
            </Card>
          </>
        )
      }
    </Screen>
  );
}
