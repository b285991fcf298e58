import { startTestHub, type TestHub, type TestHubOptions } from '../testkit/hub.ts';
import { testNow } from '../testkit/store.ts';
import { mutationOf, newName, type Payload } from '../testkit/work-desk.ts';

export interface EditionSeen {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly state: string;
  readonly digest: string;
  readonly [field: string]: unknown;
}

export interface ReportHub extends TestHub {
  /** Moves the hub's clock to 10:00 UTC on a day. */
  readonly goTo: (day: string) => void;
  /** Proposes, publishes or rejects, under a name of its own unless one is given. */
  readonly decide: (
    mutation: string,
    persona: string,
    input: object,
    clientMutationId?: string,
  ) => Promise<{ readonly edition: EditionSeen | null } & Pick<Payload, 'problems'>>;
}

/** A hub with a clock that can be moved, and the three mutations of editions. */
export async function startReportHub(
  residents = 0,
  environment: Record<string, string> = {},
  options: Pick<TestHubOptions, 'oldestReading'> = {},
): Promise<ReportHub> {
  let now = testNow;
  const hub = await startTestHub({ residents, environment, now: () => now, ...options });
  return {
    ...hub,
    goTo: (day) => void (now = new Date(`${day}T10:00:00.000Z`)),
    async decide(mutation, persona, input, clientMutationId = newName()) {
      const document = mutationOf(
        mutation,
        `edition { id version number state reason mayPublish decidedBy { name } digest }`,
      );
      const { data, errors } = await hub.ask(persona, document, { input: { clientMutationId, ...input } });
      if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
      const { thing, problems } = data['payload'] as Payload<EditionSeen>;
      return { edition: thing, problems };
    },
  };
}
