/** A topic that asks for special attention and runs across all lines (aandachtsonderwerp). */
export interface AttentionTopic {
  readonly code: string;
  readonly label: string;
  /** What is to be done about it, in our words. */
  readonly description: string;
  readonly frameworkCode: string;
  /** Line of the framework's budget that pays for it; null where it has none of its own. */
  readonly budgetLineCode: string | null;
}

const of2017 = { frameworkCode: 'leusden-2017', budgetLineCode: null } as const;

/** The five topics of Leusden's framework, by its paragraph numbers. */
export const attentionTopics: readonly AttentionTopic[] = [
  {
    ...of2017,
    code: '6.1',
    label: 'Van inlooppunt tot dagbesteding',
    description: 'Plekken in de buurt om binnen te lopen, en van daaruit stap voor stap naar dagbesteding of werk.',
    budgetLineCode: 'local-day-activities',
  },
  {
    ...of2017,
    code: '6.2',
    label: 'Vervoer',
    description: 'Openbaar, collectief en individueel vervoer op elkaar laten aansluiten en slimmer regelen.',
  },
  {
    ...of2017,
    code: '6.3',
    label: 'Toegang tot de arbeidsmarkt',
    description:
      'Hulp naar betaald werk, en van elke inwoner van 16 tot 27 jaar weten of die leert, werkt of iets anders doet.',
  },
  {
    ...of2017,
    code: '6.4',
    label: 'Jeugdagenda',
    description: 'Een eigen agenda voor de jeugd: vroeg erbij zijn, thuis, op school en in de vrije tijd.',
  },
  {
    ...of2017,
    code: '6.5',
    label: 'Lichte verstandelijke beperking herkennen',
    description: 'Inwoners met een lichte verstandelijke beperking (LVB) eerder herkennen en passend helpen.',
  },
];
