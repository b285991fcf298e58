import { describe, expect, test } from 'vitest';
import { transaction, type Db } from '../../db/client.ts';
import { evaluationTable, type NewEvaluation } from '../../db/evaluation.table.ts';
import { newId } from '../../db/id.ts';
import { insertRows } from '../../db/row.ts';
import { staffId } from '../../src/population/staff.ts';
import { testNow } from '../testkit/store.ts';
import { benefit, startWith, wmo, youth, type Duty } from './duty.ts';

describe('who must act for the plan', () => {
  const put = (db: Db, planId: string | undefined, evaluation: Partial<NewEvaluation>) =>
    transaction(db, () =>
      insertRows(db, evaluationTable, [
        {
          ...{
            id: newId('evaluation'),
            planId: planId ?? '',
            heldOn: '2026-04-01',
            outcome: 'ON_COURSE',
            summary: 'Gaat goed',
          },
          ...{ nextOn: null, staffId: staffId('director'), source: 'DEMO', recordedAt: testNow.toISOString() },
          ...evaluation,
        },
      ]),
    );
  const ofKind = (duties: readonly Duty[] | null, kind: string) => duties?.find((duty) => duty.kind === kind);

  test('is the social team where several laws are at work without a plan', async () => {
    const { dutiesFor } = await startWith({ cases: [wmo, benefit] });
    expect(ofKind(await dutiesFor('frontoffice'), 'START_PLAN')).toMatchObject({
      ...{
        __typename: 'PlanDuty',
        organisation: { code: 'larikslaan2' },
        worker: null,
        dueOn: null,
        norms: [],
        plan: null,
      },
      reach: { phone: '033 000 20 00' },
    });
  });

  test('is nobody where one organisation is at work under one law', async () => {
    const { dutiesFor } = await startWith({ cases: [wmo] });
    expect((await dutiesFor('frontoffice'))?.map(({ kind }) => kind)).toEqual(['INVESTIGATE']);
  });

  test('is not told to whom sees one of the laws only: that there are more would show through', async () => {
    const { dutiesFor } = await startWith({ cases: [youth, benefit] });
    expect((await dutiesFor('backoffice'))?.map(({ kind }) => kind)).toEqual(['INVESTIGATE']);
  });

  test('is the social team where the plan has no director, from the day it had none', async () => {
    const { db, dutiesFor, planId } = await startWith({
      cases: [wmo],
      plan: { director: 'director2', startedOn: '2026-01-15' },
    });
    db.$client.exec(`update director set valid_until = '2026-05-29' where plan_id = '${planId}'`);
    expect(ofKind(await dutiesFor('frontoffice'), 'APPOINT_DIRECTOR')).toMatchObject({
      ...{ organisation: { code: 'larikslaan2' }, dueOn: '2026-06-05', daysLeft: 4, passed: false },
      norms: [
        { norm: { code: 'regisseur', days: 5, workingDays: true }, countedFrom: '2026-05-29', endsOn: '2026-06-05' },
      ],
      message: 'Het plan heeft geen regisseur: Larikslaan2 wijst er een aan.',
    });
  });

  test('was unknown before 2017, when no source says who ran the social team', async () => {
    const { dutiesFor } = await startWith({
      cases: [{ ...wmo, rest: { receivedOn: '2016-03-01' } }],
      plan: { startedOn: '2016-04-01' },
    });
    expect(ofKind(await dutiesFor('privacy', { asOf: '2016-06-01' }), 'APPOINT_DIRECTOR')).toMatchObject({
      ...{ organisation: null, reach: null, norms: [], dueOn: null },
      message: 'Het plan heeft geen regisseur: een organisatie die nog onbekend is wijst er een aan.',
    });
  });

  test('is the director for the evaluation, by the day agreed or the norm, whichever comes first', async () => {
    const { db, dutiesFor, planId } = await startWith({ cases: [wmo], plan: { director: 'director' } });
    expect(ofKind(await dutiesFor('director'), 'EVALUATE_PLAN')).toMatchObject({
      ...{ worker: { name: 'Emine Karaca' }, agreedFor: null, dueOn: '2026-07-16' },
      norms: [{ norm: { code: 'evaluatie' }, countedFrom: '2026-01-15' }],
    });
    put(db, planId, { heldOn: '2026-04-01', nextOn: '2026-05-20' });
    expect(ofKind(await dutiesFor('director'), 'EVALUATE_PLAN')).toMatchObject({
      ...{ agreedFor: '2026-05-20', dueOn: '2026-05-20', passed: true },
      norms: [{ countedFrom: '2026-04-01', endsOn: '2026-09-30' }],
    });
  });

  test('is nobody for the evaluation of a plan that is done', async () => {
    const { db, dutiesFor, planId } = await startWith({ cases: [wmo], plan: { director: 'director' } });
    put(db, planId, { outcome: 'COMPLETED' });
    expect(ofKind(await dutiesFor('director'), 'EVALUATE_PLAN')).toBeUndefined();
  });

  test('does not tell of evaluations to whom sees only that there is a plan', async () => {
    const { dutiesFor } = await startWith({ cases: [youth, benefit], plan: { director: 'director' } });
    for (const persona of ['backoffice', 'workincome', 'teamlead']) {
      const duties = await dutiesFor(persona);
      expect(ofKind(duties, 'EVALUATE_PLAN'), persona).toBeUndefined();
    }
    expect(ofKind(await dutiesFor('privacy'), 'EVALUATE_PLAN')).toBeDefined();
  });
});
