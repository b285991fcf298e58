import { grant } from '../../src/access/granted.ts';
import type { GrantedPerson } from '../../src/domain/person/person.ts';
import { caseFact, left, person, planFact, provisionFact } from './facts.ts';
import { testTables } from './table.ts';

const born = (id: string, birthDate: string | null): GrantedPerson =>
  grant({ level: 'CONTENT' }, 'CONTENT', { ...person(id), birthDate });
const member = (each: GrantedPerson) => ({ person: each, leftOn: null });
const youthHelp = provisionFact({ law: 'JEUGDWET', person: person('pim') });

testTables({
  MEMBER_MOVED_OUT: [
    [
      'on the day',
      { members: [left('pim', '2026-06-01')] },
      ['Inwoner pim hoort sinds 1 juni 2026 niet meer bij dit gezin: kijk of het plan en de hulp nog kloppen'],
    ],
    [
      'sixty days after',
      { members: [left('pim', '2026-04-02')] },
      ['Inwoner pim hoort sinds 2 april 2026 niet meer bij dit gezin: kijk of het plan en de hulp nog kloppen'],
    ],
    ['not a day later', { members: [left('pim', '2026-04-01')] }, []],
    ['not where nothing runs', { plan: null, members: [left('pim', '2026-06-01')] }, []],
  ],
  MEMBER_DIED: [
    [
      'after a death',
      { members: [member(person('ard', '2026-05-20'))], cases: [caseFact({ person: person('ard') })] },
      ['Inwoner ard is overleden: kijk wat er voor wie achterblijft verandert'],
    ],
    ['not ninety-one days after', { members: [member(person('ard', '2026-03-02'))] }, []],
    [
      'ninety days after',
      { members: [member(person('ard', '2026-03-03'))] },
      ['Inwoner ard is overleden: kijk wat er voor wie achterblijft verandert'],
    ],
    ['not before', { members: [member(person('ard', '2026-06-02'))] }, []],
  ],
  MEMBER_CAME_OF_AGE: [
    [
      'ninety days before',
      { members: [member(born('pim', '2008-08-30'))] },
      ['Inwoner pim wordt op 30 augustus 2026 18, en beslist dan zelf'],
    ],
    ['not ninety-one days before', { members: [member(born('pim', '2008-08-31'))] }, []],
    [
      'thirty days after, with youth help',
      { members: [member(born('pim', '2008-05-02'))], provisions: [youthHelp] },
      ['Inwoner pim is sinds 2 mei 2026 18, en Product help is jeugdhulp: regel wat erna komt'],
    ],
    ['not thirty-one days after', { members: [member(born('pim', '2008-05-01'))] }, []],
    ['not of somebody of unknown age', { members: [member(born('pim', null))] }, []],
    [
      'not of somebody who left long ago',
      { members: [{ ...left('pim', '2026-01-01'), person: born('pim', '2008-06-01') }] },
      [],
    ],
    [
      'of whom only the year is known, by the last day it can be',
      { members: [member(born('pim', '2008'))], plan: planFact() },
      [],
    ],
  ],
});
