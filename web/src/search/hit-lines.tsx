import type { SearchHitFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { householdOfHit } from './search-documents.ts';
import './hit-lines.css';

function birthInWords({ birthDate, age, deathDate }: SearchHitFragment['person']): string {
  const born = birthDate ? `geboren ${dateInWords(birthDate)}` : 'geboortedatum onbekend';
  if (deathDate) return `${born}, overleden`;
  return age === null || age === undefined ? born : `${born} (${age})`;
}

function placeInWords({ address, addressWithheld }: SearchHitFragment['person']): string {
  if (address) return address.line;
  return addressWithheld ? 'adres afgeschermd' : 'geen adres bekend';
}

function foldedWords(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Whether a name has every word that was typed, or goes on where one stops: it need not be said to be only alike. */
function goesOn({ name }: SearchHitFragment['person'], asked: string): boolean {
  const words = foldedWords(`${name.full} ${callName(name)}`);
  return foldedWords(asked)
    .filter((typed) => /^\p{L}+$/u.test(typed))
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

function isAlike({ exact, matchedOn, person }: SearchHitFragment, asked: string): boolean {
  if (exact) return false;
  return matchedOn !== 'NAME' || !goesOn(person, asked);
}

function caseNumberInWords({ case: found }: SearchHitFragment): string {
  return found?.number ? ` ${found.number}` : '';
}

function householdInWords(hit: SearchHitFragment): string | undefined {
  const household = householdOfHit(hit);
  if (!household) return 'Geen huishouden in Eenplan, of u mag het niet zien';
  if (!household.address) return 'Huishouden met afgeschermd adres';
  return household.address.line === hit.person.address?.line ? undefined : `Huishouden: ${household.address.line}`;
}

interface Props {
  readonly hit: SearchHitFragment;
  /** What was typed. */
  readonly asked: string;
}

/** Who was found, as far as it may be seen, and why: by what, and whether that is only like what was typed. */
export function HitLines({ hit, asked }: Props) {
  const label = useLabel();
  const alike = isAlike(hit, asked);
  const household = householdInWords(hit);
  return (
    <span className="ep-hit">
      <span className="ep-hit__name">{callName(hit.person.name)}</span>
      <span className={`ep-hit__reason${alike ? ' ep-hit__reason--like' : ''}`}>
        {alike && 'lijkt op '}
        {label('SearchMatch', hit.matchedOn)}
        {caseNumberInWords(hit)}
      </span>
      <span className="ep-hit__who">
        {birthInWords(hit.person)} <span aria-hidden="true">·</span> {placeInWords(hit.person)}
      </span>
      {household && <span className="ep-hit__household">{household}</span>}
    </span>
  );
}
