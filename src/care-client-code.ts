// The code lists of iWmo and iJw 3.2 that tell about people, each code with its Dutch name.

/** Sex (Geslacht). */
export const sexes = {
  '0': 'Onbekend',
  '1': 'Mannelijk',
  '2': 'Vrouwelijk',
} as const;
export type CareSex = keyof typeof sexes;

/** What part of a birth date is not known (DatumGebruik). */
export const birthDateUses = {
  '1': 'dag onbekend; alleen maand en jaar gebruiken',
  '2': 'dag en maand onbekend; alleen jaar gebruiken',
  '3': 'dag, maand en jaar onbekend; onbekende datum',
} as const;
export type BirthDateUse = keyof typeof birthDateUses;

/** By which names somebody is called (NaamGebruik). */
export const nameUses = {
  '1': 'Eigen naam',
  '2': 'Naam echtgenoot of geregistreerd partner of alternatieve naam',
  '3': 'Naam echtgenoot of geregistreerd partner gevolgd door eigen naam',
  '4': 'Eigen naam gevolgd door naam echtgenoot of geregistreerd partner',
  '5': 'Pseudoniem',
  '6': 'Niet-natuurlijk persoon',
} as const;
export type CareNameUse = keyof typeof nameUses;

/** Which interpreter somebody needs (Communicatievorm). */
export const communicationForms = {
  '1': 'Tolk taal',
  '2': 'Doventolk',
  '3': 'Doofblindentolk',
} as const;
export type CommunicationForm = keyof typeof communicationForms;

/** The measure of a judge that applies (JuridischeStatus). */
export const legalStatuses = {
  '01': 'Rechterlijke machtiging (rm) voorlopig / voortgezette machtiging',
  '02': 'RM op eigen verzoek',
  '03': 'RM met voorwaardelijk ontslag',
  '04': 'Onder toezichtstelling (ots)',
  '05': 'In bewaring stelling (ibs)',
  '11': 'Strafrechtelijke justitiële contacten: tbs',
  '12': 'Strafrechtelijke justitiële contacten: overig',
} as const;
export type LegalStatus = keyof typeof legalStatuses;

/** Who represents somebody by law (WettelijkeVertegenwoordiging). */
export const representations = {
  '06': 'Voogdij',
  '07': 'Bewindvoering',
  '08': 'Mentorschap',
  '09': 'Onder curatele stelling',
  '10': 'Zaakwaarneming',
} as const;
export type Representation = keyof typeof representations;

/** What somebody is to the client (SoortRelatie). */
export const relationKinds = {
  '03': 'Curator (juridisch)',
  '04': 'Financieel (gemachtigd)',
  '05': 'Financieel (toetsing)',
  '06': 'Leefeenheid',
  '07': 'Hulpverlener',
  '08': 'Specialist',
  '09': 'Anders',
  '10': 'Ouder',
  '11': 'Voogd',
  '12': 'Partner/echtgeno(o)t(e)',
  '13': 'Pleegouder',
  '14': 'Bewindvoerder',
  '15': 'Mentor',
  '16': 'Zoon/dochter',
  '17': 'Familielid',
  '18': 'Gezinslid',
  '19': 'Buur',
  '20': 'Vriend(in)/kennis',
  '21': 'Cliëntondersteuner',
  '22': 'Huisarts',
  '23': 'Erven van',
  '24': 'Werkgever',
  '25': 'Wijkcoach',
} as const;
export type RelationKind = keyof typeof relationKinds;

/** What an address is for (AdresSoort). */
export const contactKinds = {
  '01': 'BRP-adres',
  '02': 'Correspondentie-adres',
  '03': 'Verblijfadres',
  '04': 'Tijdelijk verblijfadres',
} as const;
export type ContactKind = keyof typeof contactKinds;

/** Where a home is when a house number does not say it all (AanduidingWoonadres). */
export const homeDesignations = {
  AB: 'Aan boord',
  BY: 'Bij',
  TO: 'Tegenover',
  WW: 'Woonwagen',
} as const;
export type HomeDesignation = keyof typeof homeDesignations;

/** The countries of COD032 (LandCode), by their code. */
export const countryCodes: ReadonlySet<string> = new Set(
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  ),
);
