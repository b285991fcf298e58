import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import { describeProblem, problemPage, signInPage } from './demo-page.ts';
import { listHumanPersonas, type Persona } from './persona.ts';

/** Answers one request for the page on which somebody chooses who to be, and sends a choice on its way. */
export async function answerSignIn(
  { provider, personas, home }: { provider: Provider; personas: readonly Persona[]; home: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await provider.interactionDetails(request, response);
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    return sendPage(response, 400, problemPage(describeProblem(error), `${home}/`));
  }
  if (request.method === 'GET' || request.method === 'HEAD') return sendPage(response, 200, signInPage(personas));
  if (request.method !== 'POST') return sendPage(response, 405, problemPage('Dit kan hier niet.', `${home}/`));

  const name = (await readForm(request))?.get('persona');
  const persona = listHumanPersonas(personas).find((candidate) => candidate.persona === name);
  if (!persona)
    return sendPage(response, 400, signInPage(personas, 'Deze keuze is er niet. Kies iemand uit de lijst.'));
  await provider.interactionFinished(request, response, { login: { accountId: persona.subject, remember: false } });
}

/** Sends a page of the demo's issuer. */
export function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

const formLimit = 1024;

/** The form in a request, undefined when it is none or longer than any of ours. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined;
  let body = '';
  for await (const chunk of request.setEncoding('latin1').iterator({ destroyOnReturn: false })) {
    body += chunk;
    if (body.length > formLimit) return undefined;
  }
  return new URLSearchParams(body);
}
