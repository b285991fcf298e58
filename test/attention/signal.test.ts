import { person, signalFact } from './facts.ts';
import { testTables } from './table.ts';

testTables({
  SIGNAL_OPEN: [
    ['as it was raised', { signals: [signalFact()] }, ['Het signaal eenzaamheid van 20 mei 2026 is niet opgepakt']],
    [
      'about somebody',
      { signals: [signalFact({ person: person('pim') })] },
      ['Het signaal eenzaamheid over Inwoner pim van 20 mei 2026 is niet opgepakt'],
    ],
    ['not once it is taken up', { signals: [signalFact({ status: 'TAKEN_UP' })] }, []],
    ['not once it is closed', { signals: [signalFact({ status: 'CLOSED' })] }, []],
  ],
});
