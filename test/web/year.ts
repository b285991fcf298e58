import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { runCommand } from '../testkit/command.ts';
import { startTestHub } from '../testkit/hub.ts';
import { card, openHousehold, openPage, pageHeading } from './browser.ts';
import { form, press, send } from './work-form.ts';

/** The household of the year, by the number of the mother. */
const bsn = '999900183';

/** What is filled in by the label of its field: text and days typed, a choice by words of it, `true` for what is ticked. */
export type Filling = Readonly<Record<string, string | true>>;

/** What somebody does: by which button, in which form, with what filled in, and what the page says of it then. */
export interface Step {
  /** Where the button stands; anywhere on the page when left out. */
  readonly card?: string;
  readonly button: string | RegExp;
  /** Of what the button is that holds the others, where there are more of them; see `press`. */
  readonly about?: string;
  readonly form: string;
  readonly fill?: Filling;
  readonly submit: string;
  readonly told: string | RegExp;
}

/** A day of the year at somebody's desk, with the household before them. */
export interface Day {
  readonly on: string;
  readonly persona: string;
  readonly steps: readonly Step[];
  /** What can be read on the page when it was opened, and when all is done. */
  readonly before?: readonly (string | RegExp)[];
  readonly after?: readonly (string | RegExp)[];
}

/** A year in the page. */
export interface Year {
  /** Signs in on the day, opens the household, and does what is done that day. */
  readonly live: (day: Day) => Promise<Page>;
  /** What the browser complained of, in all the year. */
  readonly complaints: readonly string[];
}

/** Starts the year: a hub whose clock goes from day to day, a small demo, and the household from the base register. */
export async function startYear(browser: Browser): Promise<Year> {
  let now = new Date('2026-06-01T10:00:00Z');
  const hub = await startTestHub({ now: () => now, residents: 300 });
  const { code, stderr } = await runCommand(['intake', 'brp', 'src/connectors/brp/fixtures/personen.json'], {
    DATABASE_URL: hub.config.databaseUrl,
    LOG_LEVEL: 'error',
  });
  if (code !== 0) throw new Error(stderr);
  const { page, complaints } = await openPage(browser);
  onTestFinished(() => page.context().close());
  await page.goto(hub.url);

  async function enter({ on, persona }: Day): Promise<void> {
    // Whoever sat here went home: they are signed out everywhere.
    await page.context().clearCookies();
    await page.evaluate('sessionStorage.clear()');
    now = new Date(`${on}T10:00:00Z`);
    await page.clock.setFixedTime(now);
    await page.goto(hub.url);
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.locator(`button[value=${persona}]`).click();
    await pageHeading(page, 'Welk huishouden zoekt u?').waitFor();
    await openHousehold(page, bsn);
    await card(page, 'Signalen').waitFor();
  }
  const live: Year['live'] = async (day) => {
    await enter(day);
    for (const words of day.before ?? []) await page.getByText(words).first().waitFor();
    for (const step of day.steps) await take(page, step);
    for (const words of day.after ?? []) await page.getByText(words).first().waitFor();
    return page;
  };
  return { live, complaints };
}

async function fillIn(page: Page, title: string, filling: Filling): Promise<void> {
  for (const [label, value] of Object.entries(filling)) {
    const field = form(page, title).getByLabel(label, { exact: true });
    await field.first().waitFor();
    if (value === true) for (const one of await field.all()) await one.check();
    else if ((await field.getByRole('option').count()) === 0) await field.fill(value);
    else {
      const option = field.getByRole('option').filter({ hasText: value }).first();
      await option.waitFor({ state: 'attached' });
      await field.selectOption({ label: await option.innerText() });
    }
  }
}

/** Does one thing, as its user does. */
async function take(page: Page, step: Step): Promise<void> {
  await press(step.card ? card(page, step.card) : page.getByRole('main'), step.button, step.about);
  await fillIn(page, step.form, step.fill ?? {});
  await send(page, step.form, step.submit);
  // What was told of the step before may still stand there.
  await form(page, step.form).waitFor({ state: 'detached' });
  await page.getByRole('status').filter({ hasText: step.told }).first().waitFor();
}
