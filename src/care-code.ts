/** The standards of the care chain: iWmo for support under the Wmo, iJw for youth care. */
export type CareStandard = 'IWMO' | 'IJW';

// The code lists of iWmo and iJw 3.2 as their base schemas hold them, each code with its Dutch name. A list that differs
// between the two is kept per standard.

/** The categories of products (ProductCategorie). */
export const productCategories = {
  IWMO: {
    '01': 'Hulp bij het huishouden',
    '02': 'Begeleiding',
    '03': 'Persoonlijke verzorging',
    '04': 'Kortdurend verblijf',
    '05': 'Woondiensten',
    '06': 'Overige ondersteuning gericht op het individu of huishouden/gezin',
    '07': 'Dagbesteding',
    '08': 'Vervoerdiensten',
    '09': 'Overige groepsgerichte ondersteuning',
    '10': 'Overige maatwerk arrangementen',
    '11': 'Rolstoelen',
    '12': 'Vervoervoorzieningen',
    '13': 'Woonvoorzieningen',
    '14': 'Overige hulpmiddelen',
    '15': 'Beschermd wonen',
    '16': 'Opvang',
    '17': 'Spoedopvang',
    '18': 'Overige beschermd wonen en opvang',
  },
  IJW: {
    '31': '(2015) Zonder verblijf: uitgevoerd door wijk- of buurtteam',
    '32': '(2015) Zonder verblijf: ambulante jeugdhulp op locatie van de aanbieder',
    '33': '(2015) Zonder verblijf: daghulp op locatie van de aanbieder',
    '34': '(2015) Zonder verblijf: jeugdhulp in het netwerk van de jeugdige',
    '35': '(2015) Met verblijf: pleegzorg',
    '36': '(2015) Met verblijf: gezinsgericht',
    '37': '(2015) Met verblijf: gesloten plaatsing',
    '38': '(2015) Met verblijf: overig residentieel',
    '40': 'Persoonlijke verzorging',
    '41': 'Dagbehandeling',
    '42': 'Vervoerdiensten',
    '43': 'Jeugdhulp verblijf (incl. behandeling)',
    '44': 'Jeugdhulp verblijf (excl. behandeling)',
    '45': 'Jeugdhulp ambulant',
    '46': 'Jeugdhulp crisis',
    '47': 'Jeugdreclassering',
    '48': 'Jeugdbescherming',
    '49': 'Activiteiten in het preventief justitieel kader',
    '50': 'Maatwerkarrangementen jeugd',
    '51': 'Generalistische basis-ggz',
    '52': 'Specialistische ggz',
    '53': 'Kindergeneeskunde',
    '54': 'Jeugd-ggz',
    '55': 'Landelijk ingekochte zorg',
  },
} as const;
export type ProductCategory = keyof (typeof productCategories)['IWMO'] | keyof (typeof productCategories)['IJW'];

/** Why a delivery ended (RedenBeeindiging). */
export const endReasons = {
  IWMO: {
    '02': 'Overlijden',
    '19': 'Levering volgens plan beëindigd',
    '20': 'Levering is tijdelijk beëindigd',
    '21': 'Levering is eenzijdig door cliënt beëindigd',
    '22': 'Levering is eenzijdig door aanbieder beëindigd',
    '23': 'Levering is in overeenstemming voortijdig beëindigd',
    '31': 'Verhuizing naar een andere gemeente',
    '36': 'Geïnitieerd door de gemeente',
    '37': 'In verband met wijzigingsverzoek',
    '38': 'Overstap naar andere aanbieder',
    '39': 'Uitstroom naar ander domein',
  },
  IJW: {
    '02': 'Overlijden',
    '20': 'Levering is tijdelijk beëindigd',
    '31': 'Levering is volgens plan beëindigd',
    '32': 'Voortijdig afgesloten: eenzijdig door de cliënt',
    '33': 'Voortijdig afgesloten: eenzijdig door de aanbieder',
    '34': 'Voortijdig afgesloten: in overeenstemming',
    '35': 'Voortijdig afgesloten: wegens externe omstandigheden',
    '36': 'Geïnitieerd door de gemeente',
    '37': 'In verband met wijzigingsverzoek',
    '38': 'Overstap naar andere aanbieder',
    '39': 'Uitstroom naar ander domein',
  },
} as const;
export type EndReason = keyof (typeof endReasons)['IWMO'] | keyof (typeof endReasons)['IJW'];

/** In what a volume is counted (Eenheid). */
export const volumeUnits = {
  '01': 'Minuut',
  '04': 'Uur',
  '14': 'Etmaal',
  '16': 'Dagdeel (4 uur)',
  '82': 'Stuks (output)',
  '83': "Euro's",
  '84': 'Stuks (inspanning)',
} as const;
export type VolumeUnit = keyof typeof volumeUnits;

/** How often the volume comes (Frequentie). */
export const volumeFrequencies = {
  '1': 'Per dag',
  '2': 'Per week',
  '4': 'Per maand',
  '6': 'Totaal binnen geldigheidsduur toewijzing',
} as const;
export type VolumeFrequency = keyof typeof volumeFrequencies;

/** Whether a record is new, changed or withdrawn (StatusAanlevering). */
export const deliveryStatuses = {
  '1': 'Eerste aanlevering',
  '2': 'Gewijzigde aanlevering',
  '3': 'Verwijderen aanlevering',
  '9': 'Niet van toepassing (ongewijzigd)',
} as const;
export type DeliveryStatus = keyof typeof deliveryStatuses;

/** Why an allocation was changed (RedenWijziging). */
export const allocationChangeReasons = {
  '01': 'Administratieve correctie (vervallen)',
  '02': 'Cliënt overleden',
  '03': 'Contractwijziging',
  '04': 'Herbeoordeling: verlenging toewijzing',
  '05': 'Herbeoordeling: verkorting toewijzing',
  '06': 'Uitstroom naar ander domein',
  '07': 'Verhuizing naar een andere gemeente',
  '08': 'Wijziging leveringsvorm',
  '09': 'Overstap naar andere aanbieder',
  '10': 'Overgang naar nieuwe bekostigingssystematiek',
  '11': 'Gemeentelijke herindeling',
  '12': 'Geïnitieerd door de aanbieder',
  '13': 'Verwijderd',
  '14': 'Administratieve correctie',
} as const;
export type AllocationChangeReason = keyof typeof allocationChangeReasons;

/** Why a provider asks for a change (RedenVerzoek). */
export const changeRequestReasons = {
  '1': 'Verandering cliëntsituatie',
  '2': 'Wijziging zorgplan',
} as const;
export type ChangeRequestReason = keyof typeof changeRequestReasons;

/** What a municipality answers to a request (VerzoekAntwoord). */
export const requestAnswers = {
  '1': 'Verzoek afgewezen',
  '2': 'Aanvraag in onderzoek',
} as const;
export type RequestAnswer = keyof typeof requestAnswers;

/** Why a request is refused (RedenAfwijzingVerzoek). */
export const refusalReasons = {
  '1': 'Geen wijziging, maar nieuwe aanvraag',
  '2': 'Past niet binnen budget',
  '3': 'Geen contract',
  '4': 'Past niet binnen contract',
  '5': 'Andere gemeente',
  '6': 'Stapeling',
  '7': 'Zorginhoudelijke afkeur',
  '8': 'Woonplaatsbeginsel',
  '9': 'Leeftijdsgrens is bereikt',
} as const;
export type RefusalReason = keyof typeof refusalReasons;

/** Who referred somebody to the provider (TypeVerwijzer). */
export const referrerTypes = {
  '01': 'Gemeente',
  '02': 'Huisarts',
  '03': 'Jeugdarts',
  '04': 'Gecertificeerde instelling',
  '05': 'Medisch specialist',
  '06': 'Zelfverwijzer/geen verwijzer',
  '08': 'Rechter, Officier van Justitie, functionaris Justitiële jeugdinrichting',
} as const;
export type ReferrerType = keyof typeof referrerTypes;

/** Yes or no (JaNee). */
export const yesOrNo = {
  '1': 'Ja',
  '2': 'Nee',
} as const;
export type YesOrNo = keyof typeof yesOrNo;

/** Whether an amount is claimed (debet) or a claim is taken back (credit) (DebetCredit). */
export const amountSides = {
  C: 'Creditbedrag en aantal',
  D: 'Debetbedrag en aantal',
} as const;
export type AmountSide = keyof typeof amountSides;
