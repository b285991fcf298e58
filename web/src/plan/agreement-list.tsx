import type { PlanAgreementItemFragment, PlanAgreementState } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { Status, type Tone } from '../ui/status.tsx';
import { useAction } from '../work/action-context.ts';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { withdrawPlanAgreementMutation } from './agreement-documents.ts';

const tones: Record<PlanAgreementState, Tone> = {
  RUNNING: 'safe',
  OUTGROWN: 'warning',
  REPLACED: 'neutral',
  WITHDRAWN: 'warning',
};

/** What somebody said, in words. */
function saidInWords({ withPlan, withSharing }: PlanAgreementItemFragment): string {
  if (withPlan && withSharing) return 'eens met het plan en met delen';
  if (withPlan) return 'eens met het plan, niet met delen';
  return withSharing ? 'eens met delen, niet met het plan' : 'niet eens met het plan';
}

function WithdrawForm({ draft, agreement }: { draft: string; agreement: PlanAgreementItemFragment }) {
  const { close, done } = useAction();
  const { id, version } = agreement;
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => ({ version, compare: [{ label: 'Instemming', now: saidInWords(agreement) }] }),
    document: withdrawPlanAgreementMutation,
    payloadOf: (data) => data.withdrawPlanAgreement,
    read: (_values, { clientMutationId, expectedVersion }) => ({ input: { clientMutationId, id, expectedVersion } }),
    onMade: () => done('De instemming is ingetrokken.'),
  });
  return (
    <WorkForm form={form} title="Instemming intrekken" submit="Intrekken" onClose={close}>
      <p>Het werk dat de wet opdraagt, gaat door. Bespreek wat dit voor het plan betekent.</p>
    </WorkForm>
  );
}

function Item({ agreement }: { agreement: PlanAgreementItemFragment }) {
  const label = useLabel();
  const { may, isToday } = useHouseholdDesk();
  const { id, person, state, remark, givenBy, giverName, withChild, givenOn, endedOn, recordedBy } = agreement;
  const name = callName(person.name);
  const draft = `agreement.withdraw.${id}`;
  const by = givenBy === 'SELF' ? '' : ` · gezegd door ${giverName ?? 'een ander'} (${label('ConsentGiver', givenBy)})`;
  return (
    <li className="ep-agreement">
      <p className="ep-agreement__head">
        <span>
          <strong>{name}</strong>: {saidInWords(agreement)}
        </span>
        {state !== 'RUNNING' && <Status tone={tones[state]}>{label('PlanAgreementState', state)}</Status>}
      </p>
      {remark && <p>“{remark}”</p>}
      <p className="ep-agreement__note">
        {dateInWords(givenOn)}
        {endedOn && ` tot ${dateInWords(endedOn)}`}
        {by}
        {withChild && ', samen met het kind'} · vastgelegd door {recordedBy.name}
      </p>
      {isToday && endedOn === null && may('WITHDRAW_PLAN_AGREEMENT') && (
        <div className="ep-plan-work">
          <Actions
            actions={[
              {
                label: 'Intrekken',
                about: `instemming van ${name}`,
                draft,
                form: <WithdrawForm draft={draft} agreement={agreement} />,
              },
            ]}
          />
        </div>
      )}
    </li>
  );
}

/** What residents said of the plan: what stands in sight, what is past folded. */
export function AgreementList({ agreements }: { agreements: readonly PlanAgreementItemFragment[] }) {
  const standing = agreements.filter(({ endedOn }) => endedOn === null);
  const past = agreements.filter(({ endedOn }) => endedOn !== null);
  if (agreements.length === 0) return null;
  return (
    <details className="ep-fold ep-fold--small ep-plan__said" open={standing.some(({ state }) => state === 'OUTGROWN')}>
      <summary>Wat het gezin van het plan vindt ({standing.length})</summary>
      <ul className="ep-agreements">
        {[...standing, ...past].map((agreement) => (
          <Item key={agreement.id} agreement={agreement} />
        ))}
      </ul>
    </details>
  );
}
