import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { ScoreSeriesFragment } from '../generated/graphql.ts';
import { shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { capitalised } from '../shared/text.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { type Action, Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { lazyForm } from '../work/lazy-form.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { scoreInWords } from './scores.ts';

const CorrectForm = lazyForm(async () => (await import('../plan/score-correction.tsx')).CorrectScoreForm);
const WithdrawForm = lazyForm(async () => (await import('../plan/score-correction.tsx')).WithdrawScoreForm);

function actionsOf(score: ScoreSeriesFragment['scores'][number], about: string): readonly Action[] {
  const [correct, withdraw] = [`score.correct.${score.id}`, `score.withdraw.${score.id}`];
  return [
    {
      label: 'Verbeteren',
      about,
      draft: correct,
      form: <CorrectForm draft={correct} score={score} about={about} />,
    },
    {
      label: 'Intrekken',
      about,
      draft: withdraw,
      form: <WithdrawForm draft={withdraw} score={score} about={about} />,
    },
  ];
}

/** Every score with why and when it was given, the latest of each series first. */
export function ScoreTable({ series }: { series: readonly ScoreSeriesFragment[] }) {
  const label = useLabel();
  const { may } = useHouseholdDesk();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const mayScore = may('SCORE_SELF_RELIANCE');
  return (
    <WorkPlace>
      <ScrollBox label="Scores">
        <Table className="ep-scores__table" aria-label="Scores op de zelfredzaamheid-matrix">
          <TableHeader>
            <TableRow>
              <TableHeaderCell scope="col">Leefgebied</TableHeaderCell>
              <TableHeaderCell scope="col">Wie</TableHeaderCell>
              <TableHeaderCell scope="col">Score</TableHeaderCell>
              <TableHeaderCell scope="col">Datum</TableHeaderCell>
              <TableHeaderCell scope="col">Waarom gescoord</TableHeaderCell>
              <TableHeaderCell scope="col">Door</TableHeaderCell>
              {mayScore && <TableHeaderCell scope="col">Fout?</TableHeaderCell>}
            </TableRow>
          </TableHeader>
          <TableBody>
            {series.flatMap(({ lifeDomain, person, scores }) =>
              scores.toReversed().map((score) => {
                const { id, value, scoredOn, reason, staff } = score;
                const domain = capitalised(label('LifeDomain', lifeDomain));
                const about = `${domain}, ${callName(person.name)}, ${shortDate(scoredOn)}`;
                return (
                  <TableRow key={id}>
                    <th scope="row" className="utrecht-table__cell">
                      {domain}
                    </th>
                    <TableCell>{callName(person.name)}</TableCell>
                    <TableCell>
                      <strong>{value}</strong> {scoreInWords(value)}
                    </TableCell>
                    <TableCell className="ep-scores__date">
                      <time dateTime={scoredOn}>{shortDate(scoredOn)}</time>
                    </TableCell>
                    <TableCell>{reason}</TableCell>
                    <TableCell>{staff.name}</TableCell>
                    {mayScore && (
                      <TableCell className="ep-screen-only">
                        <Actions actions={actionsOf(score, about)} place={place} />
                      </TableCell>
                    )}
                  </TableRow>
                );
              }),
            )}
          </TableBody>
        </Table>
      </ScrollBox>
      <div ref={setPlace} />
    </WorkPlace>
  );
}
