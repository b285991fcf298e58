import type { MemberPersonFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';

/** When a member was born and died; who hears it hears the age too, which otherwise stands in the mark. */
export function MemberBorn({ person }: { person: MemberPersonFragment }) {
  const { birthDate, age, deathDate } = person;
  return (
    <span className="ep-member__born">
      <span className="ep-visually-hidden">{typeof age === 'number' ? `${age} jaar, ` : ''}geboren </span>
      {birthDate ? dateInWords(birthDate) : 'op onbekende datum'}
      {deathDate && `, overleden ${dateInWords(deathDate)}`}
    </span>
  );
}

/** The age of a member as a mark, for who sees it; the words are with {@link MemberBorn}. */
export function MemberAge({ person: { age, deathDate } }: { person: MemberPersonFragment }) {
  return (
    <span className="ep-member__age" aria-hidden="true">
      {age ?? (deathDate ? '†' : '?')}
    </span>
  );
}
