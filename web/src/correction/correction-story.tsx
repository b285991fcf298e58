import { Link } from '@tanstack/react-router';
import type { CorrectionItemFragment, HouseholdRecordFragment, JoinItemFragment } from '../generated/graphql.ts';
import { dateInWords, momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { capitalised, joinInWords } from '../shared/text.ts';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { lazyForm } from '../work/lazy-form.tsx';
import { identityInWords } from './identity-words.ts';

const UndoJoinForm = lazyForm(async () => (await import('./undo-join-form.tsx')).UndoJoinForm);

function CorrectionStep({ correction, householdId }: { correction: CorrectionItemFragment; householdId: string }) {
  const label = useLabel();
  const { kind, day, reason, staff, persons, household, otherHousehold } = correction;
  const other = household?.id === householdId ? otherHousehold : household;
  return (
    <li>
      <strong>{capitalised(label('HouseholdCorrectionKind', kind))}</strong>
      {persons.length > 0 && `: ${joinInWords(persons.map(({ name }) => callName(name)))}`}, vanaf {dateInWords(day)}
      {staff && `, door ${staff.name}`}.{' '}
      {other && (
        <Link className="utrecht-link utrecht-link--html-a" to="/huishouden/$id" params={{ id: other.id }}>
          Ander huishouden
        </Link>
      )}
      <p>{reason}</p>
    </li>
  );
}

function JoinStep({ join, name }: { join: JoinItemFragment; name: string }) {
  const { may } = useHouseholdDesk();
  const draft = `person.part.${join.id}`;
  return (
    <li>
      <strong>Dossier samengevoegd</strong>: {join.name} met {name}, {momentInWords(join.joinedAt)}
      {join.joinedBy && `, door ${join.joinedBy.name}`}.<p>{join.reason}</p>
      {join.undoneAt && (
        <p>
          Ongedaan gemaakt op {momentInWords(join.undoneAt)}
          {join.undoneBy && `, door ${join.undoneBy.name}`}. {join.undoneReason}
        </p>
      )}
      {!join.undoneAt && may('UNDO_PERSON_JOIN') && (
        <Actions
          actions={[
            { label: 'Ongedaan maken', about: join.name, draft, form: <UndoJoinForm draft={draft} join={join} /> },
          ]}
        />
      )}
    </li>
  );
}

/** What staff corrected in the household and in the records of its people, folded; and whose identity was seen. */
export function CorrectionStory({ record }: { record: HouseholdRecordFragment }) {
  const label = useLabel();
  const people = record.members.map(({ person }) => person);
  const joins = people.flatMap(({ name, joins: own }) => own.map((join) => ({ join, name: callName(name) })));
  const checks = people.flatMap((person) => identityInWords(person, label) ?? []);
  const count = record.corrections.length + joins.length + checks.length;
  if (count === 0) return null;
  return (
    <details className="ep-fold">
      <summary>Verbeteringen en vaststellingen door medewerkers ({count})</summary>
      <ul className="ep-correction-story">
        {record.corrections.map((correction) => (
          <CorrectionStep key={correction.id} correction={correction} householdId={record.id} />
        ))}
        {joins.map(({ join, name }) => (
          <JoinStep key={join.id} join={join} name={name} />
        ))}
        {checks.map((line) => (
          <li key={line}>{line}.</li>
        ))}
      </ul>
    </details>
  );
}
