import { bsn, code, date, digits, key, optional, text } from './column.ts';

/** The laws, as a file names them. */
const laws = {
  Wmo: 'WMO',
  Jeugdwet: 'JEUGDWET',
  Participatiewet: 'PARTICIPATIEWET',
  Wgs: 'WGS',
  Leerplichtwet: 'LEERPLICHTWET',
  Algemeen: 'GENERAL',
} as const;

/** Units, as the Gemeentelijk Gegevensmodel lists them (EENHEID); a day is its etmaal. */
export const units = {
  minuut: 'MINUTE',
  uur: 'HOUR',
  dagdeel: 'HALF_DAY',
  etmaal: 'DAY',
  stuks: 'PIECE',
  euro: 'EURO',
} as const;

/** The key of a row. `term` where the model has one for such things. */
export function keyColumn(term: string | null, example: string) {
  return key({
    name: 'sleutel',
    term,
    means: 'eigen kenmerk van de leverancier; dezelfde rij in een later bestand heeft hetzelfde',
    example,
  });
}

export const bsnColumn = bsn({
  name: 'bsn',
  term: 'NATUURLIJKPERSOON.BURGERSERVICENUMMER',
  means: 'over wie het gaat',
  example: '999990019',
});

/** Under which law something is. `term` as the model has it there. */
export function lawColumn(term: string, example: keyof typeof laws = 'Wmo') {
  return code({ name: 'wet', term, means: 'wet waaronder het valt', example }, laws);
}

export const caseNumberColumn = optional(
  text(
    {
      name: 'zaaknummer',
      term: 'ZAAK.ZAAKIDENTIFICATIE',
      means: 'zaak waarbij het hoort, als die bij Eenplan bekend is',
      example: 'Z-2026-0412',
    },
    40,
  ),
);

export const productCodeColumn = text(
  {
    name: 'productcode',
    term: 'VOORZIENING.PRODUCTCODE',
    means: 'product, met de code van de productenlijst van de gemeente',
    example: 'BI',
  },
  40,
);

const agb = {
  name: 'agb_code',
  term: 'LEVERANCIER.AGBCODE',
  means: 'aanbieder, met de code uit het AGB-register',
  example: '98765432',
};
export const agbCodeColumn = digits(agb, 8);

/** The first day. `term` as the model has it there. */
export function firstDayColumn(term: string) {
  return date({ name: 'ingangsdatum', term, means: 'eerste dag', example: '2026-05-01' });
}

/** The last day, inclusive. `term` as the model has it there. */
export function lastDayColumn(term: string) {
  return optional(
    date({
      name: 'einddatum',
      term,
      means: 'laatste dag (die telt mee); leeg als er geen is afgesproken',
      example: '2026-10-31',
    }),
  );
}

/** A colleague who is known in the hub. */
export const staffColumn = text(
  {
    name: 'medewerker',
    term: 'MEDEWERKER.EMAILADRES',
    means: 'e-mailadres van de medewerker, zoals het in Eenplan staat',
    example: 'k.devries@larikslaan2.example',
  },
  200,
);

/** The provision that money goes with, where product and days do not tell which. */
export const provisionKeyColumn = optional(
  key({
    name: 'voorziening',
    term: 'BESCHIKTE_VOORZIENING.CODE',
    means:
      'sleutel van de voorziening, zoals dezelfde leverancier die in het bestand met voorzieningen gaf; leeg als bsn, product en dagen haar al aanwijzen',
    example: 'V-2026-1042',
  }),
);
