import { listBenefitsByPersonIds } from '../../../db/benefit.ts';
import type { BenefitRow } from '../../../db/benefit.table.ts';
import { listMembershipsByHouseholdIds } from '../../../db/membership.ts';
import type { Decision } from '../../access/decide.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { readPersons } from '../search/person-finder.ts';
import type { GrantedPerson } from '../person/person.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

export interface BenefitView extends Pick<
  BenefitRow,
  'id' | 'scheme' | 'amount' | 'validFrom' | 'validUntil' | 'recordedAt'
> {
  readonly person: GrantedPerson;
}
export type GrantedBenefit = Granted<BenefitView>;

const law = 'PARTICIPATIEWET';

/** What is seen of a benefit: as of help under its law, or of its case, and as of what comes from Suwinet: the least of both. */
function decideBenefit(standing: Standing, { caseId, personId }: Pick<BenefitRow, 'caseId' | 'personId'>): Decision {
  const asHelp = standing.decideProvision({ caseId, law, personId });
  return asHelp.level === 'CONTENT' ? standing.decide('PROVISION', law, 'SUWI') : asHelp;
}

/** What work and income pays the members of a household, as far as the actor sees it in full: the latest first. */
export async function listBenefitsOfHousehold(
  context: Context,
  { id, asOf }: GrantedHousehold,
): Promise<readonly GrantedBenefit[]> {
  const loader = context.loaders.get(`benefits ${asOf}`, (ids: readonly string[]) => readBenefits(context, ids, asOf));
  return (await loader.load(id)) ?? [];
}

function readBenefits(
  context: Context,
  householdIds: readonly string[],
  asOf: string,
): ReadonlyMap<string, readonly GrantedBenefit[]> {
  const { db } = context;
  const standings = listStandings(context, householdIds);
  const memberships = listMembershipsByHouseholdIds(db, householdIds, asOf);
  const personIds = [...new Set(memberships.map(({ personId }) => personId))];
  const rows = Map.groupBy(listBenefitsByPersonIds(db, personIds, asOf), ({ personId }) => personId);
  const findPerson = readPersons(context, [...rows.keys()], asOf);
  const viewsOf = (standing: Standing, personId: string): GrantedBenefit[] =>
    (rows.get(personId) ?? []).flatMap((row) => viewBenefit(context, standing, row, findPerson) ?? []);
  return new Map(
    [...Map.groupBy(memberships, ({ householdId }) => householdId)].map(([householdId, members]) => {
      const standing = standings.get(householdId);
      const views = standing ? members.flatMap(({ personId }) => viewsOf(standing, personId)) : [];
      return [
        householdId,
        views.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom) || a.id.localeCompare(b.id)),
      ];
    }),
  );
}

function viewBenefit(
  context: Context,
  standing: Standing,
  row: BenefitRow,
  findPerson: (standing: Standing, id: string) => GrantedPerson | undefined,
): GrantedBenefit | undefined {
  const decision = decideBenefit(standing, row);
  const person = decision.level === 'CONTENT' ? findPerson(standing, row.personId) : undefined;
  if (!person) return undefined;
  context.disclosure.touch('Benefit', row.personId);
  const { id, scheme, amount, validFrom, validUntil, recordedAt } = row;
  return grant(decision, 'CONTENT', { id, scheme, amount, validFrom, validUntil, recordedAt, person });
}
