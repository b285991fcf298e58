/** The laws and the field without one under which a household is helped; `GENERAL` needs no decision. */
export const laws = ['WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL'] as const;
export type Law = (typeof laws)[number];
