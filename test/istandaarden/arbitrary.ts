import fc, { type Arbitrary } from 'fast-check';
import * as client from '../../src/care-client-code.ts';
import * as list from '../../src/care-code.ts';
import { returnCodes } from '../../src/care-return-code.ts';
import type { CareMessage } from '../../src/domain/care/care-message.ts';
import { findBsn } from '../../src/population/bsn.ts';

// Any message that the standards allow, whether or not it makes sense.

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const bsn = fc
  .integer({ min: 90_000_000, max: 99_999_999 })
  .map(findBsn)
  .filter((found) => found !== undefined);

function characters(text: string): Arbitrary<string> {
  return fc.constantFrom(...Array.from(text));
}

/** Text on one line: letters of any script, quotes, brackets and blanks. */
function line(maxLength: number, minLength = 1): Arbitrary<string> {
  const unit = characters('aZ09 \t<>&"\'é€ß漢\u{1f642}\u00a0\u2028]]>');
  return fc.string({ unit, minLength, maxLength }).filter((text) => /[^ \t\r\n]/.test(text));
}
const comment = fc
  .string({ unit: characters('ab \n\r\t<&>é'), minLength: 1, maxLength: 60 })
  .filter((text) => /[^ \t\r\n]/.test(text));

function digits(length: number): Arbitrary<string> {
  return fc.string({ unit: characters('0123456789'), minLength: length, maxLength: length });
}
function whole(max: number): Arbitrary<number> {
  return fc.integer({ min: 0, max });
}
function code<Code extends string>(codes: Readonly<Record<Code, string>>): Arbitrary<Code> {
  return fc.constantFrom(...(Object.keys(codes) as Code[]));
}
function maybe<T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null });
}
function some<T>(arbitrary: Arbitrary<T>): Arbitrary<T[]> {
  return fc.array(arbitrary, { minLength: 1, maxLength: 3 });
}
function any<T>(arbitrary: Arbitrary<T>): Arbitrary<T[]> {
  return fc.array(arbitrary, { maxLength: 2 });
}

const period = fc.record({ firstDay: day, lastDay: day });
const birthDate = fc.record({ date: day, use: maybe(code(client.birthDateUses)) });
const initials = fc.string({ unit: characters('aZÀỳé'), minLength: 1, maxLength: 6 });
const surname = fc.record({ name: line(200), prefix: maybe(line(10)) });
const shortName = { surname, givenNames: maybe(line(200)), initials: maybe(initials) };
const fullName = fc.record({ ...shortName, partnerSurname: maybe(surname), use: code(client.nameUses) });
const person = { bsn, birthDate, sex: code(client.sexes), name: fc.record(shortName) };
const house = fc.record({
  number: whole(99_999),
  letter: maybe(line(1)),
  addition: maybe(line(4)),
  designation: maybe(code(client.homeDesignations)),
});
const address = fc.record({
  house: maybe(house),
  postalCode: maybe(line(8)),
  street: maybe(line(24)),
  city: maybe(line(80)),
  country: maybe(fc.constantFrom(...client.countryCodes)),
});
const phone = fc.record({ number: digits(10), country: line(4) });
const volume = fc.record({
  amount: whole(99_999_999),
  unit: code(list.volumeUnits),
  frequency: code(list.volumeFrequencies),
});
const cents = whole(99_999_999);
const amount = fc.record({ cents: whole(99_999_999), side: code(list.amountSides) });
const total = fc.record({ cents: whole(999_999_999_999), side: code(list.amountSides) });
const allocationNumber = whole(999_999_999);
const providerReference = line(36);

const version = fc.tuple(whole(12), whole(12), whole(12)).map((parts) => parts.join('.'));
const xsd = fc.record({ base: version, message: version });
const identity = { reference: line(12), date: day };
const [municipality, provider] = [digits(4), digits(8)];
const up = { sender: municipality, receiver: provider, ...identity, xsd };
const down = { sender: provider, receiver: municipality, ...identity, xsd };
const judged = { returnCodes: some(code(returnCodes)) };
const answering = { answers: fc.record({ ...identity, xsd }), xslt: maybe(version) };
const returns = { ...answering, returnCodes: any(code(returnCodes)) };

type Parts = Readonly<Record<string, Arbitrary<unknown>>>;

function contact(judgement: Parts) {
  return fc.record({
    kind: code(client.contactKinds),
    address: maybe(address),
    organisation: maybe(line(35)),
    telephones: maybe(fc.record({ first: phone, second: maybe(phone) })),
    email: maybe(line(80)),
    period: maybe(fc.record({ firstDay: maybe(day), lastDay: maybe(day) })),
    ...judgement,
  });
}

function relation(judgement: Parts) {
  return fc.record({
    number: line(20),
    order: maybe(whole(99)),
    kind: code(client.relationKinds),
    birthDate: maybe(birthDate),
    sex: maybe(code(client.sexes)),
    name: fullName,
    contact: contact(judgement),
    ...judgement,
  });
}

const referrer = fc.record({ type: code(list.referrerTypes), name: maybe(line(64)), agbCode: maybe(digits(8)) });

/** What the messages of a standard tell. Each record of a return message bears a judgement besides. */
function bodiesOf(standard: list.CareStandard, judgement: Parts) {
  const category = fc.constantFrom(...Object.keys(list.productCategories[standard]));
  const endReason = fc.constantFrom(...Object.keys(list.endReasons[standard]));
  const inYouthCare = (arbitrary: Arbitrary<unknown>) => (standard === 'IJW' ? maybe(arbitrary) : fc.constant(null));
  const product = maybe(fc.record({ category, code: maybe(line(5)) }));
  const wanted = { volume: maybe(volume), budget: maybe(cents) };
  const between = { firstDay: day, lastDay: maybe(day) };
  const record = (parts: Parts) => fc.record({ ...parts, ...judgement });
  const delivered = {
    allocationNumber: maybe(allocationNumber),
    product,
    allocationFirstDay: maybe(day),
    startDay: day,
  };
  const status = code(list.deliveryStatuses);
  const service = record({
    reference: fc.record({ number: line(20), previous: maybe(line(20)) }),
    allocationNumber,
    category,
    code: line(5),
    period,
    amount: whole(99_999_999),
    unit: code(list.volumeUnits),
    rate: maybe(cents),
    claimed: amount,
  });
  return {
    allocation: record({
      ...person,
      name: fullName,
      communication: maybe(fc.record({ form: code(client.communicationForms), language: maybe(line(25)) })),
      legalStatus: maybe(code(client.legalStatuses)),
      representation: maybe(code(client.representations)),
      comment: maybe(comment),
      relations: any(relation(judgement)),
      contacts: some(contact(judgement)),
      products: some(
        record({
          allocationNumber,
          providerReference: maybe(providerReference),
          product,
          allocatedOn: day,
          allocatedAt: time,
          ...between,
          changeReason: maybe(code(list.allocationChangeReasons)),
          ...wanted,
          comment: maybe(comment),
        }),
      ),
    }),
    start: record({ ...person, products: some(record({ ...delivered, status })) }),
    stop: record({ ...person, products: some(record({ ...delivered, endReason, lastDay: day, status })) }),
    request: record({
      ...person,
      authorityKnown: inYouthCare(code(list.yesOrNo)),
      comment: maybe(comment),
      products: some(
        record({
          providerReference,
          decisionNumber: maybe(allocationNumber),
          product,
          decisionFirstDay: maybe(day),
          ...between,
          ...wanted,
          referrer,
          frameworkContract: maybe(code(list.yesOrNo)),
          comment: maybe(comment),
        }),
      ),
    }),
    change: record({
      bsn,
      request: record({
        providerReference,
        reason: code(list.changeRequestReasons),
        unchanged: any(record({ allocationNumber })),
        changed: any(record({ allocationNumber, ...between, ...wanted })),
        added: any(record({ product, ...between, ...wanted })),
      }),
    }),
    answer: record({
      providerReference,
      answer: code(list.requestAnswers),
      refusalReason: maybe(code(list.refusalReasons)),
      residence: inYouthCare(record({ municipality })),
    }),
    claimClient: record({ bsn, services: some(service) }),
  };
}

/** Any message of a standard, by its number. */
export function messagesOf(standard: list.CareStandard): ReadonlyMap<number, Arbitrary<CareMessage>> {
  const [told, judgedToo] = [bodiesOf(standard, {}), bodiesOf(standard, judged)];
  const claim = fc.record({
    number: fc.string({ unit: characters('aZ09'), minLength: 1, maxLength: 12 }),
    period,
    date: day,
    total,
    clients: some(told.claimClient),
  });
  const claimAnswer = fc.record({
    number: line(12),
    claimed: total,
    granted: total,
    clients: any(judgedToo.claimClient),
    ...judged,
  });
  const all: readonly (readonly [number, Parts, Parts])[] = [
    [301, up, { client: told.allocation }],
    [302, { ...down, ...returns }, { client: maybe(judgedToo.allocation) }],
    [305, down, { client: told.start }],
    [306, { ...up, ...returns }, { client: maybe(judgedToo.start) }],
    [307, down, { client: told.stop }],
    [308, { ...up, ...returns }, { client: maybe(judgedToo.stop) }],
    [315, down, { client: told.request }],
    [316, { ...up, ...returns }, { client: maybe(judgedToo.request) }],
    [317, down, { client: told.change }],
    [318, { ...up, ...returns }, { client: maybe(judgedToo.change) }],
    [319, up, { answer: told.answer }],
    [320, { ...down, ...returns }, { answer: maybe(judgedToo.answer) }],
    [323, down, { claim }],
    [325, { ...up, ...answering, ...judged }, { claim: maybe(claimAnswer) }],
  ];
  return new Map(
    all.map(([number, header, body]) => [
      number,
      // That these are messages is for the test to find out.
      fc.record({
        standard: fc.constant(standard),
        number: fc.constant(number),
        header: fc.record(header),
        ...body,
      }) as unknown as Arbitrary<CareMessage>,
    ]),
  );
}
