import type { NewAgreement } from '../agreement.table.ts';
import type { OrganisationCode } from './organisation.ts';

/** An agreement as the policy documents name it; the parties by their codes. */
export type AgreementFact = Pick<NewAgreement, 'kind' | 'title' | 'basis'> & {
  readonly commissioner: OrganisationCode;
  readonly executor: OrganisationCode;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
};

/** The documents name both agreements and print neither: since when they hold is not said. */
const periodUnknown = { validFrom: null, validUntil: null } as const;

/** What the municipality agreed with those who execute its tasks, by code. */
export const agreements = {
  'prestatieovereenkomst-larikslaan2': {
    kind: 'PERFORMANCE',
    title: 'Prestatieovereenkomst met Larikslaan2',
    commissioner: 'leusden',
    executor: 'larikslaan2',
    basis: 'Beleidskader Sociaal Domein van Leusden, december 2016, § 7.1: genoemd, zonder tekst, looptijd of normen.',
    ...periodUnknown,
  },
  'dienstverleningsovereenkomst-amersfoort': {
    kind: 'SERVICE',
    title: 'Dienstverleningsovereenkomst met de gemeente Amersfoort',
    commissioner: 'leusden',
    executor: 'amersfoort',
    basis: 'Beleidskader Sociaal Domein van Leusden, december 2016, § 7.1: genoemd, zonder tekst, looptijd of normen.',
    ...periodUnknown,
  },
} as const satisfies Record<string, AgreementFact>;

export type AgreementCode = keyof typeof agreements;
