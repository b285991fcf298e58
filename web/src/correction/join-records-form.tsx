import { dateInWords } from '../shared/dates.ts';
import { callName } from '../shared/person-name.ts';
import { useAction } from '../work/action-context.ts';
import { PersonField } from '../work/person-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { joinPersonRecordsMutation } from './correction-documents.ts';
import { FoundPersonField } from './found-person-field.tsx';
import { Preview } from './preview.tsx';
import type { RecordPerson } from './record.ts';
import { useFoundPerson } from './use-found-person.ts';

const start = { personId: '', otherId: '', reason: '' };

const notYet = {
  __typename: 'Incomplete',
  code: 'NOT_READ',
  message: 'Het andere dossier is nog niet gelezen, of u mag het niet zien. Probeer het opnieuw.',
  path: ['input', 'otherId'],
} as const;

type Side = Pick<RecordPerson, 'id' | 'version' | 'inRegister' | 'birthDate' | 'name'>;

interface Two {
  readonly remaining: Side;
  readonly joined: Side;
}

/** Which of two remains: the one with a number; else the one of this household. */
function order(here: Side, there: Side): Two {
  return there.inRegister && !here.inRegister ? { remaining: there, joined: here } : { remaining: here, joined: there };
}

/** Makes one record of two that are of one person. */
export function JoinRecordsForm({ draft, people }: { draft: string; people: readonly RecordPerson[] }) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start,
    document: joinPersonRecordsMutation,
    payloadOf: (data) => data.joinPersonRecords,
    read: (values, { clientMutationId }) => {
      const problems = missingOf(values, {
        personId: 'Kies wie het is.',
        otherId: 'Zoek en kies het andere dossier.',
        reason: 'Vul in hoe u weet dat het om één persoon gaat.',
      });
      if (problems.length > 0) return { problems };
      if (!both) return { problems: [notYet] };
      const { remaining, joined } = both;
      return {
        input: {
          clientMutationId,
          remainingId: remaining.id,
          expectedVersion: remaining.version,
          joinedId: joined.id,
          joinedExpectedVersion: joined.version,
          reason: values.reason,
        },
      };
    },
    onMade: () => done('De dossiers zijn samengevoegd. Dat is ongedaan te maken.'),
  });
  const here = people.find(({ id }) => id === form.values.personId);
  const there = useFoundPerson(form.values.otherId);
  const both: Two | undefined = here && there ? order(here, there) : undefined;
  return (
    <WorkForm form={form} title="Dossiers van één persoon samenvoegen" submit="Samenvoegen" onClose={close}>
      <PersonField field={form.field('personId')} label="Wie" />
      <FoundPersonField
        field={form.field('otherId')}
        label="Ander dossier van dezelfde persoon"
        chosen={there && callName(there.name)}
        except={form.values.personId === '' ? [] : [form.values.personId]}
      />
      <TextField
        field={form.field('reason')}
        label="Hoe weet u dat het om één persoon gaat?"
        rows={2}
        length={{ least: 10, most: 1000 }}
      />
      {both && <Preview lines={previewOf(both)} />}
    </WorkForm>
  );
}

function inWords({ name, birthDate, inRegister }: Side): string {
  const born = birthDate ? `geboren ${dateInWords(birthDate)}` : 'geboortedatum onbekend';
  return `${callName(name)} (${born}, ${inRegister ? 'met' : 'zonder'} burgerservicenummer)`;
}

function previewOf({ remaining, joined }: Two): readonly string[] {
  if (joined.inRegister) {
    return ['Dit kan niet: beide hebben een burgerservicenummer. Voor de basisregistratie zijn het twee mensen.'];
  }
  return [
    `Dit dossier blijft: ${inWords(remaining)}.`,
    `Dit gaat erin op: ${inWords(joined)}. Alles wat daarin staat, staat voortaan bij het dossier dat blijft.`,
    'Woont de persoon volgens beide in een ander huishouden, dan hoort die in het tweede er ook bij.',
    'De strengste bescherming geldt. U kunt het ongedaan maken.',
  ];
}
