/** Someone made up whom a user of the demo can be; rights follow from the member of staff with the same subject. */
export interface Persona {
  /** The short name, as in `eenplan token <persona>`. */
  persona: string;
  /** By which the hub finds the member of staff: the `sub` of the tokens, of a machine `client:` and its client id. */
  subject: string;
  name: string;
  jobTitle: string;
  organisation: string;
}

/** The persona that is no human: a system of a chain partner, which signs in with a secret instead of through a page. */
export const machinePersona = 'chain';

/** The personas a human can be, in the order given. */
export function listHumanPersonas(personas: readonly Persona[]): Persona[] {
  return personas.filter(({ persona }) => persona !== machinePersona);
}

/** One line about a persona, for the terminal: `frontoffice: Sanne Voorbeeld, medewerker toegang, Larikslaan2`. */
export function describePersona({ persona, name, jobTitle, organisation }: Persona): string {
  return `${persona}: ${name}, ${jobTitle}, ${organisation}`;
}
