import type { PlanAgreementItemFragment, PlanAgreementState } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { Status, type Tone } from '../ui/status.tsx';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { lazyForm } from '../work/lazy-form.tsx';
import { saidInWords } from './agreement-words.ts';

const tones: Record<PlanAgreementState, Tone> = {
  RUNNING: 'safe',
  OUTGROWN: 'warning',
  REPLACED: 'neutral',
  WITHDRAWN: 'warning',
};

const WithdrawForm = lazyForm(async () => (await import('./withdraw-agreement-form.tsx')).WithdrawAgreementForm);

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
