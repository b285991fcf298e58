import { relationMeanings } from '../../access/relation.ts';
import type { AccessExplanationView } from './access-explanation.ts';
import type { EnumLabel } from '../label.ts';
import { lawNames, writeList } from '../wording.ts';

const levels = { NONE: 'niets', EXISTS: 'dat', CONTENT: 'wat' } as const;

/** An explanation in plain Dutch: what is seen, by which cells of the policy, and what took away the rest. */
export function writeExplanation(view: AccessExplanationView, labels: readonly EnumLabel[]): string {
  const roleOf = (role: string) => labels.find((each) => each.enum === 'Role' && each.value === role)?.label ?? role;
  const { law, subject, level, grounds } = view;
  const what = `${capital(subject)}${law === null ? '' : ` (${lawNames[law]})`}: ${levels[level]}.`;
  const byRole = Map.groupBy(grounds, ({ role }) => role);
  const because = [...byRole].map(([role, own]) => {
    const given = own.map(({ relation, level: each }) => `“${relationMeanings[relation].name}” geeft ${levels[each]}`);
    return `${capital(roleOf(role))}: ${writeList(given)}.`;
  });
  const ground = because.length === 0 ? [`Geen regel geeft zicht${relationsOf(view)}.`] : because;
  return [what, ...ground, limitOf(view)].filter(Boolean).join(' ');
}

function relationsOf({ relations }: AccessExplanationView): string {
  const names = relations.filter((each) => each !== 'ANY').map((each) => relationMeanings[each].name);
  return names.length === 0 ? '' : `; hier geldt: ${writeList(names)}`;
}

function limitOf({ reason, law, purpose, level }: AccessExplanationView): string {
  const left = level === 'NONE' ? 'er blijft niets over' : 'er blijft over dat het er is';
  switch (reason) {
    case 'PURPOSE':
      return `Het doel “${purpose}” dekt ${law === null ? 'dit' : `de wet (${lawNames[law]})`} niet: ${left}.`;
    case 'SECRECY':
      return `Het adres is geheim: ${left}.`;
    case 'SEALED':
      return `De zaak is afgeschermd: ${left}.`;
    case 'PROTECTED_CHILD':
      return `Het gaat om een beschermd kind: ${left}.`;
    case 'SUWI':
      return `Het komt uit Suwinet, en dit doel mag dat niet gebruiken: ${left}.`;
    default:
      return '';
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
