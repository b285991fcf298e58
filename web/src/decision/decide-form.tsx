import { useQuery } from 'urql';
import type { DecisionWorkFragment } from '../generated/graphql.ts';
import { dateInWords, today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { DayField } from '../work/day-field.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { RadioField } from '../work/option-field.tsx';
import { TextField, type WorkFieldProps } from '../work/text-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { decideCaseMutation, decisionsQuery } from './decision-documents.ts';

/** What every form about the decision in a case takes. */
export interface DecisionFormProps {
  /** Names its draft. */
  readonly draft: string;
  readonly row: DecisionWorkFragment;
}

interface AgainstProps extends Omit<WorkFieldProps, 'label'> {
  readonly row: DecisionWorkFragment;
}

/** The decision objected to: of the same person and law, made before the objection came in (Awb art. 7:1). */
function AgainstField({ row, field }: AgainstProps) {
  const label = useLabel();
  const { householdId } = useHouseholdDesk();
  const [{ data, fetching }] = useQuery({ query: decisionsQuery, variables: { id: householdId } });
  const cases = (data?.household?.cases ?? []).filter(
    ({ law, kind, person }) => law === row.law && kind !== 'OBJECTION' && person?.id === row.person?.id,
  );
  const options = cases.flatMap(({ number, title, decisions }) =>
    (decisions ?? [])
      .filter(({ decidedOn }) => decidedOn <= (row.receivedOn ?? ''))
      .map(({ id, decidedOn, outcome }) => ({
        value: id,
        label: `${dateInWords(decidedOn)}: ${label('DecisionOutcome', outcome)} (${number}, ${title})`,
      })),
  );
  return (
    <ChoiceField
      field={field}
      label="Tegen welk besluit is het bezwaar?"
      hint="Een besluit over dezelfde inwoner, van voor het bezwaar."
      none={fetching && !data ? 'Bezig met laden…' : 'Kies een besluit'}
      options={options}
    />
  );
}

/** Decides in a case: the outcome that fits it, and why in words that the resident understands (Awb art. 3:46). */
export function DecideForm({ draft, row }: DecisionFormProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const isObjection = row.kind === 'OBJECTION';
  const outcomes = row.outcomes ?? [];
  const form = useWorkForm({
    draft,
    start: { outcome: '', grounds: '', decidedOn: today(), againstId: '' },
    seen: ({ outcome }) => ({
      version: row.version ?? 0,
      compare: [
        { label: 'Status', now: row.status ? label('CaseStatus', row.status) : '' },
        {
          label: 'Besluit',
          now: row.decisions?.find(({ withdrawnOn }) => !withdrawnOn)
            ? label('DecisionOutcome', row.decisions[0]?.outcome ?? '')
            : 'nog geen',
          typed: outcome ? label('DecisionOutcome', outcome) : '',
        },
      ],
    }),
    document: decideCaseMutation,
    payloadOf: (data) => data.decideCase,
    read: (values, { clientMutationId, expectedVersion }) => {
      const outcome = oneOf(outcomes, values.outcome);
      const problems = missingOf(values, {
        outcome: 'Kies wat het besluit is.',
        ...(isObjection && { againstId: 'Kies het besluit waartegen het bezwaar is.' }),
      });
      if (!outcome || problems.length > 0) return { problems };
      const { grounds, decidedOn, againstId } = values;
      return {
        input: {
          clientMutationId,
          id: row.id,
          expectedVersion,
          outcome,
          grounds,
          decidedOn: decidedOn || null,
          againstId: isObjection ? againstId : null,
        },
      };
    },
    onMade: (made) => {
      const outcome = made.decision?.outcome;
      done([`Besloten: ${outcome ? label('DecisionOutcome', outcome) : 'vastgelegd'}.`, ...made.remarks].join(' '));
    },
  });
  return (
    <WorkForm form={form} title="Besluiten" submit="Besluit vastleggen" onClose={close}>
      {isObjection && <AgainstField row={row} field={form.field('againstId')} />}
      <RadioField
        field={form.field('outcome')}
        label="Wat is het besluit?"
        options={outcomes.map((one) => ({ value: one, label: capitalised(label('DecisionOutcome', one)) }))}
      />
      <TextField
        field={form.field('grounds')}
        label="Waarom?"
        hint="In woorden die de inwoner begrijpt: dit staat straks in de brief."
        rows={6}
        length={{ least: 20, most: 4000 }}
      />
      <DayField field={form.field('decidedOn')} label="Besloten op" min={row.receivedOn ?? undefined} max={today()} />
    </WorkForm>
  );
}
