import type { NewContactMoment } from '../../../db/contact-moment.table.ts';
import type { Law } from '../../../db/law.ts';

/** What was said or agreed, and how there was contact; null when it may have been in any way people speak. */
export type ContactText = readonly [channel: NewContactMoment['channel'] | null, text: string];

/** What is noted of contact about a case, by law; `{naam}` is whom it was with. */
export const contactTexts: Readonly<Record<Law, readonly ContactText[]>> = {
  WMO: [
    ['HOME_VISIT', 'Keukentafelgesprek gevoerd. {naam} wil graag thuis blijven wonen.'],
    ['PHONE', 'Gebeld over de hulp in huis. {naam} is tevreden.'],
    ['HOME_VISIT', 'Thuis gekeken wat lastig is. Een aanpassing beneden is genoeg.'],
    [null, '{naam} redt zich met wat hulp. Afgesproken dat we over zes weken weer praten.'],
    ['LETTER', 'Verslag van het gesprek opgestuurd. {naam} leest het door en tekent.'],
    ['EMAIL', 'De regiotaxi kwam {keer} te laat. Doorgegeven aan de vervoerder.'],
    [null, '{naam} gaat {keer} per week de deur uit en kijkt daar naar uit.'],
    [null, 'De buurvrouw helpt met boodschappen. Samen besproken wat zij kan volhouden.'],
    ['PHONE', 'Uitgelegd wat de eigen bijdrage is. {naam} heeft geen vragen meer.'],
  ],
  JEUGDWET: [
    ['DESK', 'Gesprek op school of opvang. Het gaat beter in de groep.'],
    [null, '{naam} vertelt dat het thuis rustiger is sinds er vaste afspraken zijn.'],
    ['HOME_VISIT', 'Samen een weekschema gemaakt voor het slapen gaan.'],
    ['EMAIL', 'De wachttijd bij de aanbieder is zes weken. Overbrugging besproken.'],
    ['PHONE', 'Gebeld met {naam}: de eerste afspraak staat op {dag}.'],
    [null, 'Volgende week verder praten, dan is iedereen erbij.'],
    ['VIDEO_CALL', 'Tussenstand met de aanbieder. De hulp kan over twee maanden minder worden.'],
  ],
  PARTICIPATIEWET: [
    ['EMAIL', 'Bewijsstukken ontvangen, alleen het huurcontract ontbreekt nog.'],
    ['PHONE', '{naam} begint op {dag} met een proefplaatsing.'],
    ['DESK', 'Gesprek over werk: {naam} wil graag in de zorg aan de slag.'],
    [null, 'Uitgelegd hoe bijverdienen werkt en wat er gemeld moet worden.'],
    ['DESK', 'Cv samen bijgewerkt. {naam} solliciteert {keer} per week.'],
    ['DESK', 'Voorschot besproken omdat het geld bijna op is.'],
    [null, '{naam} doet vrijwilligerswerk in het buurthuis en wil meer uren.'],
  ],
  WGS: [
    ['DESK', 'Eerste gesprek gevoerd en de post samen geopend.'],
    ['DESK', 'Overzicht gemaakt van de schulden: {aantal} schuldeisers.'],
    ['EMAIL', 'Betalingsregeling getroffen met de verhuurder.'],
    ['PHONE', '{naam} heeft de toeslagen nu op orde.'],
    ['LETTER', 'Brief gestuurd aan de schuldeisers met een voorstel.'],
    ['PHONE', 'Beslagvrije voet opnieuw laten berekenen.'],
  ],
  LEERPLICHTWET: [
    ['EMAIL', 'School meldt {aantal} uur verzuim in vier weken.'],
    ['DESK', 'Gesprek met {naam} en de mentor. Afspraken gemaakt over op tijd komen.'],
    ['PHONE', 'De school zoekt met ons naar een kleinere klas.'],
    ['PHONE', 'Drie dagen per week gaat het nu goed. Volgende week vier dagen.'],
  ],
  GENERAL: [
    ['DESK', 'Informatie gegeven over activiteiten in het buurthuis.'],
    [null, '{naam} zoekt een maatje om mee te wandelen. Doorgegeven aan de vrijwilligers.'],
    ['DESK', 'Geholpen met het aanvragen van DigiD.'],
    ['PHONE', 'Gebeld hoe het gaat. {naam} redt zich weer.'],
    [null, '{naam} komt voortaan op {dag} koffiedrinken in de bibliotheek.'],
  ],
};

/** What directors note about the plan as a whole. */
export const directorTexts: readonly ContactText[] = [
  ['VIDEO_CALL', 'Overleg met iedereen die hier werkt. De acties zijn verdeeld.'],
  ['HOME_VISIT', 'Plan doorgenomen met {naam}. Eén doel is bijna gehaald.'],
  ['EMAIL', 'Afspraken van de hulpverleners op elkaar afgestemd: voortaan één huisbezoek per week.'],
  [null, '{naam} vindt het fijn om één vast aanspreekpunt te hebben.'],
  ['PHONE', 'Evaluatie gepland. {naam} wil zelf vertellen wat goed gaat.'],
  ['PHONE', 'Gebeld met de backoffice over de einddatum van de hulp.'],
  ['HOME_VISIT', 'Het netwerk was erbij: familie en buren willen blijven helpen.'],
  [null, 'Spoed is er niet meer. Volgende gesprek over vier weken.'],
];
