/** Makes up persons as the Personen API answers them, with only what a test is about. */

export type Json = Record<string, unknown>;

/** A BSN from the range that is nobody's, made from a small number; passes the eleven test. */
export function bsnOf(number: number): string {
  for (let candidate = 999_000_000 + number * 20; ; candidate++) {
    const digits = String(candidate);
    let sum = -Number(digits[8]);
    for (let position = 0; position < 8; position++) sum += Number(digits[position]) * (9 - position);
    if (sum % 11 === 0) return digits;
  }
}

/** `AbstractDatum` of `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or null. */
export function datum(text: string | null): Json {
  const [jaar, maand, dag] = (text ?? '').split('-');
  if (!jaar) return { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' };
  if (dag) return { type: 'Datum', datum: text, langFormaat: 'dag' };
  if (maand) return { type: 'JaarMaandDatum', jaar: Number(jaar), maand: Number(maand), langFormaat: 'maand' };
  return { type: 'JaarDatum', jaar: Number(jaar), langFormaat: jaar };
}

export interface Draft {
  readonly bsn: string;
  readonly surname?: string;
  readonly given?: string;
  readonly birth?: string | null;
  readonly home?: Json;
  readonly partners?: Json[];
  readonly parents?: string[];
  readonly children?: string[];
  readonly authority?: Json[];
  readonly more?: Json;
}

/** `Persoon`; home, ties and authority are none unless the test says otherwise. */
export function persoon(draft: Draft): Json {
  return {
    burgerservicenummer: draft.bsn,
    geslacht: { code: 'V', omschrijving: 'vrouw' },
    naam: {
      voornamen: draft.given ?? `Voornaam${draft.bsn.slice(-4)}`,
      voorletters: 'V.',
      geslachtsnaam: draft.surname ?? 'Proefman',
      aanduidingNaamgebruik: { code: 'E' },
    },
    geboorte: { datum: datum(draft.birth === undefined ? '1980-01-01' : draft.birth) },
    gemeenteVanInschrijving: { code: '0327', omschrijving: 'Leusden' },
    ...(draft.home && { verblijfplaats: draft.home }),
    partners: draft.partners ?? [],
    ouders: (draft.parents ?? []).map((bsn) => ({ burgerservicenummer: bsn, naam: { geslachtsnaam: 'Proefman' } })),
    kinderen: (draft.children ?? []).map((bsn) => ({ burgerservicenummer: bsn, naam: { geslachtsnaam: 'Proefman' } })),
    gezag: draft.authority ?? [],
    ...draft.more,
  };
}

/** `Adres` at a house number in one made-up street, since a day. */
export function adres(huisnummer: number, van: string | null = '2010-01-01', more: Json = {}): Json {
  return {
    type: 'Adres',
    verblijfadres: { korteStraatnaam: 'Proeflaan', huisnummer, postcode: '3831ZZ' },
    functieAdres: { code: 'W', omschrijving: 'woonadres' },
    datumVan: datum(van),
    ...more,
  };
}

/** `Partner`; `tot` is undefined while it lasts. */
export function partner(bsn: string, van: string | null = '2008-08-08', tot?: string | null): Json {
  return {
    burgerservicenummer: bsn,
    naam: { geslachtsnaam: 'Proefman' },
    aangaanHuwelijkPartnerschap: { datum: datum(van) },
    ...(tot !== undefined && { ontbindingHuwelijkPartnerschap: { datum: datum(tot) } }),
  };
}

/** `GezamenlijkOuderlijkGezag` over a minor. */
export function jointAuthority(minor: string, ...parents: string[]): Json {
  return {
    type: 'GezamenlijkOuderlijkGezag',
    minderjarige: { burgerservicenummer: minor },
    ouders: parents.map((bsn) => ({ burgerservicenummer: bsn, naam: { volledigeNaam: 'Ouder Proefman' } })),
  };
}

/** A person who died, and on what day. */
export function died(on: string | null): Json {
  return {
    overlijden: { datum: datum(on) },
    opschortingBijhouding: { reden: { code: 'O', omschrijving: 'overlijden' }, datum: datum(on) },
  };
}

/** The answer to `RaadpleegMetBurgerservicenummer` with these persons, as a file. */
export function answerWith(...personen: unknown[]): string {
  return JSON.stringify({ type: 'RaadpleegMetBurgerservicenummer', personen });
}
