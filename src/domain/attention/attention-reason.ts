import type { ThresholdCode } from '../../../db/reference/setting.ts';
import type { Context } from '../../context.ts';
import type { AttentionKind } from './attention-kind.ts';
import { viewSetting, type PublicThreshold } from '../reference/setting.ts';

/** A rule of attention as whoever meets its points may read it. */
export interface PublicAttentionRule {
  readonly kind: AttentionKind;
  /** When it speaks, in Dutch. */
  readonly explanation: string;
  /** The article it rests on; null where none does. */
  readonly article: string | null;
  readonly thresholds: readonly PublicThreshold[];
}

interface Reason {
  readonly explanation: string;
  readonly article?: string;
  readonly thresholds?: readonly ThresholdCode[];
}

const onePlan = 'Jeugdwet art. 2.1 onder f; Wmo 2015 art. 2.3.2';

/** Why each kind of point is told. */
const reasons: Readonly<Record<AttentionKind, Reason>> = {
  NO_DIRECTOR: { explanation: 'Er is een plan, en niemand is regisseur.', article: onePlan },
  NO_PLAN: {
    explanation: 'Er loopt hulp onder meer wetten, of er werken meer medewerkers, en er is geen plan.',
    article: onePlan,
    thresholds: ['PLAN_LAWS', 'PLAN_WORKERS'],
  },
  WORKERS_UNCOORDINATED: {
    explanation: 'Er werken medewerkers van meer organisaties in één huishouden, en niemand is regisseur.',
    article: onePlan,
    thresholds: ['COORDINATION_WORKERS', 'COORDINATION_ORGANISATIONS'],
  },
  OFFER_UNANSWERED: {
    explanation: 'De regie is aan iemand aangeboden, en die antwoordt te lang niet.',
    thresholds: ['OFFER_UNANSWERED'],
  },
  TERM_PASSED: {
    explanation: 'De laatste dag van de termijn is voorbij, de termijn staat niet stil en er is niet beslist.',
    article: 'Awb art. 4:13 en 4:15',
  },
  TERM_NEAR: {
    explanation: 'De laatste dag van de termijn komt dichtbij, de termijn staat niet stil en er is niet beslist.',
    article: 'Awb art. 4:13 en 4:15',
    thresholds: ['TERM_NEAR'],
  },
  PROVISION_ENDING: {
    explanation: 'Een voorziening eindigt binnenkort, en er begint niets dat haar opvolgt.',
    thresholds: ['PROVISION_ENDING'],
  },
  PROVISIONS_OVERLAP: {
    explanation:
      'Iemand heeft twee keer tegelijk hetzelfde product, of twee producten voor dezelfde vraag, van een of meer aanbieders of onder een of meer wetten.',
  },
  PROVISIONS_CONTRADICT: {
    explanation: 'Iemand heeft tegelijk twee voorzieningen die elkaar uitsluiten.',
  },
  PROVISION_AFTER_DEPARTURE: {
    explanation: 'Een voorziening loopt door voor iemand die is overleden of niet meer bij het huishouden hoort.',
  },
  ORDER_REFUSED: {
    explanation: 'Een aanbieder heeft de bestelling van hulp geweigerd, en er is niet opnieuw besteld.',
  },
  DELIVERY_STOPPED: {
    explanation:
      'Een aanbieder heeft gemeld dat hij met hulp stopt, niet voor een tijd, terwijl de voorziening daarna doorloopt.',
  },
  NOT_EVALUATED: {
    explanation: 'De afgesproken evaluatie van het plan is voorbij, of er is te lang niet geëvalueerd.',
    thresholds: ['EVALUATION'],
  },
  ACTION_OVERDUE: {
    explanation: 'Acties of doelen van het plan zijn over de afgesproken dag heen.',
    thresholds: ['ACTION_OVERDUE'],
  },
  ACTION_WITHOUT_GOAL: { explanation: 'Een actie staat open bij een doel dat is behaald of vervallen.' },
  SIGNAL_OPEN: {
    explanation: 'Een signaal is gemeld en door niemand opgepakt; na een tijd per soort wordt het dringend.',
    article: 'Wmo 2015 art. 3.3; Jeugdwet art. 4.1.7; Wgs art. 4',
    thresholds: [
      'SIGNAL_ARREARS',
      'SIGNAL_EVICTION',
      'SIGNAL_YOUTH_AT_RISK',
      'SIGNAL_DOMESTIC_VIOLENCE',
      'SIGNAL_SCHOOL_ABSENCE',
      'SIGNAL_LONELINESS',
      'SIGNAL_CARER_OVERBURDENED',
      'SIGNAL_CARE_AVOIDANCE',
      'SIGNAL_NUISANCE',
    ],
  },
  MATCH_FOUND: {
    explanation: 'Een andere organisatie maakt zich ook zorgen om dezelfde jongere onder de 23.',
    article: 'Jeugdwet art. 7.1.4.1',
  },
  NO_WORKER: { explanation: 'Een zaak is open, en niemand behandelt haar.' },
  NOT_RESPONSIBLE: {
    explanation: 'Een zaak ligt bij een organisatie die niet verantwoordelijk is voor de wet en het kantoor.',
  },
  MEMBER_MOVED_OUT: {
    explanation: 'Iemand hoort sinds kort niet meer bij het huishouden waarin hulp loopt.',
    thresholds: ['MEMBER_MOVED_OUT'],
  },
  MEMBER_DIED: {
    explanation: 'Iemand van het huishouden waarin hulp loopt, is kort geleden overleden.',
    thresholds: ['MEMBER_DIED'],
  },
  MEMBER_CAME_OF_AGE: {
    explanation:
      'Iemand van het huishouden waarin hulp loopt, is net 18 of wordt het binnenkort: toestemming, gezag en jeugdhulp veranderen.',
    article: 'BW 1:233 en 1:245; Jeugdwet art. 1.1',
    thresholds: ['ADULT_BEFORE', 'ADULT_AFTER'],
  },
};

/** Every rule of attention, with its thresholds as they are today: it holds nothing of residents. */
export function listAttentionRules(context: Context): readonly PublicAttentionRule[] {
  return (Object.keys(reasons) as AttentionKind[]).map((kind) => getAttentionRule(context, kind));
}

/** The rule by which a point of this kind is told. */
export function getAttentionRule(context: Context, kind: AttentionKind): PublicAttentionRule {
  const { explanation, article = null, thresholds = [] } = reasons[kind];
  return { kind, explanation, article, thresholds: thresholds.map((code) => viewSetting(context, code)) };
}

/** The article that a rule rests on, where its point names none of its own. */
export function findArticle(kind: AttentionKind): string | null {
  return reasons[kind].article ?? null;
}
