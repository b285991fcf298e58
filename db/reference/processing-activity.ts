import { laws as allLaws, type Law } from '../law.ts';
import type { Role } from '../staff.table.ts';

/** A reason for which the municipality may use personal data (verwerkingsactiviteit, AVG art. 30). */
export interface ProcessingActivity {
  /** URI that names it, as sent in `x-processing-activity` and written in the log of processing. */
  readonly id: string;
  readonly label: string;
  readonly purpose: string;
  /** Legal ground under AVG art. 6, in Dutch. */
  readonly ground: string;
  readonly article: string;
  readonly controller: string;
  /** Who processes on the controller's behalf (AVG art. 28); null when nobody else does. */
  readonly processor: string | null;
  /** Laws whose records may be seen in full for it. */
  readonly laws: readonly Law[];
  /** Whether it may also show that there are records under other laws (dat), never what is in them (wat). */
  readonly coordination: boolean;
  /** Whether it may use what comes from Suwinet: the tasks of Wet SUWI art. 62 alone. */
  readonly suwi: boolean;
  readonly roles: readonly Role[];
  /** First day it may be used, and the first day it no longer may (null: open). */
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** How long what is recorded for it is kept at most; null where the archive selection list decides for each record. */
  readonly retentionYears: number | null;
}

/** With what the URI of every activity begins. */
export const activityRegister = 'https://eenplan.example/verwerkingsactiviteit/';
const register = activityRegister;
const publicTask = 'Taak van algemeen belang (AVG art. 6 lid 1 onder e)';
const legalDuty = 'Wettelijke verplichting (AVG art. 6 lid 1 onder c)';
const college = 'College van burgemeester en wethouders van Leusden';
/** The AVG, on which every ground rests, applies from this day. */
const open = { controller: college, validFrom: '2018-05-25', validUntil: null, suwi: false } as const;

/** URI of the activity for which residents' requests about their own data are handled. */
export const residentRightsActivityId = `${register}rechten-van-betrokkenen`;

/** URI of the activity for which emergency access is reviewed. */
export const emergencyReviewActivityId = `${register}beoordeling-noodtoegang`;

/** URI of the activity for which the privacy officer supervises. */
export const supervisionActivityId = `${register}toezicht-fg`;

/** URI of the activity for which staff, roles and the settings of the hub are kept. */
export const administrationActivityId = `${register}functioneel-beheer`;

/**
 * The register. For each role its order is that of preference: the first one that fits is proposed to the user.
 * Whoever fills it in for a municipality lets the privacy officer check ground, article and period.
 */
/** For what reports are made. */
export const steeringActivityId = `${register}sturing-en-verantwoording`;

export const processingActivities: readonly ProcessingActivity[] = [
  {
    ...open,
    id: `${register}toegang-sociaal-domein`,
    label: 'Toegang sociaal domein',
    purpose: 'Een inwoner aan de balie helpen: de vraag verhelderen en de weg naar passende ondersteuning vinden.',
    ground: publicTask,
    article: 'Wmo 2015 art. 2.3.2 en 5.1.1; Jeugdwet art. 2.3 en 7.4.0',
    processor: 'Larikslaan2',
    laws: ['WMO', 'JEUGDWET', 'GENERAL'],
    coordination: true,
    roles: ['FRONT_OFFICE_WORKER'],
    retentionYears: 20,
  },
  {
    ...open,
    id: `${register}toegang-wmo`,
    label: 'Toegang Wmo',
    purpose: 'Een melding voor maatschappelijke ondersteuning onderzoeken.',
    ground: publicTask,
    article: 'Wmo 2015 art. 2.3.2 en 5.1.1',
    processor: 'Larikslaan2',
    laws: ['WMO', 'GENERAL'],
    coordination: true,
    roles: ['FRONT_OFFICE_WORKER'],
    retentionYears: 15,
  },
  {
    ...open,
    id: `${register}toegang-jeugd`,
    label: 'Toegang jeugdhulp',
    purpose: 'Met een jeugdige en ouders bepalen of en welke jeugdhulp nodig is.',
    ground: publicTask,
    article: 'Jeugdwet art. 2.3 en 7.4.0',
    processor: 'Larikslaan2',
    laws: ['JEUGDWET', 'GENERAL'],
    coordination: true,
    roles: ['FRONT_OFFICE_WORKER'],
    retentionYears: 20,
  },
  {
    ...open,
    id: `${register}regie-huishouden`,
    label: 'Regie op het plan van een huishouden',
    purpose: 'Hulp aan één huishouden op elkaar afstemmen: één gezin, één plan, één regisseur.',
    ground: publicTask,
    article: 'Wmo 2015 art. 2.3.2 en 5.1.1; Jeugdwet art. 2.1 en 7.4.0',
    processor: 'Larikslaan2',
    laws: ['WMO', 'JEUGDWET', 'GENERAL'],
    coordination: true,
    roles: ['DIRECTOR'],
    retentionYears: 20,
  },
  {
    ...open,
    id: `${register}uitvoering-wmo-jeugd`,
    label: 'Uitvoering Wmo en jeugdhulp',
    purpose: 'Voorzieningen op grond van de Wmo en de Jeugdwet vastleggen, besluiten en afhandelen.',
    ground: publicTask,
    article: 'Wmo 2015 art. 5.1.1; Jeugdwet art. 7.4.0',
    processor: 'Gemeente Amersfoort',
    laws: ['WMO', 'JEUGDWET'],
    coordination: false,
    roles: ['BACK_OFFICE_WORKER'],
    retentionYears: 20,
  },
  {
    ...open,
    id: `${register}werk-en-inkomen`,
    label: 'Werk en inkomen',
    purpose: 'Het recht op bijstand vaststellen en helpen bij het vinden van werk.',
    ground: publicTask,
    article: 'Participatiewet art. 64 en 65',
    processor: 'Gemeente Amersfoort',
    laws: ['PARTICIPATIEWET'],
    coordination: true,
    suwi: true,
    roles: ['WORK_AND_INCOME_WORKER'],
    retentionYears: null,
  },
  {
    ...open,
    id: `${register}schuldhulp`,
    label: 'Schuldhulpverlening',
    purpose: 'Inwoners met schulden helpen en een plan van aanpak maken.',
    ground: publicTask,
    article: 'Wgs art. 8',
    processor: null,
    laws: ['WGS'],
    coordination: true,
    roles: ['WORK_AND_INCOME_WORKER'],
    retentionYears: null,
  },
  {
    ...open,
    id: `${register}leerplicht`,
    label: 'Leerplicht',
    purpose: 'Toezien op de leerplicht en schooluitval voorkomen.',
    ground: publicTask,
    article: 'Leerplichtwet 1969 art. 16',
    processor: null,
    laws: ['LEERPLICHTWET'],
    coordination: true,
    // No source says who does this in Leusden, so no role may use it until the municipality fills it in.
    roles: [],
    retentionYears: null,
  },
  {
    ...open,
    id: `${register}teamleiding`,
    label: 'Teamleiding',
    purpose: 'Het werk in een team verdelen en de kwaliteit ervan bewaken.',
    ground: publicTask,
    article: 'Wmo 2015 art. 5.1.1; Jeugdwet art. 7.4.0',
    processor: 'Larikslaan2',
    laws: ['WMO', 'JEUGDWET', 'GENERAL'],
    coordination: false,
    roles: ['TEAM_LEAD'],
    retentionYears: 20,
  },
  {
    ...open,
    id: `${register}teamleiding-werk-en-inkomen`,
    label: 'Teamleiding werk en inkomen',
    purpose: 'Het werk aan uitkeringen en re-integratie verdelen en de kwaliteit ervan bewaken.',
    ground: publicTask,
    article: 'Participatiewet art. 7 en 64',
    processor: 'Gemeente Amersfoort',
    laws: ['PARTICIPATIEWET'],
    coordination: false,
    roles: ['TEAM_LEAD'],
    retentionYears: null,
  },
  {
    ...open,
    id: residentRightsActivityId,
    label: 'Rechten van betrokkenen',
    purpose: 'Verzoeken van inwoners over hun eigen gegevens behandelen, zoals inzage en correctie.',
    ground: legalDuty,
    article: 'AVG art. 15 tot en met 22',
    processor: null,
    laws: allLaws,
    coordination: false,
    roles: ['PRIVACY_DESK', 'PRIVACY_OFFICER'],
    retentionYears: null,
  },
  {
    ...open,
    id: emergencyReviewActivityId,
    label: 'Beoordeling van noodtoegang',
    purpose: 'Nagaan of noodtoegang tot het dossier van een huishouden nodig was.',
    ground: legalDuty,
    article: 'AVG art. 5 lid 2, 24 en 32',
    processor: null,
    // Who reviews need not see what is in the file: only that there is something under each law.
    laws: [],
    coordination: true,
    roles: ['TEAM_LEAD', 'PRIVACY_DESK'],
    retentionYears: 5,
  },
  {
    ...open,
    id: supervisionActivityId,
    label: 'Toezicht door de functionaris gegevensbescherming',
    purpose: 'Onafhankelijk toezien op de omgang met persoonsgegevens.',
    ground: legalDuty,
    article: 'AVG art. 37 tot en met 39',
    processor: null,
    laws: allLaws,
    coordination: false,
    roles: ['PRIVACY_OFFICER'],
    retentionYears: null,
  },
  {
    ...open,
    id: steeringActivityId,
    label: 'Sturing en verantwoording',
    purpose: 'Met cijfers sturen en verantwoording afleggen aan de gemeenteraad; nooit over personen.',
    ground: publicTask,
    article: 'Gemeentewet art. 169',
    processor: null,
    laws: [],
    coordination: false,
    roles: ['MANAGEMENT'],
    retentionYears: null,
  },
  {
    ...open,
    id: administrationActivityId,
    label: 'Functioneel beheer',
    purpose: 'Medewerkers, rollen, verantwoordelijkheden en instellingen bijhouden; nooit gegevens van inwoners.',
    ground: legalDuty,
    article: 'AVG art. 24, 25 en 32',
    processor: null,
    laws: [],
    coordination: false,
    roles: ['ADMINISTRATOR'],
    retentionYears: null,
  },
];
