/** The parts of the administration, in the order in which they stand, by what the address calls them. */
export const parts = [
  { value: 'medewerkers', label: 'Medewerkers en rollen' },
  { value: 'verantwoordelijkheden', label: 'Verantwoordelijkheden' },
  { value: 'overeenkomsten', label: 'Overeenkomsten en normen' },
  { value: 'zaaktypen', label: 'Zaaktypen en termijnen' },
  { value: 'producten', label: 'Producten' },
  { value: 'doelen', label: 'Doelen' },
  { value: 'drempels', label: 'Drempels en schakelaars' },
  { value: 'keten', label: 'Keten' },
] as const;
export type Part = (typeof parts)[number]['value'];

/** Which part is looked at, as the address has it; the first where it has none. */
export interface AdministrationChoice {
  readonly deel?: Part | undefined;
}

/** Reads the choice from the address; what it does not know it leaves out. */
export function readAdministrationChoice(search: Record<string, unknown>): AdministrationChoice {
  return { deel: parts.find(({ value }) => value === search['deel'])?.value };
}
