import { expect } from 'vitest';
import { left, person, product, provisionFact } from './facts.ts';
import { testTables } from './table.ts';

testTables({
  PROVISION_ENDING: [
    [
      'tomorrow',
      { provisions: [provisionFact({ validUntil: '2026-06-02' })] },
      ['Product help van Inwoner noor loopt nog 1 dag, tot en met 1 juni 2026, en er volgt niets op'],
    ],
    [
      'in eight weeks',
      { provisions: [provisionFact({ validUntil: '2026-07-27' })] },
      ['Product help van Inwoner noor loopt nog 56 dagen, tot en met 26 juli 2026, en er volgt niets op'],
    ],
    ['not a day later', { provisions: [provisionFact({ validUntil: '2026-07-28' })] }, []],
    [
      'not when the same product follows',
      {
        provisions: [
          provisionFact({ validUntil: '2026-06-20' }),
          provisionFact({ id: 'next', state: 'COMING', validFrom: '2026-06-20' }),
        ],
      },
      [],
    ],
    [
      'not when other help of the same law and step follows',
      {
        provisions: [
          provisionFact({ validUntil: '2026-06-20' }),
          provisionFact({ id: 'next', state: 'COMING', validFrom: '2026-06-20', product: product('other') }),
        ],
      },
      [],
    ],
    [
      'not when lighter help takes its place',
      {
        provisions: [
          provisionFact({ id: 'paid', validUntil: '2026-06-20' }),
          provisionFact({
            ...{ id: 'volunteer', previousId: 'paid', state: 'COMING', validFrom: '2026-06-20', law: 'GENERAL' },
            ...{ product: product('other'), ladderStep: 'OWN_NETWORK' },
          }),
        ],
      },
      [],
    ],
    [
      'when there is a gap',
      {
        provisions: [
          provisionFact({ validUntil: '2026-06-20' }),
          provisionFact({ id: 'next', state: 'COMING', validFrom: '2026-06-21' }),
        ],
      },
      [expect.stringContaining('er volgt niets op')],
    ],
    [
      'when what follows is somebody else’s',
      {
        provisions: [provisionFact({ validUntil: '2026-06-20' }), provisionFact({ id: 'next', person: person('pim') })],
      },
      [expect.stringContaining('Inwoner noor loopt nog')],
    ],
    [
      'when other help stands on another step',
      {
        provisions: [
          provisionFact({ validUntil: '2026-06-20' }),
          provisionFact({ id: 'next', product: product('other'), ladderStep: 'GENERAL_PROVISION' }),
        ],
      },
      [expect.stringContaining('er volgt niets op')],
    ],
    [
      'not when it is over, or yet to begin',
      {
        provisions: [
          provisionFact({ state: 'ENDED', validUntil: '2026-05-30' }),
          provisionFact({ id: 'next', state: 'COMING', validFrom: '2026-06-10', validUntil: '2026-06-20' }),
        ],
      },
      [],
    ],
  ],
  PROVISIONS_OVERLAP: [
    [
      'twice',
      { provisions: [provisionFact(), provisionFact({ id: 'again', validFrom: '2026-02-01' })] },
      ['Inwoner noor heeft 2 keer tegelijk Product help'],
    ],
    [
      'not of another product',
      { provisions: [provisionFact(), provisionFact({ id: 'again', product: product('other') })] },
      [],
    ],
    [
      'not for another person',
      { provisions: [provisionFact(), provisionFact({ id: 'again', person: person('pim') })] },
      [],
    ],
    [
      'not when one is yet to begin',
      { provisions: [provisionFact(), provisionFact({ id: 'again', state: 'COMING', validFrom: '2026-07-01' })] },
      [],
    ],
  ],
  PROVISION_AFTER_DEPARTURE: [
    [
      'of somebody who left',
      { provisions: [provisionFact()], members: [left('noor', '2026-03-01')] },
      ['Product help loopt door voor Inwoner noor, die sinds 1 maart 2026 niet meer bij dit gezin hoort'],
    ],
    [
      'of somebody who died',
      { provisions: [provisionFact({ person: person('noor', '2026-05') })] },
      ['Product help loopt door voor Inwoner noor, die is overleden'],
    ],
    ['not of somebody who died later', { provisions: [provisionFact({ person: person('noor', '2026-06-02') })] }, []],
    ['not of somebody who stayed', { provisions: [provisionFact()], members: [left('pim', '2026-03-01')] }, []],
    [
      'not when it ended',
      { provisions: [provisionFact({ state: 'ENDED' })], members: [left('noor', '2026-03-01')] },
      [],
    ],
  ],
});
