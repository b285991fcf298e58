const key = 'eenplan.purpose';

/** The purpose chosen before in this tab: the URI of a processing activity, nothing of a person. */
export function findStoredPurpose(): string | undefined {
  return window.sessionStorage.getItem(key) ?? undefined;
}

/** Keeps the chosen purpose for a reload of this tab. */
export function storePurpose(id: string): void {
  window.sessionStorage.setItem(key, id);
}
