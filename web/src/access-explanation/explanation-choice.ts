/** What is asked to be explained. It stands in the address, and names nobody. */
export interface AccessExplanationChoice {
  /** The hub's id of the member of staff. */
  readonly wie?: string | undefined;
  /** The last part of the URI of the processing activity; the first that they may use when left out. */
  readonly doel?: string | undefined;
}

/** Whether a text is the hub's id of a member of staff. */
export function isStaffId(text: string): boolean {
  return /^sta_[\w-]{1,60}$/.test(text);
}

/** The last part of the URI of a processing activity, by which the address names it. */
export function wordOfActivity(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Reads the choice from an address. What it does not know is dropped by name, for the router keeps the rest. */
export function readAccessExplanationChoice({ wie, doel }: Readonly<Record<string, unknown>>): AccessExplanationChoice {
  return {
    wie: typeof wie === 'string' && isStaffId(wie) ? wie : undefined,
    doel: typeof doel === 'string' && /^[a-z-]{1,60}$/.test(doel) ? doel : undefined,
  };
}
