import { createHash } from 'node:crypto';
import { errors } from 'oidc-provider';
import { listHumanPersonas, type Persona } from './persona.ts';

const style = `
:root { color-scheme: light dark; --text: #1f1f1f; --paper: #fff; --line: #6b6b6b; --accent: #551e68; --soft: #f6effa; --wrong: #b3261e }
@media (prefers-color-scheme: dark) {
  :root { --text: #f1f1f1; --paper: #17191c; --line: #9a9a9a; --accent: #c9a3dc; --soft: #2c2233; --wrong: #ffb4ab }
}
* { box-sizing: border-box }
body { margin: 0; border-block-start: .5rem solid var(--accent); font: 1.125rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--paper) }
header { padding: 1rem; font-weight: 700; font-size: 1.25rem }
header, main { max-inline-size: 44rem; margin-inline: auto }
main { padding: 0 1rem 3rem }
h1 { font-size: 2rem; line-height: 1.25; margin: 1rem 0 }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem }
button { font: inherit; color: inherit; text-align: start; inline-size: 100%; padding: .75rem 1rem; min-block-size: 3rem;
  background: var(--paper); border: 1px solid var(--line); border-inline-start: .375rem solid var(--accent); cursor: pointer }
button:hover { background: var(--soft) }
button strong, button span { display: block }
a { color: var(--accent) }
:focus-visible { outline: .1875rem solid var(--accent); outline-offset: .1875rem }
.wrong { border-inline-start: .375rem solid var(--wrong); padding: .75rem 1rem; margin: 1rem 0 }
.choice { display: grid; gap: .75rem; max-inline-size: 24rem }
`;

const styleHash = createHash('sha256').update(style).digest('base64');

/**
 * The headers of everything the demo's issuer answers: its pages load nothing, run nothing and show in no frame. The
 * library adds the hash of its one script (a form that sends itself) to `script-src`, which therefore cannot be 'none'.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none';script-src 'report-sample';style-src 'sha256-${styleHash}';form-action 'self';base-uri 'none';frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** The page on which somebody chooses who to be, by organisation; `wrong` says why an earlier choice was refused. */
export function signInPage(personas: readonly Persona[], wrong?: string): string {
  const groups = Map.groupBy(listHumanPersonas(personas), ({ organisation }) => organisation);
  const lists = [...groups].map(
    ([organisation, members]) => `<h2>${escapeHtml(organisation)}</h2><ul>${members.map(personaItem).join('')}</ul>`,
  );
  return page(
    'Aanmelden',
    `<p>Dit is een demonstratie met verzonnen mensen en gegevens. Kies als wie u wilt werken.</p>
${wrong === undefined ? '' : `<p class="wrong" role="alert">${escapeHtml(wrong)}</p>`}
<form method="post">${lists.join('')}</form>`,
  );
}

function personaItem({ persona, name, jobTitle }: Persona): string {
  return `<li><button name="persona" value="${escapeHtml(persona)}"><strong>${escapeHtml(name)}</strong><span>${escapeHtml(jobTitle)}</span></button></li>`;
}

/** The question before signing out; `form` is the issuer's own form `op.logoutForm`, which the buttons send. */
export function signOutPage(form: string): string {
  return page(
    'Afmelden',
    `<p>Wilt u zich afmelden bij Eenplan?</p>${form}
<div class="choice"><button form="op.logoutForm" name="logout" value="yes"><strong>Ja, meld mij af</strong></button>
<button form="op.logoutForm"><strong>Nee, ik blijf aangemeld</strong></button></div>`,
  );
}

/** What stands there after signing out when there is no page to go back to. */
export function signedOutPage(home: string): string {
  return page('U bent afgemeld', `<p><a href="${escapeHtml(home)}">Naar Eenplan</a></p>`);
}

/** A page that says in one sentence what went wrong, and where to start again. */
export function problemPage(sentence: string, home: string): string {
  return page(
    'Aanmelden lukt niet',
    `<p class="wrong">${escapeHtml(sentence)}</p><p><a href="${escapeHtml(home)}">Opnieuw beginnen</a></p>`,
  );
}

/** What went wrong, in a sentence without a value out of the request. */
export function describeProblem(error: unknown): string {
  if (error instanceof errors.SessionNotFound) return 'Deze aanmelding is verlopen of al gebruikt.';
  if (error instanceof errors.InvalidRedirectUri) return 'Het adres om naar terug te gaan hoort niet bij Eenplan.';
  if (error instanceof errors.InvalidClient) return 'Dit programma is hier niet bekend.';
  if (error instanceof errors.OIDCProviderError && error.expose) return 'Deze aanvraag klopt niet.';
  return 'Er ging bij ons iets mis. Probeer het later nog eens.';
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} – Eenplan</title>
<style>${style}</style>
</head>
<body>
<header>Eenplan</header>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
