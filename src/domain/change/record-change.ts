import { z } from 'zod';
import { findConceptOfId, type Concept } from '../../../db/id.ts';
import { listRevisions } from '../../../db/revision.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import type { Context } from '../../context.ts';
import type { Administration } from '../administration/administration.ts';

/** One field of a record, as it was and as it became. */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A change of a record that the administrator keeps. */
export interface RecordChange {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly staff: StaffRow | null;
  readonly fields: readonly FieldChange[];
}

/** What the administrator keeps. Everything else has a history too, which is not told here: it is of residents. */
const kept: ReadonlySet<Concept> = new Set([
  'agreement',
  'caseType',
  'organisation',
  'processingActivity',
  'product',
  'responsibility',
  'serviceNorm',
  'staff',
  'statutoryTerm',
]);

const labels: Readonly<Record<string, string>> = {
  agreementId: 'overeenkomst',
  amount: 'lengte',
  article: 'artikel',
  assumed: 'aangenomen',
  basis: 'bron',
  caseKind: 'soort zaak',
  caseKinds: 'gewone termijn van',
  category: 'productcategorie',
  code: 'korte naam',
  commissionerId: 'opdrachtgever',
  controller: 'verantwoordelijke',
  coordination: 'afstemming',
  countsFrom: 'telt vanaf',
  days: 'dagen',
  description: 'omschrijving',
  email: 'e-mail',
  executorId: 'opdrachtnemer',
  fromSuwinet: 'uit Suwinet',
  ground: 'grondslag',
  jobTitle: 'functie',
  kind: 'soort',
  label: 'naam',
  ladderStep: 'trede',
  law: 'wet',
  laws: 'wetten',
  measure: 'meet',
  municipalityCode: 'gemeente',
  name: 'naam',
  note: 'toelichting',
  officeFunction: 'kantoor',
  organisationId: 'organisatie',
  otherTerms: 'andere termijnen',
  phone: 'telefoon',
  position: 'volgorde',
  processor: 'verwerker',
  proposal: 'voorstel',
  proposedById: 'voorgesteld door',
  purpose: 'doel',
  reasonableTerm: 'redelijke termijn',
  retentionYears: 'bewaartermijn in jaren',
  roles: 'rollen',
  status: 'status',
  steps: 'stappen',
  subject: 'account',
  suwi: 'Suwinet',
  targetPercent: 'percentage',
  task: 'taak',
  termChanges: 'wat met de termijn kan',
  title: 'naam',
  unit: 'eenheid',
  uri: 'URI',
  validFrom: 'begint op',
  validUntil: 'eindigt op',
  workingDays: 'werkdagen',
};

const flags: ReadonlySet<string> = new Set([
  'assumed',
  'coordination',
  'fromSuwinet',
  'reasonableTerm',
  'suwi',
  'workingDays',
]);

const value = z.union([z.string(), z.number(), z.null()]);
const shape = z.record(z.string(), z.object({ from: value, to: value }));

/** What was changed in a record that the administrator keeps, the latest first; empty for any other record. */
export function listRecordChanges(context: Context, { isWhole }: Administration, id: string): readonly RecordChange[] {
  const concept = findConceptOfId(id);
  if (concept === undefined || !kept.has(concept) || !(isWhole || concept === 'processingActivity')) return [];
  return listRevisions(context.db, id).map(({ recordedAt, staffId, changes }) => ({
    at: recordedAt,
    staff: staffId === null ? null : (context.reference.findStaff(staffId) ?? null),
    fields: Object.entries(shape.parse(JSON.parse(changes))).map(([field, { from, to }]) => ({
      field,
      label: labels[field] ?? field,
      from: tell(context, field, from),
      to: tell(context, field, to),
    })),
  }));
}

/** A value as text; what is named by an id by its name. */
function tell({ reference }: Context, field: string, held: z.infer<typeof value>): string | null {
  if (held === null) return null;
  if (flags.has(field)) return held === 1 ? 'ja' : 'nee';
  const id = String(held);
  const named = reference.findOrganisation(id)?.name ?? reference.findStaff(id)?.name;
  return named ?? reference.findAgreement(id)?.title ?? id;
}
