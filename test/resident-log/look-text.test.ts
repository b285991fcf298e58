import { expect, test } from 'vitest';
import type { ResidentLookView } from '../../src/domain/resident-log/resident-log.ts';
import { writeLook } from '../../src/domain/resident-log/resident-look-text.ts';

const look: ResidentLookView = {
  seq: 2,
  moment: '2026-06-01T10:00:00.000Z',
  traceId: '0af7651916cd43dd8448eb211c80319c',
  staff: null,
  organisation: null,
  roles: [],
  isPurposeNamed: false,
  processingActivity: null,
  emergency: false,
  kind: 'OPENED',
  outcome: 'OK',
  types: ['Case'],
};

test.for([
  [{}, 'opende iemand die niet meer bekend is (een organisatie die niet meer bekend is) gegevens van u'],
  [{ emergency: true }, '(een organisatie die niet meer bekend is) onder noodtoegang gegevens van u of uw huishouden.'],
  [{ kind: 'FOUND', emergency: true }, 'onder noodtoegang u te zien in een lijst.'],
  [{ kind: 'CHANGED' }, 'wijzigde iemand'],
  [{ kind: 'CHANGED', emergency: true }, 'onder noodtoegang gegevens van u of uw huishouden. Doel'],
  [{ kind: 'CHANGED', outcome: 'FAILED' }, 'waarbij iets misging; mogelijk is een deel gewijzigd.'],
  [{ kind: 'CHANGED', outcome: 'ABORTED' }, 'het antwoord is niet verzonden; mogelijk zijn ze gewijzigd.'],
  [{ kind: 'NONE', outcome: 'DENIED' }, 'vroeg iemand'],
] satisfies [Partial<ResidentLookView>, string][])('a look with %o is told as: %s', ([changes, part]) => {
  expect(writeLook({ ...look, ...changes }, [])).toContain(part);
});

test('what was refused does not say what was in view', () => {
  expect(writeLook({ ...look, outcome: 'DENIED', kind: 'NONE' }, [])).not.toContain('In beeld');
  expect(writeLook(look, [])).toContain('In beeld: zaken.');
});
