import { useQuery } from 'urql';
import type { Role } from '../generated/graphql.ts';
import type { StaffChoice } from '../work/staff-field.tsx';
import { colleaguesQuery } from './direction-documents.ts';

/** Those who direct plans by their work. */
export const directorRoles: readonly Role[] = ['DIRECTOR'];

/** Those who work with residents on a plan. */
export const teamRoles: readonly Role[] = [
  'FRONT_OFFICE_WORKER',
  'DIRECTOR',
  'BACK_OFFICE_WORKER',
  'WORK_AND_INCOME_WORKER',
];

/** Who can be asked by their work today, but these; empty while it is on its way. */
export function useColleagues(roles: readonly Role[], except: readonly string[]): readonly StaffChoice[] {
  const [{ data }] = useQuery({ query: colleaguesQuery, variables: { roles: [...roles] } });
  return (data?.colleagues ?? []).filter(({ id }) => !except.includes(id));
}
