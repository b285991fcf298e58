import type { Filling, Step } from './year.ts';

/** Takes a case that nobody works on. */
export const taking: Step = {
  card: 'Zaken',
  button: /^Oppakken/,
  form: 'Zaak oppakken',
  submit: 'Ik pak deze zaak op',
  told: 'U behandelt deze zaak nu.',
};
/** Brings a case in hand. */
export const beginning: Step = {
  card: 'Zaken',
  button: /^Volgende stap/,
  form: 'Volgende stap',
  submit: 'Vastleggen',
  told: 'De zaak is nu: in behandeling.',
};
/** Closes a case. */
export const closing: Step = { ...beginning, fill: { Afgesloten: true }, told: 'De zaak is nu: afgesloten.' };

/** Opens a case, which goes to this organisation by itself. */
export function opening(organisation: string, fill: Filling): Step {
  const told = new RegExp(`^Zaak Z-\\d+ is geopend en staat bij ${organisation}\\.$`);
  return { card: 'Zaken', button: 'Zaak openen', form: 'Zaak openen', fill, submit: 'Zaak openen', told };
}

/** Grants what was applied for, on these grounds. */
export function granted(grounds: string): Step {
  return {
    ...{ card: 'Zaken', button: /^Besluiten/, form: 'Besluiten', submit: 'Besluit vastleggen' },
    fill: { Toegekend: true, 'Waarom?': grounds },
    told: 'Besloten: toegekend.',
  };
}

/** Help on the decision in a case; of two that were decided, the one of this number. */
export function help(product: string, fill: Filling, number = ''): Step {
  return {
    ...{ card: 'Zaken', form: 'Hulp toekennen', submit: 'Toekennen' },
    button: new RegExp(`^Hulp toekennen zaak ${number}`),
    fill: { 'Welke hulp': product, ...fill },
    told: `${product} is vastgelegd.`,
  };
}

/** Ends help. */
export function ended(product: string, reason: string, lastDay: string): Step {
  return {
    ...{ card: 'Voorzieningen', submit: 'Beëindigen', told: 'De hulp is beëindigd.' },
    button: `Beëindigen ${product}`,
    form: `${product} beëindigen`,
    fill: { 'Waarom eindigt de hulp?': reason, 'Laatste dag': lastDay },
  };
}

/** Adds a goal to the plan. */
export function goal(whose: string, words: string, lifeDomain: string, objective: string, by: string): Step {
  return {
    ...{ card: 'Plan', button: 'Doel toevoegen', form: 'Doel toevoegen', submit: 'Toevoegen' },
    fill: {
      ...{ 'Van wie is het doel?': whose, Doel: words, Leefgebied: lifeDomain },
      ...{ 'Doelstelling van de gemeente': objective, 'Streefdatum (mag leeg)': by },
    },
    told: 'Het doel staat in het plan.',
  };
}

/** Adds an action to a goal. */
export function action(button: RegExp, what: string, owner: Filling, by: string): Step {
  return {
    ...{ card: 'Plan', form: 'Actie toevoegen', submit: 'Toevoegen', told: 'De actie staat in het plan.' },
    button,
    fill: { 'Wat wordt er gedaan?': what, ...owner, 'Klaar op (mag leeg)': by },
  };
}

/** Evaluates the plan with the family. */
export function evaluated(outcome: string, summary: string, next: Filling = {}): Step {
  return {
    ...{ card: 'Plan', button: 'Evalueren', form: 'Plan evalueren', submit: 'Vastleggen' },
    fill: { [outcome]: true, 'Wat is er met het gezin besproken?': summary, ...next },
    told: 'De evaluatie is vastgelegd.',
  };
}
