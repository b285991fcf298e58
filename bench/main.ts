import { parseArgs } from 'node:util';
import { reportCare } from './care-report.ts';
import { reportChain } from './chain-report.ts';
import { reportHidden } from './hidden-report.ts';
import { reportHousehold } from './household-report.ts';
import { reportHub } from './hub-report.ts';
import { reportIntake } from './intake-report.ts';
import { reportMutation } from './mutation.ts';
import { reportReports } from './report-report.ts';
import { reportSearch } from './search-report.ts';
import { reportWorklist } from './worklist-report.ts';

const usage = `npm run bench -- household|hub|intake|chain|care|search|worklist|mutation|hidden|report [--quick] [--json] [--households <count>] [--profile <folder>]

household     the household view of the hub, with access and durable log, against a hand-written limit and a naive stack
hub           the hub with ten times the households, on a past day, and while an intake runs
intake        answers of the base register taken in, against parsing and inserting alone
care          messages of iWmo and iJw read, against parsing and validating alone
chain         messages of iWmo taken in from a folder, against parsing and validating alone, and views meanwhile
search        what is typed at the desk, of every kind, in process with access and durable log
worklist      a page of what an office is to do, and its groups, against judging each case by itself
mutation      a case taken a step on and a contact moment registered, with access, history and durable log
hidden        whether the time of an answer tells what is hidden from what is not there
report        every standing report made anew and held, against DuckDB where it counts the same, and views meanwhile
--quick       a small store and short rounds: shows that the bench works, not how fast the hub is
--json        ends with one line of JSON
--households  how many the household, search, worklist, mutation and report benches have in their store; 13000 unless told otherwise
--profile     leaves CPU profiles of the hub in the folder, for Chrome's or VS Code's viewer, and tells the share of each part`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    households: { type: 'string' },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else if (positionals.length === 1 && positionals[0] === 'household') await reportHousehold(values);
else if (positionals.length === 1 && positionals[0] === 'hub') await reportHub(values);
else if (positionals.length === 1 && positionals[0] === 'intake') await reportIntake(values);
else if (positionals.length === 1 && positionals[0] === 'care') reportCare(values);
else if (positionals.length === 1 && positionals[0] === 'chain') await reportChain(values);
else if (positionals.length === 1 && positionals[0] === 'search') await reportSearch(values);
else if (positionals.length === 1 && positionals[0] === 'worklist') await reportWorklist(values);
else if (positionals.length === 1 && positionals[0] === 'mutation') await reportMutation(values);
else if (positionals.length === 1 && positionals[0] === 'hidden') await reportHidden(values);
else if (positionals.length === 1 && positionals[0] === 'report') await reportReports(values);
else {
  console.error(usage);
  process.exitCode = 2;
}
