import { useQuery } from 'urql';
import { today } from '../shared/dates.ts';
import type { StaffChoice } from '../work/staff-field.tsx';
import { planStaffQuery } from './plan-documents.ts';

/** Colleagues of all organisations who work with residents today, by name; only directors by their work where that is asked. */
export function usePlanStaff(which: 'all' | 'directors'): readonly StaffChoice[] {
  const [{ data }] = useQuery({ query: planStaffQuery, variables: { on: today() } });
  const staff = (data?.responsibilities ?? [])
    .filter(({ task }) => which === 'all' || task === 'SOCIAL_TEAM')
    .flatMap(({ reach }) => reach?.staff ?? []);
  return [...new Map(staff.map((one) => [one.id, one])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'nl'),
  );
}
