import { z } from 'zod';
import { newId } from '../../db/id.ts';
import {
  findReportEdition,
  insertReportEdition,
  listReportEditions,
  updateReportEdition,
} from '../../db/report-edition.ts';
import type { ReportEditionRow } from '../../db/report-edition.table.ts';
import { reportNames, type ReportName } from '../../db/report-name.ts';
import { permits } from '../access/deed-rule.ts';
import type { Context } from '../context.ts';
import { change, type Change, type Outcome } from '../domain/change/change.ts';
import { text, type Sent } from '../domain/change/input.ts';
import { named, type Named } from '../domain/change/office-input.ts';
import { incomplete, notFound, notPermitted, Refusal, ruleBroken } from '../domain/change/problem.ts';
import { findPurpose } from '../domain/standing/purpose.ts';
import type { Work } from '../domain/change/work.ts';
import { askDesk } from './ask-desk.ts';
import { freezeReport, type EditionContent } from './edition-content.ts';
import { firstYear, lastYear } from './find-report.ts';

export type EditionOutcome = Outcome<ReportEditionRow>;

interface Proposal {
  readonly name: ReportName;
  readonly year: number;
}

const forManagement = 'Dit doet het management, dat over de cijfers gaat. Vraag het die collega.';

/** The proposal of a report that was made for it before: the store is held for no longer than a row takes. */
function proposing(frozen: EditionContent | undefined): Change<Proposal> {
  return {
    name: 'proposeReportEdition',
    type: 'ReportEdition',
    shape: z.object({ name: z.enum(reportNames), year: z.int() }),
    make(work, { name, year }) {
      work.permitInOffice('PROPOSE_REPORT_EDITION', forManagement);
      if (!frozen) {
        const message = `Kies een jaar van ${firstYear} tot en met ${lastYear(work.context)}.`;
        throw new Refusal(incomplete('YEAR_NOT_FITTING', message, ['input', 'year']));
      }
      const published = listReportEditions(work.db, name, year).filter(({ state }) => state === 'PUBLISHED');
      const row: ReportEditionRow = {
        id: newId('reportEdition'),
        name,
        year,
        number: published.length + 1,
        state: 'PROPOSED',
        ...frozen,
        proposedById: work.staffId,
        proposedAt: work.at,
        decidedById: null,
        decidedAt: null,
        reason: null,
        version: 1,
        ...work.provenance,
      };
      insertReportEdition(work.db, row);
      // The figures stand in the edition itself; its history names them by their fingerprint.
      const { id, content: _content, ...told } = row;
      work.revise(id, Object.fromEntries(Object.entries(told).map(([field, to]) => [field, { from: null, to }])));
      return id;
    },
  };
}

const publish: Change<Named> = {
  name: 'publishReportEdition',
  type: 'ReportEdition',
  shape: named,
  make(work, input) {
    const row = getWaiting(work, input);
    if (row.proposedById === work.staffId) {
      throw new Refusal(notPermitted('Dit stelde u zelf voor: een collega van het management stelt het vast.'));
    }
    return decide(work, row, { state: 'PUBLISHED' });
  },
};

const reject: Change<Named & { readonly reason: string }> = {
  name: 'rejectReportEdition',
  type: 'ReportEdition',
  shape: named.extend({ reason: text('de reden', { least: 3, most: 500 }) }),
  make: (work, { reason, ...input }) => decide(work, getWaiting(work, input), { state: 'REJECTED', reason }),
};

/** The edition that the actor may decide on. Throws {@link Refusal}. */
function getWaiting(work: Work, { id, expectedVersion }: Named): ReportEditionRow {
  work.permitInOffice('DECIDE_REPORT_EDITION', forManagement);
  const row = findReportEdition(work.db, id);
  if (!row) throw new Refusal(notFound(['input', 'id']));
  work.expect(row, expectedVersion);
  if (row.state !== 'PROPOSED') {
    throw new Refusal(ruleBroken('EDITION_DECIDED', 'Over deze editie is al beslist. U hoeft niets te doen.'));
  }
  return row;
}

function decide(work: Work, row: ReportEditionRow, decision: Partial<ReportEditionRow>): string {
  return work.update(updateReportEdition, row, { ...decision, decidedById: work.staffId, decidedAt: work.at }).id;
}

const reader =
  ({ db }: Context) =>
  (id: string) =>
    findReportEdition(db, id);

/** Freezes a report over a year as it is now, for somebody else to publish. */
export async function proposeReportEdition(
  context: Context,
  input: Sent<Proposal> & Proposal,
): Promise<EditionOutcome> {
  return change(context, proposing(await findContent(context, input)), input, reader(context));
}

/** Publishes what somebody else proposed. */
export async function publishReportEdition(context: Context, input: Sent<Named>): Promise<EditionOutcome> {
  const outcome = await change(context, publish, input, reader(context));
  // What it holds back, this report and those that are disclosed with it hold back from here on.
  if (outcome.thing) context.reports?.forget();
  return outcome;
}

/** Rejects what was proposed; whoever proposed it may, to take it back. */
export async function rejectReportEdition(
  context: Context,
  input: Sent<Named & { readonly reason: string }>,
): Promise<EditionOutcome> {
  return change(context, reject, input, reader(context));
}

/** The report to propose; undefined where whoever asks may propose none, or there is none over the year. */
async function findContent(context: Context, { name, year }: Proposal): Promise<EditionContent | undefined> {
  const roles = findPurpose(context.reference, context)?.roles ?? [];
  const may = permits('PROPOSE_REPORT_EDITION', roles, new Set(['ANY']));
  if (!may || year < firstYear || year > lastYear(context)) return undefined;
  return freezeReport(await askDesk(context, { kind: 'REPORT', name, year }, { isOfNow: true }));
}
