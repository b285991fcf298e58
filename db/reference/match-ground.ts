import type { SignalRow } from '../signal.table.ts';

/** Somebody is a young person for the index until this birthday (Jeugdwet § 7.1: not yet 23). */
export const matchAge = 23;

/**
 * Which kinds of worry are a ground to report a young person to the index of young people at risk (Jeugdwet art. 7.1.4.1),
 * with the ground that each comes nearest to: our reading, for a lawyer to check. The other kinds are matched with nothing.
 */
export const matchGrounds: Readonly<Partial<Record<SignalRow['kind'], string>>> = {
  DOMESTIC_VIOLENCE: 'geweld, vernedering of verwaarlozing',
  YOUTH_AT_RISK: 'ernstige opgroei- of opvoedingsproblemen',
  SCHOOL_ABSENCE: 'veel verzuim, of voortijdig van school',
  ARREARS: 'meer financiële problemen dan bij de leeftijd past',
  EVICTION: 'geen vaste woon- of verblijfplaats',
  NUISANCE: 'een gevaar voor anderen, of strafbare feiten',
};

/** The kinds of worry that are matched. */
export const matchedKinds = Object.keys(matchGrounds) as SignalRow['kind'][];
