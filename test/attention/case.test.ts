import { caseFact, responsibility } from './facts.ts';
import { testTables } from './table.ts';

testTables({
  TERM_PASSED: [
    [
      'the day after',
      { cases: [caseFact({ dueOn: '2026-05-31' })] },
      ['De termijn van Z-000101 (Wmo) is gisteren verstreken'],
    ],
    [
      'days after',
      { cases: [caseFact({ dueOn: '2026-05-20' })] },
      ['De termijn van Z-000101 (Wmo) is 12 dagen geleden verstreken'],
    ],
    ['not while it is suspended', { cases: [caseFact({ dueOn: '2026-05-20', status: 'SUSPENDED' })] }, []],
    ['not once it is decided', { cases: [caseFact({ dueOn: '2026-05-20', status: 'DECIDED' })] }, []],
    ['not once it is closed', { cases: [caseFact({ dueOn: '2026-05-20', status: 'CLOSED', open: false })] }, []],
    ['not without a term', { cases: [caseFact({ dueOn: null })] }, []],
  ],
  TERM_NEAR: [
    [
      'on the day itself',
      { cases: [caseFact({ dueOn: '2026-06-01' })] },
      ['De termijn van Z-000101 (Wmo) verstrijkt vandaag'],
    ],
    [
      'the day before',
      { cases: [caseFact({ dueOn: '2026-06-02' })] },
      ['De termijn van Z-000101 (Wmo) verstrijkt morgen'],
    ],
    [
      'fourteen days before',
      { cases: [caseFact({ dueOn: '2026-06-15' })] },
      ['De termijn van Z-000101 (Wmo) verstrijkt over 14 dagen'],
    ],
    ['not fifteen days before', { cases: [caseFact({ dueOn: '2026-06-16' })] }, []],
    ['not while it is suspended', { cases: [caseFact({ dueOn: '2026-06-02', status: 'SUSPENDED' })] }, []],
  ],
  NO_WORKER: [
    ['of an open case', { cases: [caseFact({ worker: null })] }, ['Op Z-000101 (Wmo) werkt niemand']],
    [
      'of a case of which only the existence is seen',
      { cases: [caseFact({ worker: null, number: null, dueOn: null, receivedOn: null })] },
      ['Op een zaak (Wmo) werkt niemand'],
    ],
    ['not of a closed case', { cases: [caseFact({ worker: null, open: false })] }, []],
  ],
  NOT_RESPONSIBLE: [
    [
      'when another answers for the office',
      { cases: [caseFact({ responsibilities: [responsibility('right')] })] },
      ['Z-000101 (Wmo) ligt bij Organisatie front, maar de frontoffice is van Organisatie right'],
    ],
    [
      'not when one of two answers',
      { cases: [caseFact({ responsibilities: [responsibility('right'), responsibility('front')] })] },
      [],
    ],
    ['not when nobody is known to', { cases: [caseFact({ responsibilities: [responsibility(null)] })] }, []],
    [
      'not when the other is only planned',
      { cases: [caseFact({ responsibilities: [responsibility('right', { status: 'PLANNED' })] })] },
      [],
    ],
    [
      'not when the other answers for the other office',
      { cases: [caseFact({ responsibilities: [responsibility('right', { officeFunction: 'BACK' })] })] },
      [],
    ],
    ['not of a closed case', { cases: [caseFact({ responsibilities: [responsibility('right')], open: false })] }, []],
  ],
});
