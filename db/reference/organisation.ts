import type { NewOrganisation } from '../organisation.table.ts';

type OrganisationFacts = Pick<NewOrganisation, 'name' | 'kind'> & { readonly phone: string; readonly email: string };

/** CBS code of the municipality that this release is filled in for: Leusden. */
export const municipalityCode = '0327';
/** Its name, as on what it hands out. */
export const municipalityName = 'Gemeente Leusden';

/**
 * The organisations that help Leusden's households, by code. Telephone numbers cannot be dialled and the addresses are
 * under `.example`: a municipality puts its own in.
 */
export const organisations = {
  leusden: {
    name: municipalityName,
    kind: 'COMMISSIONER',
    phone: '033 000 10 00',
    email: 'sociaaldomein@leusden.example',
  },
  larikslaan2: {
    name: 'Larikslaan2',
    kind: 'EXECUTOR',
    phone: '033 000 20 00',
    email: 'frontoffice@larikslaan2.example',
  },
  amersfoort: {
    name: 'Gemeente Amersfoort',
    kind: 'EXECUTOR',
    phone: '033 000 30 00',
    email: 'samenwerking@amersfoort.example',
  },
} as const satisfies Record<string, OrganisationFacts>;

export type OrganisationCode = keyof typeof organisations;
