import { Paragraph, Select, SelectOption } from '@utrecht/component-library-react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import type { ExplainedHouseholdQuery, StaffActivitiesQuery, StaffChoiceFragment } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { guardsPrivacy, useActor, usePurpose } from '../shared/actor.ts';
import { callName } from '../shared/person-name.ts';
import { useResume } from '../shared/session.ts';
import { Field } from '../ui/field.tsx';
import { NotForYou } from '../ui/not-for-you.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type AccessExplanationChoice, wordOfActivity } from './explanation-choice.ts';
import { accessExplanationQuery, explainedHouseholdQuery, staffActivitiesQuery } from './explanation-documents.ts';
import { ExplanationTable } from './explanation-table.tsx';
import { StaffField } from './staff-field.tsx';
import './explanation-page.css';

type Household = NonNullable<ExplainedHouseholdQuery['household']>;
type Activity = NonNullable<StaffActivitiesQuery['staffProcessingActivities']>[number];

interface ChoiceProps {
  readonly choice: AccessExplanationChoice;
  readonly onChange: (change: AccessExplanationChoice) => void;
}

/** Who works for the household: the director, the team and the workers of its cases, each once, by name. */
function listStaff({ director, plan, cases }: Household): StaffChoiceFragment[] {
  const all = [director?.staff, ...(plan?.team ?? []).map(({ staff }) => staff), ...cases.map(({ worker }) => worker)];
  const byId = new Map(all.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  return [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

interface ExplanationProps {
  readonly household: Household;
  readonly staffId: string;
  readonly activity: Activity;
}

function Explanation({ household, staffId, activity }: ExplanationProps) {
  const [{ data, error }, askAgain] = useQuery({
    query: accessExplanationQuery,
    variables: { householdId: household.id, staffId, processingActivityId: activity.id },
    requestPolicy: 'network-only',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const callNames = new Map(household.members.map(({ person }) => [person.id, callName(person.name)]));
  if (error) return <ProblemMessage problem={toProblem(error)} onRetry={retry} />;
  if (!data) return <Skeleton lines={[80, 60, 80, 60, 80]} />;
  const rows = data.accessExplanation;
  if (!rows) return <Paragraph className="ep-empty">Dit huishouden of deze medewerker is er niet (meer).</Paragraph>;
  return <ExplanationTable rows={rows} callNames={callNames} />;
}

interface PurposeProps extends ChoiceProps {
  readonly household: Household;
  readonly staffId: string;
}

/** The purpose to explain for, of those that the member of staff may use, and the explanation. */
function ForPurpose({ household, staffId, choice, onChange }: PurposeProps) {
  const [{ data, error }, askAgain] = useQuery({ query: staffActivitiesQuery, variables: { staffId } });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  if (error) return <ProblemMessage problem={toProblem(error)} onRetry={retry} />;
  if (!data) return <Skeleton lines={[40, 80, 60]} />;
  const activities = data.staffProcessingActivities;
  if (!activities) return <Paragraph className="ep-empty">Deze medewerker is er niet (meer).</Paragraph>;
  const [first] = activities;
  const activity = activities.find(({ id }) => wordOfActivity(id) === choice.doel) ?? first;
  if (!activity) {
    return (
      <Paragraph className="ep-empty">
        Deze medewerker mag vandaag voor geen enkel doel gegevens inzien, en ziet dus niets.
      </Paragraph>
    );
  }
  return (
    <>
      <Field label="Met welk doel" hint={activity.purpose}>
        {({ invalid: _invalid, ...control }) => (
          <Select
            {...control}
            value={activity.id}
            onChange={({ target }) => onChange({ doel: wordOfActivity(target.value) })}
          >
            {activities.map(({ id, label }) => (
              <SelectOption key={id} value={id}>
                {label}
              </SelectOption>
            ))}
          </Select>
        )}
      </Field>
      <div className="ep-explain__answer">
        <Explanation key={`${staffId} ${activity.id}`} household={household} staffId={staffId} activity={activity} />
      </div>
    </>
  );
}

function Answer({ id, choice, onChange }: ChoiceProps & { id: string }) {
  const [{ data, error }, askAgain] = useQuery({ query: explainedHouseholdQuery, variables: { id } });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  if (error && !data) return <ProblemMessage problem={toProblem(error)} onRetry={retry} />;
  if (!data) {
    return (
      <div className="ep-card" aria-busy="true">
        <Skeleton lines={[40, 80, 60, 80]} />
      </div>
    );
  }
  const { household } = data;
  if (!household) {
    return (
      <div className="ep-card">
        <Paragraph>Dit huishouden is er niet, of u mag het voor dit doel niet zien.</Paragraph>
      </div>
    );
  }
  return (
    <div className="ep-card ep-explain">
      <StaffField
        staff={listStaff(household)}
        chosen={choice.wie}
        onChoose={(wie) => onChange({ wie, doel: undefined })}
      />
      {choice.wie === undefined ? (
        <Paragraph className="ep-empty ep-explain__answer">
          Kies een medewerker. Daarna leest u wat die van dit huishouden ziet, en door welke regel.
        </Paragraph>
      ) : (
        <ForPurpose key={choice.wie} household={household} staffId={choice.wie} choice={choice} onChange={onChange} />
      )}
    </div>
  );
}

function ExplanationPage({ id, ...rest }: ChoiceProps & { id: string }) {
  const actor = useActor();
  if (!guardsPrivacy(actor)) {
    return (
      <NotForYou title="U ziet hier geen uitleg van zicht">
        Wie wat van een huishouden ziet, en waarom, gaat de privacydesk na.
      </NotForYou>
    );
  }
  return (
    <div className="ep-explain-page">
      <title>Waarom ziet iemand dit? – Eenplan</title>
      <div>
        <PageTitle>Waarom ziet iemand dit?</PageTitle>
        <Paragraph className="ep-empty">
          Wat een medewerker vandaag van dit huishouden ziet, en waarom. De inhoud zelf staat hier niet.{' '}
          <Link to="/huishouden/$id" params={{ id }} className="utrecht-link utrecht-link--html-a">
            Terug naar het huishouden
          </Link>
        </Paragraph>
      </div>
      <Answer id={id} {...rest} />
    </div>
  );
}

function AccessExplanationRoute() {
  const { id } = accessExplanationRoute.useParams();
  const choice = accessExplanationRoute.useSearch();
  const navigate = accessExplanationRoute.useNavigate();
  const { purpose } = usePurpose();
  const change = useCallback(
    (changed: AccessExplanationChoice) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false }),
    [navigate],
  );
  // Another household or purpose starts afresh: nothing of the one shows under the other.
  return <ExplanationPage key={`${id} ${purpose?.id}`} id={id} choice={choice} onChange={change} />;
}

/** The page, fetched when it is opened. */
export const accessExplanationRoute = createLazyRoute('/huishouden/$id/zicht')({ component: AccessExplanationRoute });
