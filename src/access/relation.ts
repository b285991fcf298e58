/** What an actor is to a household or to one record of it, today and for the stated purpose. */
export const relations = [
  /** Nothing in particular: every household. */
  'ANY',
  /** The actor's organisation works for the household: an open case that the purpose covers is in its hands or its desk's. */
  'AT_WORK',
  /** The actor's organisation answers for the law of the record, in the office the actor works in. */
  'RESPONSIBLE',
  /** The actor's organisation has the case in hand, in the actor's office; of a law: a case under it. */
  'IN_HAND',
  /** The actor works on the case; of a household: on a case of it that the purpose covers. */
  'WORKER',
  /** The actor directs the household's plan, or stands in for whoever does. */
  'DIRECTOR',
  /** The goal is the actor's part of the plan. */
  'OWN_PART',
  /** Whom the record is about lets the actor's organisation see what is under its law. */
  'CONSENT',
  /** An emergency access of the actor's runs; to a record: for its law. */
  'EMERGENCY',
  /** Another office offers the case to the actor's. */
  'OFFERED',
  /** The actor directed the plan to its end, and the household has had no other since. */
  'CLOSED_PLAN',
] as const;
export type Relation = (typeof relations)[number];

/** What each relation is called and when it is there, in Dutch, for whoever reviews the table. */
export const relationMeanings: Readonly<Record<Relation, { readonly name: string; readonly meaning: string }>> = {
  ANY: { name: 'ieder huishouden', meaning: 'altijd' },
  AT_WORK: {
    name: 'aan het werk',
    meaning:
      'de eigen organisatie heeft in het huishouden een open zaak die het doel dekt, in handen of aan de eigen balie',
  },
  RESPONSIBLE: {
    name: 'verantwoordelijk',
    meaning: 'de eigen organisatie is vandaag verantwoordelijk voor de wet, in het kantoor waarin iemand werkt',
  },
  IN_HAND: {
    name: 'in handen',
    meaning:
      'de eigen organisatie heeft de zaak, of een zaak onder de wet, in handen, in het kantoor waarin iemand werkt',
  },
  WORKER: {
    name: 'behandelaar',
    meaning: 'iemand behandelt zelf de zaak, of een open zaak van het huishouden die het doel dekt',
  },
  DIRECTOR: {
    name: 'regisseur',
    meaning: 'iemand is vandaag regisseur van het plan van het huishouden, of neemt voor die waar',
  },
  OWN_PART: {
    name: 'eigen deel',
    meaning:
      'iemand heeft bij het doel zelf een actie, of zit in het team van het plan en behandelt een zaak van wie het doel is',
  },
  CONSENT: {
    name: 'toestemming',
    meaning: 'wie het betreft, of wie voor hem mag spreken, gaf de eigen organisatie toestemming voor deze wet',
  },
  EMERGENCY: { name: 'noodtoegang', meaning: 'iemand heeft nu zelf noodtoegang tot het huishouden, voor deze wet' },
  OFFERED: {
    name: 'aangeboden',
    meaning: 'een ander kantoor biedt de zaak aan de eigen organisatie aan, aan het kantoor waarin iemand werkt',
  },
  CLOSED_PLAN: {
    name: 'plan afgesloten',
    meaning: 'iemand was regisseur van het plan toen het werd afgesloten, en het huishouden kreeg sindsdien geen ander',
  },
};

/** Relations that are a ground of their own: what they give, the stated purpose does not limit. */
export const ownGrounds: ReadonlySet<Relation> = new Set(['CONSENT', 'EMERGENCY']);
