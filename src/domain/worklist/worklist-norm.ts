import type { NormDays } from '../../../db/worklist-norm.ts';
import { caseKinds, caseStatuses, type CaseRow } from '../../../db/case.table.ts';
import { laws } from '../../../db/law.ts';
import { officeFunctions } from '../../../db/responsibility.table.ts';
import type { Context } from '../../context.ts';
import { addDays, dayOf } from '../../day.ts';
import { dutyKindOf, normsOfCase } from '../duty/duty-case.ts';
import { normDeadlines } from '../duty/duty-deadline.ts';
import { listPlanNorms } from '../duty/duty-plan.ts';
import { measureOf } from '../duty/duty.ts';

/** How many days from today count as soon, today included. */
const soonDays = 7;

/** The days that agreements ask for today, each counted once for cases that are alike. */
export function normDaysOf(context: Context): NormDays {
  const { today } = context;
  const ofCase = new Map<string, string | null>();
  const ofPlan = new Map<string, string | null>();
  return {
    ofMoment: (moment) => dayOf(new Date(moment)),
    soon: addDays(today, soonDays - 1),
    ofCase: (...facts) => memo(ofCase, facts.join(' '), () => caseNormDay(context, facts)),
    ofPlan: (from) =>
      memo(ofPlan, from, () => {
        const question = { measure: measureOf('EVALUATE_PLAN') ?? 'PLAN_EVALUATED', caseKind: null, from };
        return normDeadlines(listPlanNorms(context, today, []), question, today)[0]?.endsOn ?? null;
      }),
  };
}

function memo(known: Map<string, string | null>, key: string, count: () => string | null): string | null {
  let day = known.get(key);
  if (day === undefined) known.set(key, (day = count()));
  return day;
}

function caseNormDay(context: Context, facts: Parameters<NormDays['ofCase']>): string | null {
  const { today } = context;
  const [law, officeFunction, organisationId, kind, status, receivedOn] = facts;
  const found = {
    law: oneOf(laws, law),
    officeFunction: oneOf(officeFunctions, officeFunction),
    kind: oneOf(caseKinds, kind),
    status: oneOf(caseStatuses, status),
  } satisfies Partial<CaseRow>;
  const measure = measureOf(dutyKindOf(found));
  if (!measure) return null;
  const norms = normsOfCase(context, { ...found, organisationId, asOf: today });
  return normDeadlines(norms, { measure, caseKind: found.kind, from: receivedOn }, today)[0]?.endsOn ?? null;
}

/** One of the values that the store takes. */
function oneOf<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((each) => each === text);
  if (value === undefined) throw new Error('the store holds a value that it does not take');
  return value;
}
