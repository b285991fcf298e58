import type { MadeCase } from './case.ts';
import type { MadeDecision } from './decision.ts';
import type { Draft } from './dossier.ts';
import { addDocument } from './follow-up.ts';
import type { MadePlan } from './plan.ts';
import type { Random } from './random.ts';

/** Adds references to the documents of cases and of a plan: what came in, what was found, what was decided. */
export function addDocuments(
  draft: Draft,
  key: string,
  cases: readonly MadeCase[],
  decisions: ReadonlyMap<string, MadeDecision>,
  plan: MadePlan | undefined,
): void {
  const random = draft.random.fork(`document/${key}`);
  for (const made of cases) addDocumentsOfCase(draft, random, made, decisions.get(made.id));
  if (plan !== undefined && plan.status !== 'DRAFT' && random.chance(0.92)) {
    addDocument(draft, { of: { plan }, kind: 'PLAN', title: `Plan: ${plan.title}`, on: plan.startedOn });
  }
}

function addDocumentsOfCase(draft: Draft, random: Random, made: MadeCase, decision: MadeDecision | undefined): void {
  const { law, kind, title, receivedOn, closedOn } = made;
  const of = { case: made };
  const last = closedOn ?? draft.today;
  if (kind !== 'REPORT' && random.chance(0.85)) {
    addDocument(draft, {
      of,
      kind: 'APPLICATION',
      title: kind === 'OBJECTION' ? title : `Aanvraag: ${title}`,
      on: receivedOn,
    });
  }
  if ((law === 'PARTICIPATIEWET' || law === 'WGS') && random.chance(0.5)) {
    const on = Math.min(receivedOn + random.between(1, 20), last);
    addDocument(draft, { of, kind: 'EVIDENCE', title: random.pick(evidence), on });
  }
  const isInquiry = (law === 'WMO' || law === 'JEUGDWET') && kind === 'REPORT';
  const foundOn = decision === undefined ? receivedOn + 30 : decision.on - 1;
  if (isInquiry && foundOn > receivedOn && foundOn <= last && random.chance(0.85)) {
    addDocument(draft, { of, kind: 'INQUIRY_REPORT', title: `Onderzoeksverslag: ${title}`, on: foundOn });
  }
  if (decision !== undefined && random.chance(0.96)) {
    addDocument(draft, { of, kind: 'DECISION_LETTER', title: `Besluit: ${title}`, on: decision.on });
  } else if (decision === undefined && random.chance(0.15)) {
    addDocument(draft, { of, kind: 'LETTER', title: 'Bevestiging van ontvangst', on: receivedOn });
  }
}

const evidence = ['Loonstrook', 'Bankafschriften van drie maanden', 'Huurcontract', 'Overzicht van schulden'] as const;
