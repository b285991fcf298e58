import { daysBetween } from '../../day.ts';
import { pointOf, type AttentionFacts, type AttentionView, type CaseFact } from './attention-point.ts';
import { statutoryDeadline } from '../duty/duty-deadline.ts';
import { lawNames, writeCount, writeDay, writeList } from '../wording.ts';

/** What cases ask attention for: terms, nobody who works on them, an organisation that does not answer for them. */
export function findCaseAttention(facts: AttentionFacts): readonly AttentionView[] {
  return facts.cases
    .filter((found) => found.open)
    .flatMap((found) => [...term(facts, found), ...noWorker(facts, found), ...notResponsible(facts, found)]);
}

function nameOf({ number, law }: CaseFact): string {
  return number === null ? `een zaak (${lawNames[law]})` : `${number} (${lawNames[law]})`;
}

/** A term stands still while a case is suspended (Awb art. 4:15), and is met when it is decided. */
function term(facts: AttentionFacts, found: CaseFact): readonly AttentionView[] {
  const { id, law, dueOn, status, person, worker, organisation } = found;
  if (dueOn === null || status === 'SUSPENDED' || status === 'DECIDED') return [];
  const days = daysBetween(facts.asOf, dueOn);
  if (days > facts.thresholds.TERM_NEAR) return [];
  const name = `De termijn van ${nameOf(found)}`;
  const article = articleOf(facts, found);
  const about = {
    id,
    on: dueOn,
    law,
    person,
    worker,
    organisation,
    ...(article !== undefined && { article }),
    remedy: {
      kind: found.kind === 'REPORT' ? 'INVESTIGATE' : 'DECIDE',
      id,
    } as const,
    facts: [
      ...(found.receivedOn === null ? [] : [`Ontvangen op ${writeDay(found.receivedOn)}`]),
      `De laatste dag van de termijn is ${writeDay(dueOn)}`,
    ],
  };
  if (days < 0) {
    const ago = days === -1 ? 'gisteren' : `${writeCount(-days, 'dag', 'dagen')} geleden`;
    return [
      pointOf(facts, { kind: 'TERM_PASSED', level: 'URGENT', message: `${name} is ${ago} verstreken`, ...about }),
    ];
  }
  const when = ['vandaag', 'morgen'][days] ?? `over ${days} dagen`;
  return [pointOf(facts, { kind: 'TERM_NEAR', level: 'SOON', message: `${name} verstrijkt ${when}`, ...about })];
}

/** The article that sets the term of a case, where the law sets one. */
function articleOf(
  { rules, asOf }: AttentionFacts,
  { law, kind, receivedOn, dueOn, status }: CaseFact,
): string | undefined {
  if (kind === null || receivedOn === null || status === null) return undefined;
  return statutoryDeadline(rules, { law, kind, receivedOn, dueOn, status }, asOf)?.term?.article;
}

function noWorker(facts: AttentionFacts, found: CaseFact): readonly AttentionView[] {
  const { id, law, receivedOn, person, organisation, worker } = found;
  if (worker !== null) return [];
  const message = `Op ${nameOf(found)} werkt niemand`;
  // The organisation that has the case in hand names a worker, not the director.
  const acting = { staff: null, organisation };
  const why = {
    facts: [`De zaak ligt bij ${organisation.name}, en niemand is behandelaar`],
    remedy: { kind: 'TAKE_CASE', id } as const,
  };
  return [
    pointOf(facts, { kind: 'NO_WORKER', level: 'SOON', message, id, on: receivedOn, law, person, ...acting, ...why }),
  ];
}

/** Where no source says who answers, nobody can be said not to. */
function notResponsible(facts: AttentionFacts, found: CaseFact): readonly AttentionView[] {
  const { id, law, person, organisation, officeFunction, worker } = found;
  const answering = found.responsibilities.flatMap((row) =>
    row.status === 'IN_FORCE' && row.officeFunction === officeFunction && row.organisationId ? row.organisationId : [],
  );
  if (answering.length === 0 || answering.includes(organisation.id)) return [];
  const names = [...new Set(answering)].map((other) => facts.getOrganisation(other).name);
  const office = officeFunction === 'FRONT' ? 'frontoffice' : 'backoffice';
  const message = `${nameOf(found)} ligt bij ${organisation.name}, maar de ${office} is van ${writeList(names)}`;
  return [
    pointOf(facts, {
      kind: 'NOT_RESPONSIBLE',
      level: 'NOTICE',
      message: message[0]?.toUpperCase() + message.slice(1),
      id,
      law,
      person,
      worker,
      organisation,
      remedy: {
        kind: 'HAND_OVER_CASE',
        id,
      },
      facts: [
        `De zaak ligt bij ${organisation.name}`,
        `Op ${writeDay(facts.asOf)} is voor ${lawNames[law]} de ${office} van ${writeList(names)}`,
      ],
    }),
  ];
}
