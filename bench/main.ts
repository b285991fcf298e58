import { parseArgs } from 'node:util';
import { reportHousehold } from './household-report.ts';
import { reportIntake } from './intake-report.ts';

const usage = `npm run bench -- household|intake [--quick] [--json] [--profile <folder>]

household  the household view of the hub, with access and durable log, against a hand-written limit and a naive stack
intake     answers of the base register taken in, against parsing and inserting alone
--quick    a small store and short rounds: shows that the bench works, not how fast the hub is
--json     ends with one line of JSON
--profile  leaves a CPU profile of the hub in the folder, for Chrome's or VS Code's viewer`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else if (positionals.length === 1 && positionals[0] === 'household') await reportHousehold(values);
else if (positionals.length === 1 && positionals[0] === 'intake') await reportIntake(values);
else {
  console.error(usage);
  process.exitCode = 2;
}
