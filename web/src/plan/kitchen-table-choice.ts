/** For whom the plan is printed, as the address says it: the hub's ids, which name nobody. */
export interface KitchenTableChoice {
  readonly voor?: string | undefined;
}

const ids = /^per_[0-9a-f-]{36}( per_[0-9a-f-]{36}){0,19}$/;

/** Reads the choice out of an address; what fits nothing is nothing. */
export function readKitchenTableChoice({ voor }: Record<string, unknown>): KitchenTableChoice {
  return typeof voor === 'string' && ids.test(voor) ? { voor } : {};
}

/** The ids of those for whom it is printed. */
export function readersOf({ voor }: KitchenTableChoice): readonly string[] {
  return voor === undefined ? [] : voor.split(' ');
}
