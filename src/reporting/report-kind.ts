import { reportNames, type ReportName } from '../../db/report-name.ts';

/** What a standing report is about, for whoever chooses one. */
export interface ReportKind {
  readonly name: ReportName;
  /** In Dutch, as on its first page. */
  readonly title: string;
  /** The question that it answers, in Dutch. */
  readonly question: string;
}

const told: Readonly<Record<ReportName, Omit<ReportKind, 'name'>>> = {
  MONITOR: {
    title: 'Monitor Sociaal Domein',
    question: 'Wat is er dit jaar van elke doelstelling terechtgekomen?',
  },
  LADDER: {
    title: 'De ladder van ondersteuning',
    question: 'Verschuift de hulp naar lichtere vormen, en wat kost elke trede?',
  },
  FLOW: {
    title: 'Instroom, doorstroom en uitstroom',
    question: 'Hoeveel inwoners kregen hulp, hoeveel hielden die, en hoeveel stopten ermee?',
  },
  AGREEMENTS: {
    title: 'Afspraken met de uitvoerders',
    question: 'Halen Larikslaan2 en Amersfoort wat is afgesproken?',
  },
  PLANS: {
    title: 'Eén huishouden, één plan, één regisseur',
    question: 'Hebben huishoudens met hulp onder meer wetten een plan en een regisseur?',
  },
  BUDGET: {
    title: 'Begroting Sociaal Domein',
    question: 'Wat is er begroot, wat is er toegezegd en wat is er uitgegeven?',
  },
  RESERVE: {
    title: 'Reserve Sociaal Domein',
    question: 'Hoe verloopt de reserve, en blijft zij onder haar plafond?',
  },
  PURCHASING: {
    title: 'Inkoop',
    question: 'Hoe verhoudt wat gedeclareerd is zich tot wat besteld is, per aanbieder en product?',
  },
  QUALITY: {
    title: 'Kwaliteit van de gegevens',
    question: 'Wat ontbreekt er, wat klopt niet en wat kwam te laat?',
  },
  PRIVACY: {
    title: 'Inzage en noodtoegang',
    question: 'Hoe vaak werden dossiers bekeken, en hoe vaak met noodtoegang?',
  },
};

/** Every standing report, in the order in which they are offered. */
export const reportKinds: readonly ReportKind[] = reportNames.map((name) => ({ name, ...told[name] }));

/** What is said of a standing report. */
export function getReportKind(name: ReportName): ReportKind {
  return { name, ...told[name] };
}
