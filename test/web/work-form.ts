import type { Locator, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { card } from './browser.ts';
import { inDays } from './household-data.ts';

/** A form in place, by its title. */
export function form(page: Page, name: string) {
  return page.getByRole('form', { name, exact: true });
}

/**
 * Opens what can be done in a place, by its button in sight or under the one that holds the others: that of what it is
 * `about`, the first of the place when left out.
 */
export async function press(place: Locator, name: string | RegExp, about?: string): Promise<void> {
  const button = place.getByRole('button', { name }).first();
  const holder = about === undefined ? /^Meer…/ : `Meer… ${about}`.trim();
  const more = place.getByRole('button', { name: holder, exact: true, expanded: false }).first();
  await button.or(more).first().waitFor();
  if ((await button.count()) === 0) await more.click();
  await button.click();
}

/** Opens what can be done with a case. */
export async function begin(page: Page, label: string, number: string): Promise<void> {
  await press(card(page, 'Zaken'), `${label} zaak ${number}`, `zaak ${number}`);
}

/** Sends a form by its button. */
export async function send(page: Page, name: string, button: string): Promise<void> {
  await form(page, name).getByRole('button', { name: button, exact: true }).click();
}

/** Waits until a card says what was done, with the focus there. */
export async function toldIn(page: Page, title: string, words: string | RegExp): Promise<void> {
  const line = card(page, title).getByRole('status').filter({ hasText: words });
  await line.waitFor();
  // Reading goes on where it is said.
  await expect.poll(() => page.locator(':focus').innerText()).toMatch(words);
}

/** Whether a request of the page is this mutation. */
export function isOf(request: Request, mutation: string): boolean {
  return request.postData()?.includes(`"${mutation}"`) ?? false;
}

/** Why the term stands still. */
export const reason = 'Het medisch advies ontbreekt nog.';

/** Fills in that the term of a case stands still until the resident has supplied what is missing. */
export async function fillInSuspension(page: Page): Promise<void> {
  await form(page, 'Termijn opschorten').getByLabel('Waarom staat de termijn stil?').selectOption('SUPPLEMENT');
  await form(page, 'Termijn opschorten').getByLabel('Toelichting').fill(reason);
  await form(page, 'Termijn opschorten').getByLabel('Aanvullen kan tot en met').fill(inDays(7));
}
