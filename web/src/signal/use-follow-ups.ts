import { useQuery } from 'urql';
import type { SignalFollowUpKind } from '../generated/graphql.ts';
import { dayOfMoment, shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import type { Option } from '../work/choice-field.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { signalFollowUpsQuery } from './signal-documents.ts';

/** What can come of a signal that is closed; whoever takes one back withdraws it. */
export const followUpKinds: readonly SignalFollowUpKind[] = [
  'CASE_OPENED',
  'CONTACT_MADE',
  'PLAN_CHANGED',
  'REFERRED',
  'NO_ACTION',
];

/** What of the household it can have come to, and how to ask for it. */
export interface FollowUpField {
  readonly label: string;
  readonly none: string;
  /** What to do where there is nothing of it. */
  readonly empty: string;
}

const fields: Partial<Record<SignalFollowUpKind, FollowUpField>> = {
  CASE_OPENED: {
    label: 'Welke zaak?',
    none: 'Kies een zaak',
    empty: 'U ziet hier geen zaak. Open eerst de zaak. Wat u invulde blijft staan.',
  },
  CONTACT_MADE: {
    label: 'Welk contact?',
    none: 'Kies een contactmoment',
    empty: 'U ziet hier geen contact. Leg eerst het contact vast. Wat u invulde blijft staan.',
  },
  PLAN_CHANGED: {
    label: 'Welk plan?',
    none: 'Kies een plan',
    empty: 'U ziet hier geen plan. Kies iets anders, of overleg met de regisseur.',
  },
};

/** How to ask for the thing that came of it; undefined where it is no thing of the household. */
export function followUpFieldOf(kind: SignalFollowUpKind | undefined): FollowUpField | undefined {
  return kind && fields[kind];
}

/** The cases, contact moments or plan of the household that can have come of a signal; undefined while on their way. */
export function useFollowUps(kind: SignalFollowUpKind | undefined): readonly Option[] | undefined {
  const label = useLabel();
  const { householdId } = useHouseholdDesk();
  const [{ data }] = useQuery({
    query: signalFollowUpsQuery,
    variables: {
      id: householdId,
      cases: kind === 'CASE_OPENED',
      contact: kind === 'CONTACT_MADE',
      plan: kind === 'PLAN_CHANGED',
    },
    pause: followUpFieldOf(kind) === undefined,
    requestPolicy: 'cache-and-network',
  });
  const household = data?.household;
  if (!household) return undefined;
  const { cases, contactMoments, plan } = household;
  if (kind === 'CASE_OPENED') {
    return cases?.map(({ id, number, title, law, organisation }) => ({
      value: id,
      label: [label('Law', law), number, title ?? `zaak bij ${organisation.name}`].filter(Boolean).join(' · '),
    }));
  }
  if (kind === 'CONTACT_MADE') {
    return contactMoments?.nodes.map(({ id, at, channel, staff, law }) => ({
      value: id,
      label: [
        shortDate(dayOfMoment(at)),
        capitalised(label('ContactChannel', channel)),
        label('Law', law),
        staff.name,
      ].join(' · '),
    }));
  }
  return plan ? [{ value: plan.id, label: plan.title ?? 'Het plan van dit huishouden' }] : [];
}
