/** A picture of the municipality to which lines and objectives contribute (ambitie). */
export interface Ambition {
  readonly code: string;
  /** Short label in Dutch, our own. */
  readonly label: string;
  readonly frameworkCode: string;
}

const frameworkCode = 'leusden-2017';

/** The five ambitions of Leusden's framework, in its order. */
export const ambitions: readonly Ambition[] = [
  { frameworkCode, code: 'fitting-support', label: 'Ondersteuning die past' },
  { frameworkCode, code: 'living-well', label: 'Goed en op zichzelf wonen en leven' },
  { frameworkCode, code: 'connected', label: 'Mensen met elkaar verbonden, online en in het echt' },
  { frameworkCode, code: 'equal-participation', label: 'Iedereen doet als gelijke mee' },
  { frameworkCode, code: 'own-strength', label: 'Sterkere eigen kracht' },
];
