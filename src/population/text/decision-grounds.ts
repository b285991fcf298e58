import type { Law } from '../../../db/law.ts';
import type { DecisionOutcome } from '../decision.ts';

type Grounds = Partial<Record<DecisionOutcome, readonly string[]>>;

const objection: Grounds = {
  UPHELD: [
    'Het bezwaar geeft geen nieuwe feiten. Het besluit was zorgvuldig voorbereid en blijft in stand.',
    'De commissie volgt het onderzoek. Het eerdere besluit blijft gelden.',
  ],
  REVISED: [
    'Uit het bezwaar bleek dat het onderzoek niet volledig was. De hulp wordt alsnog toegekend.',
    'Er was geen rekening gehouden met het advies van de arts. Het besluit is vervangen.',
  ],
};

/** Why something was decided, by law and outcome, in words that a resident understands. */
export const decisionGrounds: Readonly<Record<Law, Grounds>> = {
  WMO: {
    ...objection,
    GRANTED: [
      'Uit het gesprek thuis blijkt dat het zonder deze hulp niet lukt, ook niet met familie of buren.',
      'U kunt dit niet meer zelf en er is niemand die het kan overnemen. Een algemene voorziening is niet genoeg.',
      'Met deze hulp kunt u thuis blijven wonen. Dat blijkt uit het onderzoek en het advies van de ergotherapeut.',
    ],
    PARTLY_GRANTED: [
      'Een deel kunt u zelf of met uw partner. Voor wat overblijft krijgt u hulp.',
      'Voor de boodschappen is er een vrijwilliger. Voor het zware werk krijgt u hulp.',
    ],
    REFUSED: [
      'Er is een algemene voorziening die uw vraag oplost. Daarom krijgt u hiervoor geen maatwerk.',
      'Uw kinderen die bij u wonen kunnen deze taken doen. Dat is gebruikelijke hulp.',
    ],
  },
  JEUGDWET: {
    ...objection,
    GRANTED: [
      'De ouders en de school doen wat zij kunnen. Er is hulp nodig van iemand die hierin is opgeleid.',
      'Uit het gesprek met kind en ouders blijkt dat deze hulp nodig is om veilig op te groeien.',
      'De huisarts en de jeugdverpleegkundige adviseren deze hulp. Wij volgen dat advies.',
    ],
    PARTLY_GRANTED: ['Een deel van de begeleiding geeft de school. Voor thuis kennen wij hulp toe.'],
    REFUSED: [
      'De ouders kunnen dit zelf oplossen met steun uit hun omgeving.',
      'Deze hulp hoort bij het passend onderwijs. De school regelt dit.',
    ],
  },
  PARTICIPATIEWET: {
    ...objection,
    GRANTED: [
      'Het inkomen en het vermogen liggen onder de grens. U hebt recht vanaf de dag van de aanvraag.',
      'U voldoet aan de voorwaarden. Het bedrag past bij uw woonsituatie.',
    ],
    PARTLY_GRANTED: ['Een deel van de kosten is al vergoed. Voor de rest krijgt u bijzondere bijstand.'],
    REFUSED: [
      'Het vermogen ligt boven de grens. U hebt daarom nu geen recht.',
      'De gevraagde gegevens zijn niet ontvangen. Het recht is niet vast te stellen.',
    ],
  },
  WGS: {
    ...objection,
    GRANTED: [
      'De schulden zijn in beeld en het inkomen is stabiel. Wij laten u toe tot de schuldhulp.',
      'U werkt mee en er is een plan van aanpak. De hulp start met rust in uw vaste lasten.',
    ],
    PARTLY_GRANTED: ['Eerst brengen wij uw inkomen op orde. Daarna bekijken wij of een regeling kan.'],
    REFUSED: ['Er is een lopend geschil over de hoogte van een schuld. Eerst moet dat zijn opgelost.'],
  },
  LEERPLICHTWET: {
    ...objection,
    GRANTED: ['Er is een verklaring van een arts. De vrijstelling geldt voor dit schooljaar.'],
    REFUSED: ['Er is geen gewichtige omstandigheid aangetoond. Het kind moet naar school.'],
  },
  GENERAL: {},
};
