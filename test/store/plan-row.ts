import type { Row } from './break.ts';

const made = { source: 'STAFF', recorded_at: '2026-06-01T10:00:00.000Z' } as const;
const ended = { valid_from: '2026-01-01', valid_until: '2026-02-01' } as const;

/** Good rows of a plan: who directs it, its goals and actions. */
export const goodPlans: Readonly<Record<string, Row>> = {
  action: {
    id: 'new',
    goal_id: 'goa',
    description: 'Action',
    owner_kind: 'OWN_NETWORK',
    owner_person_id: 'per',
    owner_staff_id: 'sta',
    owner_name: 'Neighbour',
    status: 'DONE',
    due_on: '2026-05-01',
    ended_on: '2026-04-01',
    end_note: null,
    version: 1,
    ...made,
  },
  director: { id: 'new', plan_id: 'pla', staff_id: 'sta', ...ended, version: 1, ...made },
  goal: {
    id: 'new',
    plan_id: 'pla',
    person_id: 'per',
    life_domain: 'FINANCES',
    objective_code: '4.5',
    description: 'Goal',
    status: 'ATTAINED',
    target_on: '2026-05-01',
    ended_on: '2026-04-01',
    end_note: null,
    version: 1,
    ...made,
  },
  plan: {
    id: 'new',
    household_id: 'hou',
    title: 'Plan',
    status: 'CLOSED',
    started_on: '2026-01-05',
    ended_on: '2026-03-01',
    end_note: null,
    version: 1,
    ...made,
  },
};
