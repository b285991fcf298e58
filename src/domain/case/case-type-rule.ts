import { suspensionGrounds, type TermChangeGround } from '../../../db/case-term-change.table.ts';
import { caseStatuses, type CaseRow } from '../../../db/case.table.ts';
import type { CaseType } from '../../../db/reference/case-type.ts';
import type { CaseRules } from './case-rules.ts';
import { incomplete, ruleBroken, type Problem } from '../change/problem.ts';
import { caseStatusNames } from '../wording.ts';

type CaseStatus = CaseRow['status'];
type Steps = CaseType['steps'];

const ends: readonly CaseStatus[] = ['CLOSED', 'WITHDRAWN'];
const stepPath = ['input', 'steps'];
const changePath = ['input', 'termChanges'];

/** Whether a text names an article of law, such as `Awb art. 4:15`. */
export function namesArticle(article: string): boolean {
  return /\bart\. ?\d/.test(article);
}

/** What is wrong with a type of case that is to hold from a day on, beside the rules of that day; empty when it can be used. */
export function problemsOfCaseType(rules: CaseRules, type: CaseType, day: string): readonly Problem[] {
  const ofSteps = problemsOfSteps(type.steps);
  // What may happen to a term is judged once it is clear how a case goes.
  return ofSteps.length > 0 ? ofSteps : problemsOfTerms(rules, type, day);
}

function problemsOfSteps(steps: Steps): readonly Problem[] {
  if (steps.RECEIVED.length === 0) {
    const message = 'Dit zaaktype heeft geen stappen. Kies wat op “ontvangen” kan volgen.';
    return [incomplete('NO_STEPS', message, stepPath)];
  }
  if (ends.some((end) => steps[end].length > 0)) {
    const message = 'Een afgesloten of ingetrokken zaak gaat niet verder. Haal die stappen weg.';
    return [ruleBroken('END_GOES_ON', message, stepPath)];
  }
  if (caseStatuses.some((from) => steps[from].includes(from) || steps[from].includes('RECEIVED'))) {
    const message = 'Een stap leidt naar een andere status, en nooit terug naar “ontvangen”. Kies een andere stap.';
    return [ruleBroken('STEP_NOT_FITTING', message, stepPath)];
  }
  // Also where no new case comes: one that is already there must be able to go on.
  const stuck = caseStatuses.filter((from) => !reach(steps, from).some((status) => ends.includes(status)));
  if (stuck.length > 0) {
    const names = stuck.map((status) => `“${caseStatusNames[status]}”`).join(', ');
    const message = `Vanuit ${names} komt een zaak nooit bij een einde. Voeg een stap naar “afgesloten” of “ingetrokken” toe.`;
    return [ruleBroken('END_NOT_REACHED', message, stepPath)];
  }
  if (reach(steps, 'RECEIVED').includes('CLOSED')) return [];
  const message = 'Een nieuwe zaak kan nooit worden afgesloten. Voeg een stap naar “afgesloten” toe.';
  return [ruleBroken('END_NOT_REACHED', message, stepPath)];
}

/** A status and all that can come after it. */
function reach(steps: Steps, from: CaseStatus): readonly CaseStatus[] {
  const reached = new Set([from]);
  for (const each of reached) for (const to of steps[each]) reached.add(to);
  return [...reached];
}

function problemsOfTerms(rules: CaseRules, type: CaseType, day: string): readonly Problem[] {
  const { law, kind, steps, otherTerms, termChanges, reasonableTerm } = type;
  const grounds = Object.keys(termChanges);
  const may = (ground: TermChangeGround) => grounds.includes(ground);
  const term = rules.findStatutoryTerm(law, kind, day);
  const problems: Problem[] = [];
  if (Object.values(termChanges).some((article) => !namesArticle(article))) {
    const message = 'Noem bij alles wat met de termijn kan gebeuren het artikel, zoals “Awb art. 4:15 lid 1”.';
    problems.push(incomplete('ARTICLE_MISSING', message, changePath));
  }
  const suspends = reach(steps, 'RECEIVED').includes('SUSPENDED');
  if (suspends !== suspensionGrounds.some(may)) {
    const message = suspends
      ? 'Een zaak kan worden opgeschort, maar er is geen grond voor. Kies een grond, of haal de stap weg.'
      : 'Er is een grond om op te schorten, maar geen stap naar “opgeschort”. Voeg die stap toe, of haal de grond weg.';
    problems.push(ruleBroken('SUSPENSION_NOT_FITTING', message, changePath));
  }
  if ((grounds.length > 0 || reasonableTerm) && !term?.length) {
    const message =
      'Voor zulke zaken is er die dag geen wettelijke termijn. Leg eerst de termijn vast, met haar artikel.';
    problems.push(ruleBroken('TERM_MISSING', message, changePath));
  }
  if (kind !== 'OBJECTION' && (may('ADJOURNMENT') || may('POSTPONEMENT'))) {
    const message = 'Verdagen en uitstellen kan alleen bij een bezwaar (Awb art. 7:10). Haal die gronden weg.';
    problems.push(ruleBroken('ONLY_FOR_OBJECTIONS', message, changePath));
  }
  const known = (code: string) =>
    rules.listStatutoryTerms().some((each) => each.code === code && each.length !== null && (each.law ?? law) === law);
  if (!otherTerms.every(known)) {
    const message = 'Een van de andere termijnen bestaat niet, of heeft geen lengte. Kies een termijn uit de lijst.';
    problems.push(ruleBroken('TERM_UNKNOWN', message, ['input', 'otherTerms']));
  }
  return problems;
}
