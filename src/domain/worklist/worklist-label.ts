import type { GraphQLSchema } from 'graphql';
import type { WorklistGroupBy } from '../../../db/worklist.ts';
import type { Context } from '../../context.ts';
import { listDistricts } from '../reference/district.ts';
import { listEnumLabels } from '../label.ts';
import type { GrantedWorklistItem } from './worklist-item.ts';

/** The enum that names the groups, where one does. */
const enums: Partial<Record<WorklistGroupBy, string>> = {
  KIND: 'WorklistKind',
  LAW: 'Law',
  STATUS: 'CaseStatus',
  DEADLINE: 'WorklistDue',
  LADDER_STEP: 'LadderStep',
  WAITING_FOR: 'WorklistWaitingFor',
};

const without: Readonly<Record<WorklistGroupBy, string>> = {
  KIND: 'overig',
  LAW: 'geen wet in het bijzonder',
  STATUS: 'geen zaak',
  DEADLINE: 'geen termijn',
  ORGANISATION: 'de eigen organisatie',
  WORKER: 'niemand',
  AREA: 'wijk niet bekend of afgeschermd',
  LADDER_STEP: 'nog geen voorziening',
  WAITING_FOR: 'niemand',
};

/** What the groups of a worklist are called, in Dutch; a key that is null stands for those that have none. */
export function groupLabels(
  context: Context,
  schema: GraphQLSchema,
  groupBy: WorklistGroupBy,
): (key: string | null) => string {
  const { reference } = context;
  const name = enums[groupBy];
  const names = new Map(
    groupBy === 'AREA'
      ? listDistricts(context).map((district) => [district.code, district.name])
      : name
        ? listEnumLabels(schema, name).map(({ value, label }) => [value, label])
        : [],
  );
  return (key) => {
    if (key === null) return without[groupBy];
    if (groupBy === 'ORGANISATION') return reference.findOrganisation(key)?.name ?? key;
    if (groupBy === 'WORKER') return reference.findStaff(key)?.name ?? key;
    return names.get(key) ?? key;
  };
}

/** What a thing to do is about; of a signal its kind says so. */
export function titleOfItem(schema: GraphQLSchema, { title, subject }: GrantedWorklistItem): string {
  if (title !== null) return title;
  const kind = 'kind' in subject ? subject.kind : null;
  const label = listEnumLabels(schema, 'SignalKind').find(({ value }) => value === kind)?.label;
  return label === undefined ? 'Signaal' : `Signaal: ${label}`;
}
