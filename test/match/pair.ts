import { activityId } from '../testkit/activity.ts';
import { mutationOf, startWorkDesk, type Payload, type WorkDesk } from '../testkit/work-desk.ts';
import type { FamilySpec } from '../testkit/family.ts';

const matchFields = `id version foundOn closedOn ending person { name { full } }
  parties { organisation { code phone } contact { name phone } }`;

export const documents = {
  raise: mutationOf('raiseSignal', 'signal { id version }'),
  takeUp: mutationOf('takeUpSignal', 'signal { id version }'),
  close: mutationOf('closeSignal', 'signal { id version }'),
  withdraw: mutationOf('withdrawSignal', 'signal { id version status followUp followUpKind }'),
  closeMatch: mutationOf('closeMatch', `match { ${matchFields} }`),
};

const switchDocument = `mutation Switch($input: SetMatchingInput!) { payload: setMatching(input: $input) {
  thing: matching { on version basis validFrom } problems { __typename code message path } } }`;

const view = `query View($id: ID!, $asOf: Date) { household(by: { id: $id }, asOf: $asOf) {
  matches { ${matchFields} }
  attention { kind message remedy { kind id staff { name } organisation { code } } }
  timeline(first: 50) { nodes { title detail } } } }`;

export interface MatchSeen {
  readonly id: string;
  readonly version: number;
  readonly foundOn: string;
  readonly closedOn: string | null;
  readonly ending: string | null;
  readonly person: { readonly name: { readonly full: string } };
  readonly parties: readonly {
    readonly organisation: { readonly code: string; readonly phone: string | null };
    readonly contact: { readonly name: string; readonly phone: string | null } | null;
  }[];
}

export interface Met {
  readonly matches: readonly MatchSeen[];
  /** Titles in the timeline that tell of a match. */
  readonly told: readonly string[];
  readonly calls: readonly string[];
  readonly text: string;
}

export interface PairDesk extends WorkDesk {
  readonly youngId: string;
  /** Raises a worry about the young person as this persona, under a law of theirs. */
  readonly worry: (persona: 'frontoffice' | 'workincome' | 'director', input?: object) => Promise<Payload>;
  readonly meet: (persona: string, householdId?: string) => Promise<Met>;
  readonly notices: (persona: string) => Promise<readonly { readonly householdId: string; readonly text: string }[]>;
  readonly switchTo: (on: boolean, expectedVersion: number, persona?: string) => Promise<Payload>;
}

/** A family with a young person of sixteen, and a case at the desk of each of two organisations. */
export const pairFamily: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2009-12-04' },
  ],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
    { number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
  ],
};

const laws = { frontoffice: 'JEUGDWET', director: 'JEUGDWET', workincome: 'PARTICIPATIEWET' } as const;

/** A desk at which two organisations can be worried about one young person. */
export async function startPair(spec: FamilySpec = pairFamily): Promise<PairDesk> {
  const desk = await startWorkDesk(spec);
  const youngId = desk.personIds[1] ?? '';
  const meet: PairDesk['meet'] = async (persona, householdId = desk.householdId) => {
    const { data, errors, text } = await desk.ask(persona, view, { id: householdId });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const household = data?.['household'] as {
      matches: MatchSeen[];
      attention: { kind: string; remedy: { kind: string; id: string; organisation: { code: string } | null } }[];
      timeline: { nodes: { title: string }[] };
    } | null;
    return {
      matches: household?.matches ?? [],
      told: (household?.timeline.nodes ?? []).map(({ title }) => title).filter((title) => title.startsWith('Match')),
      calls: (household?.attention ?? [])
        .filter(({ kind }) => kind === 'MATCH_FOUND')
        .map(({ remedy }) => `${remedy.kind} ${remedy.organisation?.code}`),
      text,
    };
  };
  return {
    ...desk,
    youngId,
    meet,
    worry: (persona, input) =>
      desk.change(documents.raise, persona, {
        ...{ householdId: desk.householdId, personId: youngId, kind: 'YOUTH_AT_RISK', law: laws[persona] },
        ...{ summary: `Geheim van ${persona}: gaat niet naar school.`, raisedBy: 'De conciërge' },
        ...input,
      }),
    notices: async (persona) => {
      const { data } = await desk.ask(persona, `{ notices(first: 50) { nodes { kind text household { id } } } }`);
      const { nodes } = (data ?? {})['notices'] as {
        nodes: { kind: string; text: string; household: { id: string } }[];
      };
      return nodes
        .filter(({ kind }) => kind === 'MATCH_FOUND')
        .map(({ text, household }) => ({ text, householdId: household.id }));
    },
    switchTo: (on, expectedVersion, persona = 'admin') =>
      desk.change(
        switchDocument,
        persona,
        { on, basis: 'Besluit van het college', expectedVersion },
        persona === 'admin' ? activityId('functioneel-beheer') : undefined,
      ),
  };
}
