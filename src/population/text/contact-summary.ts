import type { Law } from '../../../db/law.ts';

/** What was said or agreed, by law; `{naam}` is whom it was with. */
export const contactTexts: Readonly<Record<Law, readonly string[]>> = {
  WMO: [
    'Keukentafelgesprek gevoerd. {naam} wil graag thuis blijven wonen.',
    'Gebeld over de hulp in huis. {naam} is tevreden over de vaste hulp.',
    'De wasmachine boven lukt niet meer. Gekeken of die beneden kan staan.',
    '{naam} is vorige week gevallen. Afgesproken dat de ergotherapeut langskomt.',
    'Verslag van het gesprek opgestuurd. {naam} leest het door en tekent.',
    'De regiotaxi kwam twee keer te laat. Doorgegeven aan de vervoerder.',
    '{naam} gaat {keer} per week naar de dagbesteding en kijkt daar naar uit.',
    'De buurvrouw helpt met boodschappen. Samen besproken wat zij kan volhouden.',
  ],
  JEUGDWET: [
    'Gesprek op school met de intern begeleider. Het gaat beter in de klas.',
    '{naam} vertelt dat het thuis rustiger is sinds er vaste afspraken zijn.',
    'Huisbezoek gedaan. Samen een weekschema gemaakt voor het slapen gaan.',
    'De wachttijd bij de aanbieder is zes weken. Overbrugging besproken.',
    'Gebeld met {naam}: de eerste afspraak bij de therapeut staat op {dag}.',
    'Ouders zijn het nog niet eens over de omgang. Volgende week verder praten.',
    '{naam} wil graag sporten. Gekeken naar de kindregeling.',
  ],
  PARTICIPATIEWET: [
    'Bewijsstukken ontvangen, alleen het huurcontract ontbreekt nog.',
    '{naam} begint op {dag} met een proefplaatsing.',
    'Gesprek over werk: {naam} wil graag in de zorg aan de slag.',
    'Uitgelegd hoe bijverdienen werkt en wat er gemeld moet worden.',
    'Cv samen bijgewerkt. {naam} solliciteert {keer} per week.',
    'Voorschot besproken omdat het geld bijna op is.',
    '{naam} volgt taalles en doet vrijwilligerswerk in het buurthuis.',
  ],
  WGS: [
    'Eerste gesprek gevoerd en de post samen geopend.',
    'Overzicht gemaakt van de schulden: {aantal} schuldeisers.',
    'Betalingsregeling getroffen met de verhuurder.',
    '{naam} heeft de toeslagen nu op orde.',
    'Brief gestuurd aan de schuldeisers met een voorstel.',
    'Beslagvrije voet opnieuw laten berekenen.',
  ],
  LEERPLICHTWET: [
    'School meldt {aantal} uur verzuim in vier weken.',
    'Gesprek met {naam} en de mentor. Afspraken gemaakt over op tijd komen.',
    'De school zoekt met ons naar een kleinere klas.',
    '{naam} is weer drie dagen per week op school.',
  ],
  GENERAL: [
    'Informatie gegeven over activiteiten in het buurthuis.',
    '{naam} zoekt een maatje om mee te wandelen. Doorgegeven aan de vrijwilligers.',
    'Geholpen met het aanvragen van DigiD.',
    'Gebeld hoe het gaat. {naam} redt zich weer.',
    '{naam} komt voortaan op {dag} koffiedrinken in de bibliotheek.',
  ],
};

/** What directors note about the plan as a whole. */
export const directorTexts: readonly string[] = [
  'Overleg met iedereen die in het gezin werkt. De acties zijn verdeeld.',
  'Plan doorgenomen met {naam}. Eén doel is bijna gehaald.',
  'Afspraken van de hulpverleners op elkaar afgestemd: voortaan één huisbezoek per week.',
  '{naam} vindt het fijn om één vast aanspreekpunt te hebben.',
  'Evaluatie gepland. {naam} wil zelf vertellen wat goed gaat.',
  'Gebeld met de back-office over de einddatum van de hulp.',
  'Het netwerk was erbij: oma en de buren willen blijven helpen.',
  'Spoed is er niet meer. Volgende gesprek over vier weken.',
];
