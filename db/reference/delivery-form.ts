import type { Law } from '../law.ts';
import type { DeliveryForm } from '../provision.table.ts';

/**
 * How help under each law can be given. A personal budget is of the Wmo 2015 (art. 2.3.6) and the Jeugdwet (art. 8.1.1)
 * alone; money is not given under the Jeugdwet.
 */
const formsByLaw: Readonly<Record<Law, readonly DeliveryForm[]>> = {
  WMO: ['IN_KIND', 'PERSONAL_BUDGET', 'PAYMENT'],
  JEUGDWET: ['IN_KIND', 'PERSONAL_BUDGET'],
  PARTICIPATIEWET: ['PAYMENT', 'IN_KIND'],
  WGS: ['IN_KIND', 'PAYMENT'],
  LEERPLICHTWET: ['IN_KIND'],
  GENERAL: ['IN_KIND', 'PAYMENT'],
};

/** How help under a law can be given, the usual one first. */
export function listDeliveryForms(law: Law): readonly DeliveryForm[] {
  return formsByLaw[law];
}

/** The laws under which help is ordered over the care chain, by message 301 of iWmo and iJw. */
export const chainLaws: readonly Law[] = ['WMO', 'JEUGDWET'];
