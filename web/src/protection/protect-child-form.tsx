import type { ProtectionGround } from '../generated/graphql.ts';
import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { DayField } from '../work/day-field.tsx';
import type { DeskPerson } from '../work/household-desk.ts';
import { RadioField } from '../work/option-field.tsx';
import { PersonField } from '../work/person-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { protectChildMutation } from './protection-documents.ts';

const grounds: readonly ProtectionGround[] = ['SUPERVISION_ORDER', 'SECRET_PLACEMENT', 'GUARDIANSHIP', 'SAFETY'];

interface Props {
  readonly draft: string;
  /** Children of the household who are not protected. */
  readonly minors: readonly DeskPerson[];
}

/** Protects a child: from then on only who works for the child meets it. */
export function ProtectChildForm({ draft, minors }: Props) {
  const label = useLabel();
  const { close, done } = useAction();
  const [only, other] = minors;
  const form = useWorkForm({
    draft,
    start: { personId: (!other && only?.id) || '', ground: '', since: today(), until: '' },
    document: protectChildMutation,
    payloadOf: (data) => data.protectChild,
    read: (values, { clientMutationId }) => {
      const ground = oneOf(grounds, values.ground);
      const problems = missingOf(values, { personId: 'Kies welk kind.', ground: 'Kies waarom het kind beschermd is.' });
      if (!ground || problems.length > 0) return { problems };
      const { personId, since, until } = values;
      return { input: { clientMutationId, personId, ground, since: since || null, until: until || null } };
    },
    onMade: (made) =>
      done(
        made.protection
          ? 'Het kind is beschermd.'
          : 'Het kind is beschermd. U werkt niet voor dit kind en ziet het daarom zelf niet meer.',
      ),
  });
  return (
    <WorkForm form={form} title="Kind beschermen" submit="Beschermen" onClose={close}>
      <p>
        Het gaat meteen in. Alleen de regisseur en wie voor het kind werkt, zien het kind nog. Het adres wordt geheim.
      </p>
      <PersonField field={form.field('personId')} label="Welk kind" none="Kies een kind" people={minors} />
      <RadioField
        field={form.field('ground')}
        label="Waarom"
        options={grounds.map((ground) => ({ value: ground, label: capitalised(label('ProtectionGround', ground)) }))}
      />
      <div className="ep-work-form__pair">
        <DayField field={form.field('since')} label="Vanaf" max={today()} />
        <DayField field={form.field('until')} label="Geldt niet meer vanaf" hint="Leeg: tot iemand het beëindigt." />
      </div>
    </WorkForm>
  );
}
