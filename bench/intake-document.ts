import { bsnSequence } from '../src/population/bsn.ts';

/** A day as the base register writes it (`Datum`). */
interface Datum {
  readonly type: 'Datum';
  readonly datum: string;
  readonly langFormaat: string;
}

/** What of a made-up `Persoon` the bare peer reads; the answer holds more. */
export interface MadePersoon {
  readonly burgerservicenummer: string;
  readonly geslacht: { readonly code: string };
  readonly naam: { readonly voornamen: string; readonly voorletters: string; readonly geslachtsnaam: string };
  readonly geboorte: { readonly datum: Datum; readonly plaats: Coded; readonly land: Coded };
  readonly adressering: { readonly aanschrijfwijze: { readonly naam: string } };
  readonly gemeenteVanInschrijving: Coded;
  readonly verblijfplaats: {
    readonly adresseerbaarObjectIdentificatie: string;
    readonly nummeraanduidingIdentificatie: string;
    readonly datumVan: Datum;
    readonly verblijfadres: {
      readonly officieleStraatnaam: string;
      readonly huisnummer: number;
      readonly postcode: string;
      readonly woonplaats: string;
    };
  };
  readonly partners: readonly (Relative & { readonly aangaanHuwelijkPartnerschap: { readonly datum: Datum } })[];
  readonly ouders: readonly (Relative & { readonly datumIngangFamilierechtelijkeBetrekking: Datum })[];
  readonly kinderen: readonly Relative[];
  readonly gezag: readonly { readonly ouders: readonly Holder[] }[];
}

interface Coded {
  readonly code: string;
  readonly omschrijving: string;
}

interface Relative {
  readonly burgerservicenummer: string;
  readonly naam: { readonly voornamen: string; readonly geslachtsnaam: string };
  readonly geboorte: { readonly datum: Datum };
}

interface Holder {
  readonly burgerservicenummer: string;
  readonly naam: { readonly volledigeNaam: string };
}

interface Member {
  readonly bsn: string;
  readonly given: string;
  readonly surname: string;
  readonly birth: string;
  readonly sex: 'M' | 'V';
}

/** How many people each made-up family has: two parents and two children who are minors. */
export const familySize = 4;

/** An answer of the Personen API (`RaadpleegMetBurgerservicenummer`) with made-up families, each at its own address. */
export function makeBrpAnswer(families: number): string {
  const bsns = bsnSequence(0);
  const personen = Array.from({ length: families }, (_, family) => makeFamily(family, () => bsns.next().value)).flat();
  return JSON.stringify({ type: 'RaadpleegMetBurgerservicenummer', personen });
}

function makeFamily(family: number, nextBsn: () => string): MadePersoon[] {
  const member = (place: number): Member => ({
    bsn: nextBsn(),
    given: `Verzonnen${place} Rekenaar`,
    surname: place === 1 ? `Tellema${family}` : `Meetstra${family}`,
    birth: `${place < 2 ? 1980 : 2014 + place}-0${1 + (family % 9)}-1${place}`,
    sex: place % 2 === 0 ? 'M' : 'V',
  });
  const [one, two, ...children] = [member(0), member(1), member(2), member(3)];
  const home = makeHome(family);
  const parents = [one, two];
  return [
    makePersoon(one, home, { partner: two, children }),
    makePersoon(two, home, { partner: one, children }),
    ...children.map((child) => makePersoon(child, home, { parents })),
  ];
}

interface Ties {
  readonly partner?: Member;
  readonly parents?: readonly Member[];
  readonly children?: readonly Member[];
}

function makePersoon(
  member: Member,
  verblijfplaats: MadePersoon['verblijfplaats'],
  { partner, parents = [], children = [] }: Ties,
): MadePersoon {
  const persoon = {
    aNummer: `${member.bsn}0`,
    burgerservicenummer: member.bsn,
    datumEersteInschrijvingGBA: datum('1994-10-01'),
    geslacht: member.sex === 'M' ? { code: 'M', omschrijving: 'man' } : { code: 'V', omschrijving: 'vrouw' },
    leeftijd: 2026 - Number(member.birth.slice(0, 4)),
    naam: {
      voornamen: member.given,
      voorletters: 'V.R.',
      geslachtsnaam: member.surname,
      volledigeNaam: `${member.given} ${member.surname}`,
      aanduidingNaamgebruik: { code: 'E', omschrijving: 'eigen geslachtsnaam' },
    },
    nationaliteiten: [
      {
        type: 'Nationaliteit',
        redenOpname: { code: '001', omschrijving: 'Wet op het Nederlanderschap 1892, art. 1, lid 1a' },
        datumIngangGeldigheid: datum(member.birth),
        nationaliteit: { code: '0001', omschrijving: 'Nederlandse' },
      },
    ],
    geboorte: {
      datum: datum(member.birth),
      land: { code: '6030', omschrijving: 'Nederland' },
      plaats: { code: '0307', omschrijving: 'Amersfoort' },
    },
    verblijfplaats,
    gemeenteVanInschrijving: { code: '0327', omschrijving: 'Leusden' },
    datumInschrijvingInGemeente: datum('2015-03-01'),
    adressering: {
      aanhef: 'Geachte heer of mevrouw',
      aanschrijfwijze: { naam: `V.R. ${member.surname}` },
    },
    partners: partner
      ? [{ ...makeRelative(partner), aangaanHuwelijkPartnerschap: { datum: datum('2010-05-05') } }]
      : [],
    ouders: parents.map((parent) => ({
      ...makeRelative(parent),
      datumIngangFamilierechtelijkeBetrekking: datum(member.birth),
    })),
    kinderen: children.map(makeRelative),
    gezag:
      parents.length === 0
        ? []
        : [
            {
              type: 'GezamenlijkOuderlijkGezag',
              minderjarige: { burgerservicenummer: member.bsn },
              ouders: parents.map((parent) => ({
                burgerservicenummer: parent.bsn,
                naam: { volledigeNaam: `${parent.given} ${parent.surname}` },
              })),
            },
          ],
  };
  return persoon;
}

function makeRelative(member: Member): Relative {
  return {
    burgerservicenummer: member.bsn,
    naam: { voornamen: member.given, geslachtsnaam: member.surname },
    geboorte: { datum: datum(member.birth) },
  };
}

function makeHome(family: number) {
  const number = String(family + 1).padStart(8, '0');
  return {
    type: 'Adres',
    adresseerbaarObjectIdentificatie: `03270100${number}`,
    nummeraanduidingIdentificatie: `03272000${number}`,
    functieAdres: { code: 'W', omschrijving: 'woonadres' },
    datumVan: datum('2015-03-01'),
    datumIngangGeldigheid: datum('2015-03-01'),
    verblijfadres: {
      officieleStraatnaam: `Meetlaan ${Math.floor(family / 500) + 1}`,
      korteStraatnaam: `Meetln ${Math.floor(family / 500) + 1}`,
      huisnummer: (family % 500) + 1,
      postcode: '3831ZZ',
      woonplaats: 'Leusden',
    },
  };
}

function datum(day: string): Datum {
  return { type: 'Datum', datum: day, langFormaat: day };
}
