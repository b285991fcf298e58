import { asksChildToo, type Consenter, giversFor, readGiver } from '../consent/consent-draft.ts';
import { GiverFields } from '../consent/giver-fields.tsx';
import type { PlanAgreementItemFragment } from '../generated/graphql.ts';
import { today } from '../shared/dates.ts';
import { useAction } from '../work/action-context.ts';
import { DayField } from '../work/day-field.tsx';
import { CheckField, ticked } from '../work/option-field.tsx';
import { PersonField } from '../work/person-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { recordPlanAgreementMutation } from './agreement-documents.ts';

const start = () => ({
  personId: '',
  withPlan: '',
  withSharing: '',
  remark: '',
  givenBy: '',
  giverPersonId: '',
  giverName: '',
  childAgrees: '',
  givenOn: today(),
});

interface Props {
  readonly draft: string;
  readonly planId: string;
  readonly members: readonly Consenter[];
  /** What was said before. */
  readonly agreements: readonly PlanAgreementItemFragment[];
}

/** What it takes to record what a resident says of the plan: yes or no, to the plan and to telling each other. */
export function AgreementForm({ draft, planId, members, agreements }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: start(),
    document: recordPlanAgreementMutation,
    payloadOf: (data) => data.recordPlanAgreement,
    read: (values, { clientMutationId }) => {
      const { personId, remark, givenOn } = values;
      const giver = readGiver(values);
      const problems = missingOf(values, { personId: 'Kies om wie het gaat.', givenBy: 'Kies wie dit zei.' });
      if (!giver || problems.length > 0) return { problems };
      const running = agreements.find((one) => one.person.id === personId && one.endedOn === null);
      const said = { withPlan: values.withPlan === ticked, withSharing: values.withSharing === ticked };
      return {
        input: {
          clientMutationId,
          planId,
          personId,
          remark,
          ...said,
          ...giver,
          givenOn: givenOn || null,
          replacesId: running?.id ?? null,
        },
      };
    },
    onMade: () => done('Vastgelegd wat de inwoner van het plan vindt.'),
  });
  const person = members.find(({ id }) => id === form.values.personId);
  const choosePerson = (personId: string) => {
    const age = members.find(({ id }) => id === personId)?.age ?? null;
    const givenBy = age === null ? '' : (giversFor(age)[0] ?? '');
    form.change({ personId, givenBy, giverPersonId: '', childAgrees: '' });
  };
  return (
    <WorkForm form={form} title="Wat vindt de inwoner van het plan?" submit="Vastleggen" onClose={close}>
      <p>
        Dit is geen toestemming: niemand ziet hierdoor meer of minder, en het werk dat de wet opdraagt gaat door als
        iemand het intrekt.
      </p>
      <PersonField field={{ ...form.field('personId'), onChange: choosePerson }} label="Wie?" people={members} />
      {person && <GiverFields form={form} person={person} members={members} what="instemming" />}
      <CheckField field={form.field('withPlan')} label="Is het eens met het plan" />
      <CheckField
        field={form.field('withSharing')}
        label="Vindt het goed dat wie in het plan werkt, elkaar vertelt wat daarvoor nodig is"
      />
      <TextField
        field={form.field('remark')}
        label="Opmerking"
        hint={
          form.values.withPlan || form.values.withSharing
            ? 'Mag leeg.'
            : `Waarmee is de inwoner${asksChildToo(person?.age ?? null) ? ' of het kind' : ''} het niet eens?`
        }
        rows={2}
      />
      <DayField field={form.field('givenOn')} label="Gezegd op" max={today()} />
    </WorkForm>
  );
}
