/** The policy documents from which the reference data take their facts, by the code under which the data name them. */
export const policyDocuments = {
  '000': 'Brief van het college van Leusden aan de raad over de weg naar een langetermijnvisie, juli 2014',
  '001': 'Aankondiging van integraal beleid voor het sociaal domein door Vijfheerenlanden',
  '002': 'Bericht over het beleidskader Samen denken, samen doen; de gemeente staat er niet bij',
  '003': 'Beleidskader Sociaal Domein december 2016 van Leusden (CVDR653235)',
  '004': 'Leidraad bij een motie over de kadernota Sociaal Domein; de gemeente staat er niet bij',
} as const satisfies Record<string, string>;

export type PolicyDocumentCode = keyof typeof policyDocuments;

/** Where a policy fact comes from: a document, or `OURS` for what no document says and this release assumes. */
export type PolicySource = PolicyDocumentCode | 'OURS';
