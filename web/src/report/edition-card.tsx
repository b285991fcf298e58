import { Paragraph } from '@utrecht/component-library-react';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import type { EditionLineFragment, ReportName } from '../generated/graphql.ts';
import { useActor } from '../shared/actor.ts';
import { toProblem } from '../shared/api-problem.ts';
import { momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useResume } from '../shared/session.ts';
import { Card } from '../ui/card.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Actions } from '../work/actions.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { editionListQuery } from './edition-documents.ts';
import { EditionDifferences } from './edition-differences.tsx';
import { ProposeForm, PublishForm, RejectForm } from './edition-forms.tsx';
import { slugOf } from './report-choice.ts';

interface Props {
  readonly name: ReportName;
  readonly year: number;
  /** The edition that is looked at; undefined: the figures of now. */
  readonly shown: number | undefined;
}

function EditionLine({ name, year, shown, edition }: Props & { edition: EditionLineFragment }) {
  const label = useLabel();
  const { id, number, state, proposedBy, proposedAt, decidedBy, decidedAt, reason, mayPublish, differences } = edition;
  const waits = state === 'PROPOSED';
  return (
    <li className="ep-edition">
      <p>
        <Link
          to="/rapporten/$naam"
          params={{ naam: slugOf(name) }}
          search={{ jaar: year, editie: number }}
          className="utrecht-link utrecht-link--html-a"
          {...(shown === number && { 'aria-current': true })}
        >
          Editie {number}
        </Link>
        , {label('ReportEditionState', state)}
      </p>
      <p className="ep-source">
        Voorgesteld door {proposedBy.name} op {momentInWords(proposedAt)}.
        {decidedBy &&
          decidedAt &&
          ` ${state === 'PUBLISHED' ? 'Vastgesteld' : 'Afgewezen'} door ${decidedBy.name} op ${momentInWords(decidedAt)}.`}
        {reason && ` Reden: ${reason}`}
      </p>
      {differences && state !== 'REJECTED' && <EditionDifferences differences={differences} />}
      {waits && (
        <Actions
          actions={[
            {
              label: 'Vaststellen',
              about: `editie ${number}`,
              draft: `edition.publish.${id}`,
              form: <PublishForm draft={`edition.publish.${id}`} edition={edition} />,
              offered: mayPublish,
            },
            {
              label: mayPublish ? 'Afwijzen' : 'Intrekken',
              about: `editie ${number}`,
              draft: `edition.reject.${id}`,
              form: <RejectForm draft={`edition.reject.${id}`} edition={edition} />,
            },
          ]}
        />
      )}
    </li>
  );
}

/** The editions of a report over a year: what was published stands for good, and is published by two people. */
export function EditionCard({ name, year, shown }: Props) {
  const actor = useActor();
  const [{ data, error }, askAgain] = useQuery({ query: editionListQuery, variables: { name, year } });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const editions = data?.reportEditions;
  const publishes = actor.roles.includes('MANAGEMENT');
  const draft = `edition.propose.${name}.${year}`;
  return (
    <Card title="Edities" area="editions" place="edities">
      <WorkPlace>
        {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
        {editions?.length === 0 && (
          <Paragraph className="ep-empty">Dit rapport is over {year} nog niet vastgesteld.</Paragraph>
        )}
        {editions && editions.length > 0 && (
          <ul className="ep-editions">
            {editions.toReversed().map((edition) => (
              <EditionLine key={edition.id} name={name} year={year} shown={shown} edition={edition} />
            ))}
          </ul>
        )}
        {publishes && (
          <Actions
            actions={[
              {
                label: 'Editie voorstellen',
                draft,
                form: <ProposeForm draft={draft} name={name} year={year} />,
                offered: editions !== undefined && !editions.some(({ state }) => state === 'PROPOSED'),
              },
            ]}
          />
        )}
      </WorkPlace>
    </Card>
  );
}
