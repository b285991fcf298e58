import type { RevisionRow } from '../../../db/revision.table.ts';
import type { Changes } from '../person-update/person-update-recording.ts';
import { lifeDomainWords } from '../timeline/timeline-plan.ts';
import { writeDay } from '../wording.ts';

/** What a record is of which a change is told. */
export type ChangedRecord = 'GOAL' | 'ACTION';

const names: Readonly<Record<ChangedRecord, string>> = { GOAL: 'Doel', ACTION: 'Actie' };

const ended: Readonly<Record<string, string>> = {
  ATTAINED: 'behaald',
  DROPPED: 'vervallen',
  DONE: 'gedaan',
  CANCELLED: 'vervallen',
};

/** The columns that are told, each with what it is called and how its values are written. */
const columns: Readonly<Record<string, readonly [name: string, write: (value: unknown) => string]>> = {
  description: ['tekst', (value) => `“${String(value)}”`],
  lifeDomain: ['leefgebied', (value) => new Map<unknown, string>(Object.entries(lifeDomainWords)).get(value) ?? ''],
  objectiveCode: ['doelstelling', String],
  targetOn: ['streefdatum', writeDayOrNone],
  dueOn: ['klaar op', writeDayOrNone],
};

const ownerColumns = ['ownerKind', 'ownerPersonId', 'ownerStaffId', 'ownerName'];

/** What a change of a goal, or of an action that is now called so, says in Dutch: a sentence for each thing that changed. */
export function tellGoalChange(record: ChangedRecord, called: string, changes: Changes): readonly string[] {
  const subject = record === 'GOAL' ? names.GOAL : `${names.ACTION} “${called}”`;
  const { description, status } = changes;
  // What was made has no text before.
  if (description && description.from === null) return [`${names[record]} toegevoegd: “${String(description.to)}”`];
  const end = status && (ended[String(status.to)] ?? 'weer geopend');
  return [
    ...(end ? [`${subject} ${end}`] : []),
    ...Object.entries(changes).flatMap(([column, { from, to }]) => {
      const [name, write] = columns[column] ?? [];
      return name && write ? [`${subject}, ${name}: van ${write(from)} naar ${write(to)}`] : [];
    }),
    // Who did it before may be somebody of whom the reader knows nothing.
    ...(ownerColumns.some((column) => column in changes) ? [`${subject}: iemand anders doet dit`] : []),
  ];
}

function writeDayOrNone(value: unknown): string {
  return typeof value === 'string' ? writeDay(value) : 'geen';
}

/** The changes that a revision holds. */
export function changesOf({ changes }: Pick<RevisionRow, 'changes'>): Changes {
  // Written by ourselves, from such changes.
  return JSON.parse(changes) as Changes;
}
