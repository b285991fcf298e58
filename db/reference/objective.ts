/** A policy objective of the municipality (doelstelling) with the programme line (programmalijn) it belongs to. */
export interface Objective {
  /** Code, such as `1.2`; the part before the point is the line. */
  readonly code: string;
  readonly label: string;
  readonly lineCode: string;
  readonly lineLabel: string;
}

const lines: Readonly<Record<string, readonly [label: string, objectives: readonly string[]]>> = {
  1: [
    'Eigen kracht en persoonlijk netwerk',
    [
      'Zelf en eenvoudig informatie, advies en ondersteuning vinden',
      'Zelfredzaam en zelfstandig thuis wonen',
      'Doorgaande ontwikkellijn voor kinderen en jongeren',
      'Gelijkwaardig meedoen met een beperking',
    ],
  ],
  2: [
    'Saamhorigheid',
    [
      'Betrokken bij wat er in Leusden speelt',
      'Initiatieven van inwoners en organisaties',
      'Ontmoeting in het dorp en online',
      'Sterk netwerk van gezinnen',
      'Verbinding tussen cliënt, formele en informele zorg',
      'Nieuwkomers integreren',
    ],
  ],
  3: [
    'Preventie en vroegsignalering',
    [
      'Hoog signalerend vermogen',
      'Veilige (huiselijke) omgeving',
      'Gezonde leefstijl',
      'Mantelzorgers kennen hun grenzen',
    ],
  ],
  4: [
    'Maatwerk voor kwetsbare inwoners',
    [
      'Integrale, sluitende aanpak van -9 maanden tot 100 jaar',
      '(Zorg)vrijwilligers ondersteund',
      'Kinderen en ouders in een complexe of onveilige thuissituatie',
      'Juiste zorg in een beschermde omgeving',
      'Meedoen met weinig geld',
      'Werk met een eigen inkomen, of andere participatie',
    ],
  ],
};

/** Every objective of the policy plan that holds from 2017, in its own order; labels are short and our own. */
export const objectives: readonly Objective[] = Object.entries(lines).flatMap(([lineCode, [lineLabel, labels]]) =>
  labels.map((label, index) => ({ code: `${lineCode}.${index + 1}`, label, lineCode, lineLabel })),
);

const byCode = new Map(objectives.map((objective) => [objective.code, objective]));

/** The objective with this code, or undefined when the policy plan has none. */
export function findObjective(code: string): Objective | undefined {
  return byCode.get(code);
}
