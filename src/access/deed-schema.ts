import { deeds, type Deed } from './deed.ts';
import { deedNames } from './deed-name.ts';

/** The deeds as an enum of the API, made of their table: whatever stands there can be told, without a second list to keep. */
export function deedTypeDefs(): string {
  const values = deeds.map(
    (deed) => `  "${inWords(deed)} (${deedNames[deed]})."\n  ${deed} @label(nl: "${deedNames[deed]}")`,
  );
  return `"What somebody may do, each apart (handeling)."\nenum Deed {\n${values.join('\n')}\n}\n`;
}

/** `TAKE_UP_SIGNAL` as `Take up signal`. */
function inWords(deed: Deed): string {
  const words = deed.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
