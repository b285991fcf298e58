import { municipalityCode } from './organisation.ts';

/** A district of the municipality as this release knows it. */
export interface DistrictFact {
  readonly code: string;
  readonly name: string;
  /** Whether code and name were checked against a source. */
  readonly confirmed: boolean;
}

function district(index: number, name: string): DistrictFact {
  return { code: `WK${municipalityCode}0${index}`, name, confirmed: false };
}

/**
 * The districts by code. Codes have the shape that Statistics Netherlands gives them and the names are parts of
 * Leusden; which code belongs to which name was not checked, so none is confirmed.
 */
export const districts: readonly DistrictFact[] = [
  district(1, 'Leusden-Zuid'),
  district(2, 'Leusden-Centrum'),
  district(3, 'Hamersveld'),
  district(4, 'Groenhouten'),
  district(5, 'Achterveld en Stoutenburg'),
];
