import { caseKinds } from '../../db/case.table.ts';
import { laws } from '../../db/law.ts';
import type { FactWord } from '../../db/report-fact-word.ts';
import { officeFunctions } from '../../db/responsibility.table.ts';
import { normMeasures, type ServiceNormRow } from '../../db/service-norm.table.ts';
import { normsOfCase } from '../domain/duty/duty-case.ts';
import { normDeadlines } from '../domain/duty/duty-deadline.ts';
import { listPlanNorms } from '../domain/duty/duty-plan.ts';
import type { Reference } from '../domain/reference/reference.ts';
import type { CaseFacts } from './fact-case.ts';
import { dayNumber, dayText } from './fact-day.ts';
import { at, byteAt, shortAt } from './fact-order.ts';
import type { NormWindow } from './norm-window.ts';
import { WorkingDays } from './working-days.ts';

/** The most calendar days that a norm gives: twice its working days hold them all, whatever holidays there are, but for the shortest. */
export function longestOf(norms: readonly ServiceNormRow[]): number {
  return Math.max(0, ...norms.map(({ days, workingDays }) => (workingDays === 1 ? days * 2 + 14 : days)));
}

/**
 * Which norms something goes by that begins in a window: those of the agreement under which the organisation answers for it on
 * that day, as duties have them. Everything that is alike between two changes of norms and responsibilities is looked up once.
 */
export class NormBook {
  /** A norm is known by its place among these. */
  readonly norms: readonly ServiceNormRow[];
  readonly #reference: Reference;
  readonly #organisations: readonly FactWord[];
  readonly #window: NormWindow;
  /** How many kinds of case there are by law, kind, office and organisation; a plan comes after them. */
  readonly #groups: number;
  /** The first days of the stretches of time in which nothing changes. */
  readonly #stretches: readonly number[];
  readonly #stretchOfDay: Int32Array;
  readonly #found: (readonly number[] | undefined)[] = [];
  readonly #places: ReadonlyMap<string, number>;
  readonly #working: WorkingDays;

  constructor(reference: Reference, organisations: readonly FactWord[], window: NormWindow) {
    this.norms = reference.listAgreements().flatMap(({ id }) => reference.listServiceNorms(id));
    this.#places = new Map(this.norms.map(({ id }, place) => [id, place]));
    this.#reference = reference;
    this.#organisations = organisations;
    this.#window = window;
    this.#groups = laws.length * caseKinds.length * officeFunctions.length * organisations.length;
    this.#working = new WorkingDays(window.from, window.until + longestOf(this.norms));
    const changes = [...this.norms, ...reference.listAllResponsibilities()]
      .flatMap(({ validFrom, validUntil }) => [validFrom, validUntil])
      .flatMap((day) => (day === null ? [] : dayNumber(day)))
      .filter((day) => day > window.from && day < window.until);
    this.#stretches = [window.from, ...[...new Set(changes)].toSorted((one, other) => one - other)];
    this.#stretchOfDay = new Int32Array(Math.max(0, window.until - window.from));
    for (const [stretch, first] of this.#stretches.entries()) this.#stretchOfDay.fill(stretch, first - window.from);
  }

  /** What is asked of a case, as a number that {@link find} knows. */
  askOfCase(measure: number, { law, kind, office, organisation }: CaseFacts, place: number): number {
    const byKind = byteAt(law, place) * caseKinds.length + byteAt(kind, place);
    const byOffice = byKind * officeFunctions.length + byteAt(office, place);
    return measure * (this.#groups + 1) + byOffice * this.#organisations.length + shortAt(organisation, place);
  }

  /** What is asked of a plan. */
  askOfPlan(measure: number): number {
    return measure * (this.#groups + 1) + this.#groups;
  }

  /** The places of the norms that this goes by when it begins on a day of the window. */
  find(asked: number, day: number): readonly number[] {
    const stretch = at(this.#stretchOfDay, day - this.#window.from);
    return (this.#found[asked * this.#stretches.length + stretch] ??= this.#lookUp(asked, stretch));
  }

  /** The last day that a norm gives to what begins on a day of the window. */
  endOf(norm: number, day: number): number {
    const { days, workingDays } = this.#normAt(norm);
    return workingDays === 1 ? this.#working.after(day, days) : day + days;
  }

  #normAt(place: number): ServiceNormRow {
    const norm = this.norms[place];
    if (!norm) throw new Error('there is no such norm');
    return norm;
  }

  #lookUp(asked: number, stretch: number): readonly number[] {
    const measure = normMeasures[Math.floor(asked / (this.#groups + 1))];
    if (!measure) throw new Error('nothing measures this');
    const from = dayText(this.#stretches[stretch] ?? this.#window.from);
    const of = this.#caseOf(asked % (this.#groups + 1));
    const sources = { reference: this.#reference };
    const norms = of ? normsOfCase(sources, { ...of, asOf: from }) : listPlanNorms(sources, from, []);
    const deadlines = normDeadlines(norms, { measure, caseKind: of?.kind ?? null, from }, from);
    return deadlines.flatMap(({ norm }) => this.#places.get(norm.id) ?? []);
  }

  #caseOf(group: number) {
    const byOffice = Math.floor(group / this.#organisations.length);
    const byKind = Math.floor(byOffice / officeFunctions.length);
    const law = laws[Math.floor(byKind / caseKinds.length)];
    const kind = caseKinds[byKind % caseKinds.length];
    const officeFunction = officeFunctions[byOffice % officeFunctions.length];
    const organisation = this.#organisations[group % this.#organisations.length];
    return law && kind && officeFunction && organisation
      ? { law, kind, officeFunction, organisationId: organisation.id }
      : undefined;
  }
}
