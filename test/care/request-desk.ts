import { writeCareMessage } from '../../src/connectors/istandaarden/write.ts';
import type { ReferrerType } from '../../src/care-code.ts';
import type { CareRequestMessage } from '../../src/domain/care/care-message.ts';
import { makeRequest, type Asked } from '../../src/simulation/provider-message.ts';
import { startHelpDesk, thingOf, wmo, type HelpDesk, type HelpPayload } from '../provision/help-desk.ts';
import { mutationOf, newName } from '../testkit/work-desk.ts';
import { municipalityCode, noor, pim } from './care-desk.ts';

/** A request that came in, as it lies before the desk that is to answer it. */
export interface RequestSeen {
  readonly id: string;
  readonly personId: string;
  readonly caseId: string;
}

export interface RequestDesk extends HelpDesk {
  /** Lets the provider ask something of a family of its own: guidance for Noor under the Wmo, or help for Pim under the Jeugdwet; sent by the municipality unless told otherwise. */
  readonly asked: (law?: 'WMO' | 'JEUGDWET', referrer?: ReferrerType) => Promise<RequestSeen>;
  readonly answer: (persona: string, input: object) => Promise<HelpPayload>;
  /** Grants in the case of a request the help that was asked; gives the help. */
  readonly granted: (request: RequestSeen) => Promise<NonNullable<HelpPayload['thing']>>;
  readonly order: (persona: string, input: object) => Promise<HelpPayload>;
  /** How a request stands in the store. */
  readonly stored: (id: string) => object;
}

/** Answers a request. */
export const answerDocument = mutationOf(
  'answerCareRequest',
  'careRequest { id version status since refusalReason municipality answeredBy { name } }',
);

/** Orders help. */
export const orderDocument = mutationOf('orderAllocation', 'allocation { id version }');

const asked: Asked = {
  reference: 'A1',
  product: { category: '02', code: 'BI' },
  firstDay: '2026-06-15',
  lastDay: '2027-06-14',
  volume: { amount: 3, unit: '04', frequency: '2' },
};

function sentBy(message: CareRequestMessage, type: ReferrerType): CareRequestMessage {
  const products = message.client.products.map((product) => ({ ...product, referrer: { ...product.referrer, type } }));
  return { ...message, client: { ...message.client, products } };
}

/** A hub to which a provider sends requests, on 1 June 2026. */
export async function startRequestDesk(): Promise<RequestDesk> {
  const desk = await startHelpDesk();
  const bsnOf = desk.db.$client.prepare<[string], string>('select bsn from person where id = ?').pluck();
  const found = desk.db.$client.prepare<[string], { id: string; caseId: string }>(
    'select id, case_id as "caseId" from care_request where person_id = ?',
  );
  const state = desk.db.$client.prepare<[string], object>(
    'select version, status, untold, refusal_reason as reason from care_request where id = ?',
  );
  const ask: RequestDesk['asked'] = async (law = 'WMO', referrer = '01') => {
    const family = desk.family();
    const [client, place, standard, product] =
      law === 'WMO'
        ? ([noor, 0, 'IWMO', asked.product] as const)
        : ([pim, 1, 'IJW', { category: '45', code: 'AJ' }] as const);
    const personId = family.personIds[place] ?? '';
    const side = { standard, agbCode: '00900123', municipalityCode } as const;
    const reference = newName();
    const message = makeRequest(
      side,
      { reference, date: '2026-06-01' },
      { ...client, bsn: bsnOf.get(personId) ?? '' },
      [{ ...asked, product, reference }],
    );
    const response = await fetch(`${desk.url}/chain/istandaarden`, {
      method: 'POST',
      body: new Uint8Array(writeCareMessage(sentBy(message, referrer))),
      headers: {
        authorization: `Bearer ${await desk.token('chain')}`,
        'content-type': 'application/xml',
        prefer: 'wait=20',
      },
    });
    const request = found.get(personId);
    if (!request) throw new Error(`the request did not come in: ${await response.text()}`);
    await response.body?.cancel();
    return { ...request, personId };
  };
  const granted: RequestDesk['granted'] = async ({ caseId, personId }) => {
    await desk.decide('backoffice', caseId);
    return thingOf(await desk.grant('backoffice', { ...wmo('BI'), caseId, personId }));
  };
  return {
    ...desk,
    asked: ask,
    answer: (persona, input) =>
      desk.change(answerDocument, persona, { expectedVersion: 1, answer: 'UNDER_INVESTIGATION', ...input }),
    granted,
    order: (persona, input) => desk.change(orderDocument, persona, { expectedVersion: 1, ...input }),
    stored: (id) => state.get(id) ?? {},
  };
}
