import type { DecisionWorkFragment } from '../generated/graphql.ts';
import type { Action } from '../work/actions.tsx';
import { lazyForm } from '../work/lazy-form.tsx';
import { today } from '../shared/dates.ts';

const DecideForm = lazyForm(async () => (await import('./decide-form.tsx')).DecideForm);
const CorrectForm = lazyForm(async () => (await import('./correct-form.tsx')).CorrectForm);
const WithdrawForm = lazyForm(async () => (await import('./withdraw-form.tsx')).WithdrawForm);
const GrantForm = lazyForm(async () => (await import('../provision/grant-form.tsx')).GrantForm);

const granting = ['GRANTED', 'PARTLY_GRANTED', 'REVISED'];

/** What can be done with the decision in a case, by the name that its draft has. */
const kinds = ['decide', 'grant', 'correct', 'withdraw'] as const;

/** The drafts of deciding in a case and what follows from it. */
export function decisionDrafts({ id }: Pick<DecisionWorkFragment, 'id'>): readonly string[] {
  return kinds.map((kind) => `decision.${kind}.${id}`);
}

/** What the actor may decide in a case as it stands, and do with what was decided: only that is offered. */
export function decisionActionsOf(row: DecisionWorkFragment): readonly Action[] {
  const { id, number, law, open, myDeeds, decidable, referred, decisions, person, receivedOn } = row;
  const about = `zaak ${number ?? ''}`;
  const standing = decisions?.find(({ withdrawnOn }) => !withdrawnOn);
  const draft = (kind: (typeof kinds)[number]) => `decision.${kind}.${id}`;
  const mayDecide = myDeeds.includes('DECIDE_CASE') && standing !== undefined && open;
  const isGeneral = law === 'GENERAL' && myDeeds.includes('GIVE_GENERAL_PROVISION');
  // Youth help to which a doctor or the court sent somebody rests on no decision.
  const isGranted = standing === undefined ? referred === true : granting.includes(standing.outcome);
  const basis = {
    law,
    caseId: id,
    personId: person?.id ?? '',
    earliest: law === 'GENERAL' || row.kind === 'OBJECTION' ? undefined : (receivedOn ?? undefined),
  };
  return [
    {
      label: 'Besluiten',
      about,
      draft: draft('decide'),
      offered: decidable.length > 0,
      form: <DecideForm draft={draft('decide')} row={row} />,
    },
    {
      label: 'Hulp toekennen',
      about,
      draft: draft('grant'),
      offered: open && (isGeneral || (isGranted && myDeeds.includes('GRANT_PROVISION'))),
      form: <GrantForm draft={draft('grant')} basis={basis} />,
    },
    {
      label: 'Besluit verbeteren',
      about,
      draft: draft('correct'),
      seldom: true,
      offered: mayDecide && standing?.decidedOn === today(),
      form: <CorrectForm draft={draft('correct')} row={row} />,
    },
    {
      label: 'Besluit intrekken',
      about,
      draft: draft('withdraw'),
      seldom: true,
      offered: mayDecide && standing?.provisions.every(({ state }) => state === 'ENDED'),
      form: <WithdrawForm draft={draft('withdraw')} row={row} />,
    },
  ];
}
