#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { startQuickly } from '../quick-start.ts';
import { exitCodes, runCommand } from './run.ts';
import type { RowsOptions } from './intake-rows.ts';
import type { ReportOptions } from './report.ts';
import type { SimulateOptions } from './simulate-provider.ts';
import type { StaffOptions } from './staff-add.ts';

// A command ends by having nothing left to do, never by process.exit: that waits for V8's compile threads, one of which
// may be waiting for this thread to collect garbage, and then neither ever ends.

// Whoever reads what is printed may stop before the end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Each command loads only what it needs: help and small commands answer at once.
const program = new Command('eenplan')
  .description('One household, one plan, one director: the hub of a municipality’s social domain.')
  .showHelpAfterError('(--help tells more)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Exit codes: 0 done, 1 failed, 2 called or configured wrongly, 3 done except for some records, 130 stopped with Ctrl-C.
Settings come from the environment; the README lists them.`,
  );

program
  .command('serve')
  .description('run the hub until it is stopped (SIGINT or SIGTERM)')
  .action(() => runCommand(async () => (await import('./serve.ts')).serve()));

program
  .command('migrate')
  .description('bring the store to the structure of this release')
  .option('--dry-run', 'only say which migrations it would apply')
  .action((options: { dryRun?: boolean }) => runCommand(async () => (await import('./migrate.ts')).migrate(options)));

program
  .command('demo')
  .description('fill an empty store with a made-up municipality')
  .option('--residents <count>', 'how many people live in it, 150 to 2000000', wholeNumber(150, 2_000_000))
  .option('--people <count>', 'or how many people the store gets, 30 to 400000', wholeNumber(30, 400_000))
  .option('--households <count>', 'or how many households the store gets, 20 to 160000', wholeNumber(20, 160_000))
  .option('--seed <seed>', 'which municipality: the same seed gives the same people', wholeNumber(0, 2 ** 32 - 1))
  .action((options: { residents?: number; people?: number; households?: number; seed?: number }) =>
    runCommand(async () => (await import('./demo.ts')).demo(options)),
  );

program
  .command('intake <source> <path>')
  .description(
    'take in a file, or all files of a folder: responses of the base register (brp), messages of iWmo and iJw (istandaarden), own files of other organisations (rows)',
  )
  .option('--kind <kind>', 'rows: what the file is about, as `template` names it')
  .option('--supplier <organisation>', 'rows: whose it is, by short name, such as larikslaan2')
  .option(
    '--reference <text>',
    'rows: by which the supplier knows this delivery; the day and what is in it when left out',
  )
  .option('--preview', 'rows: only say what the file would change')
  .option('--failures <file>', 'rows: write what is wrong with its rows to a CSV file')
  .action((source: string, path: string, options: RowsOptions) =>
    runCommand(async () => (await import('./intake.ts')).takeIn(source, path, options)),
  );

program
  .command('template <kind>')
  .description('print a CSV file to fill in, with a row that shows how: case, provision, contact-moment, tariff, …')
  .action((kind: string) => runCommand(async () => (await import('./template.ts')).template(kind)));

program
  .command('token <persona>')
  .description('print an access token of a demo persona as the last line (demo only)')
  .action((persona: string) => runCommand(async () => (await import('./token.ts')).token(persona)));

program
  .command('household <bsn|id>')
  .description('show a household as a demo persona sees it (demo only)')
  .requiredOption('--as <persona>', 'who looks')
  .option('--purpose <uri>', 'the processing activity for which; the first of the persona’s when left out')
  .option('--as-of <day>', 'as it stood on a past day, such as 2025-12-01; today when left out')
  .action((who: string, options: { as: string; purpose?: string; asOf?: string }) =>
    runCommand(async () => (await import('./household.ts')).household(who, options)),
  );

program
  .command('report <name>')
  .description(
    'write a standing report: monitor, ladder, flow, agreements, plans, budget, reserve, purchasing, quality or privacy; or statistics',
  )
  .option('--year <year>', 'the calendar year', wholeNumber(2015, 2999))
  .option('--format <format>', 'csv, xlsx, json, html or pdf', 'csv')
  .option('--numbers <style>', 'csv: nl (1,5 and semicolons) or en (1.5 and commas)', 'nl')
  .option('--edition <number>', 'an edition as it was frozen; made now when left out', wholeNumber(1, 9999))
  .option('--measure <measure>', 'statistics: what to count, such as CLIENTS')
  .option('--group-by <dimensions>', 'statistics: by what to divide, such as LAW,DISTRICT')
  .option('--filter <codes>', 'statistics: to what it is limited, such as LAW:WMO,JEUGDWET; more than once', collect)
  .option('--from <day>', 'statistics: the first day of the first month, in place of a year')
  .option('--until <day>', 'statistics: the first day after the last month')
  .option('--out <file>', 'where to; standard output when left out')
  .option('--as <persona>', 'who asks (demo only); else the credential in EENPLAN_REPORT_CREDENTIAL')
  .action((name: string, options: ReportOptions) =>
    runCommand(async () => (await import('./report.ts')).report(name, options)),
  );

program
  .command('simulate')
  .description('play somebody else’s part in a chain (demo only)')
  .command('provider <agb>')
  .description('a made-up provider of help, by its AGB code: it takes orders, starts, claims, asks for more and stops')
  .option('--in <folder>', 'hear the messages in this folder, in the order of their names')
  .option('--listen <port>', 'or hear messages over HTTP on this machine', wholeNumber(1, 65_535))
  .option('--out <folder>', 'bring answers to this folder; to the running hub when left out')
  .option('--ask <file>', 'first ask for an order, as a JSON file says')
  .option('--watch', 'go on hearing what comes to the folder, until it is stopped')
  .action((agb: string, options: SimulateOptions) =>
    runCommand(async () => (await import('./simulate-provider.ts')).simulateProvider(agb, options)),
  );

const access = program.command('access').description('who may see what, and why');
access
  .command('matrix')
  .description('print the whole table of access, in Dutch, as Markdown')
  .action(() => runCommand(async () => (await import('./access-matrix.ts')).accessMatrix()));
access
  .command('explain <persona> <household>')
  .description('say why a demo persona sees what of a household (a BSN or an id), and why not the rest (demo only)')
  .option('--purpose <uri>', 'the processing activity for which; the first of the persona’s when left out')
  .option('--as <persona>', 'who asks: somebody who guards access', 'privacy')
  .action((persona: string, household: string, options: { as: string; purpose?: string }) =>
    runCommand(async () => (await import('./access-explain.ts')).accessExplain(persona, household, options)),
  );

const audit = program.command('audit').description('the log of processing');
audit
  .command('verify')
  .description('check that the log of processing is whole')
  .action(() => runCommand(async () => (await import('./audit.ts')).verifyAudit()));
audit
  .command('retain')
  .description('remove the months of the log of processing that have been over for longer than its term')
  .requiredOption('--years <count>', 'the term, 1 to 100', wholeNumber(1, 100))
  .option('--dry-run', 'only say which months it would remove')
  .action((options: { years: number; dryRun?: boolean }) =>
    runCommand(async () => (await import('./audit-retain.ts')).retainAudit(options)),
  );
audit
  .command('person <bsn|id>')
  .description('who looked at the data of a resident, when and why, in Dutch (demo only)')
  .requiredOption('--as <persona>', 'who asks: the privacy desk or the privacy officer')
  .option('--from <day>', 'the first day, such as 2026-01-01; since the log began when left out')
  .option('--until <day>', 'the day before which to stop; until now when left out')
  .action((who: string, options: { as: string; from?: string; until?: string }) =>
    runCommand(async () => (await import('./audit-person.ts')).auditPerson(who, options)),
  );

program
  .command('staff')
  .description('who works with the hub')
  .command('add')
  .description(
    'make the first administrator, in a store that has none; that one takes in everybody else in the hub itself (under Beheer)',
  )
  .requiredOption('--subject <subject>', 'by which the identity provider knows them, as its access tokens have it')
  .requiredOption('--name <name>', 'full name')
  .requiredOption('--organisation <code>', 'whom they work for, such as leusden')
  .option('--job-title <title>', 'job title in Dutch', 'Functioneel beheerder')
  .option('--phone <number>', 'telephone number at work')
  .option('--email <address>', 'e-mail address at work')
  .action((options: StaffOptions) => runCommand(async () => (await import('./staff-add.ts')).addStaff(options)));

try {
  await startQuickly(() => program.parseAsync());
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.misused;
}

/** Of an option that may be given more than once. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function wholeNumber(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < lowest || number > highest) {
      throw new InvalidArgumentError(`expected a whole number from ${lowest} to ${highest}`);
    }
    return number;
  };
}
