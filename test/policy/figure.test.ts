import { describe, expect, onTestFinished, test } from 'vitest';
import { closeStore, openStore } from '../../db/client.ts';
import { listObjectiveCounts } from '../../db/objective-figure.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import type { DisclosedFigure } from '../../src/domain/policy/figure.ts';
import type { Resolvers } from '../../src/generated/resolvers.ts';
import { activityId } from '../testkit/activity.ts';
import { startTestHub, type Answer } from '../testkit/hub.ts';
import { makeTestServer } from '../testkit/server.ts';
import { makeTestStore, testToday } from '../testkit/store.ts';
import { insertHouseholds } from './household.ts';

const query = `query Figures($code: String!) {
  objective(code: $code) {
    label
    figures {
      threshold
      households { ...Whole } working { ...Whole } ended { ...Whole } attained { ...Whole } dropped { ...Whole }
    }
  }
}
fragment Whole on Figure { value state definition source moment }`;

type Figures = Readonly<Record<'households' | 'working' | 'ended' | 'attained' | 'dropped', DisclosedFigure>>;

function figuresIn({ data }: Answer): Figures | null {
  return (data?.['objective'] as { figures: Figures | null } | undefined)?.figures ?? null;
}

function valuesIn(answer: Answer): readonly (number | string | null)[] | undefined {
  const figures = figuresIn(answer);
  if (!figures) return undefined;
  return [figures.households, figures.working, figures.ended, figures.attained, figures.dropped].map(
    ({ value, state }) => (state === 'EXACT' ? value : state),
  );
}

describe('the households of an objective', () => {
  test('are counted once each: as working on it, else as having attained, else as not', async () => {
    const db = await makeTestStore();
    const objective = '2.3';
    const attained = { objective, status: 'ATTAINED' } as const;
    const dropped = { objective, status: 'DROPPED' } as const;
    insertHouseholds(db, 1, { goal: { objective }, other: attained });
    insertHouseholds(db, 2, { goal: attained, other: dropped });
    insertHouseholds(db, 3, { goal: dropped, other: dropped });
    insertHouseholds(db, 4, { goal: { objective: '4.6' }, other: dropped });
    expect(listObjectiveCounts(db, testToday)).toEqual([
      { objectiveCode: '2.3', working: 1, attained: 2, dropped: 7 },
      { objectiveCode: '4.6', working: 4, attained: 0, dropped: 0 },
    ]);
  });

  test('stand as they do on the day, not as they will', async () => {
    const db = await makeTestStore();
    const objective = '3.1';
    insertHouseholds(db, 1, { goal: { objective, status: 'ATTAINED', endedOn: '2026-06-02' } });
    insertHouseholds(db, 2, { goal: { objective, status: 'ATTAINED', endedOn: testToday } });
    insertHouseholds(db, 4, { goal: { objective }, plan: { endedOn: testToday } });
    insertHouseholds(db, 8, { goal: { objective }, plan: { endedOn: '2026-06-02' } });
    expect(listObjectiveCounts(db, testToday)).toEqual([{ objectiveCode: '3.1', working: 9, attained: 2, dropped: 4 }]);
    expect(listObjectiveCounts(db, '2026-06-02')).toEqual([
      { objectiveCode: '3.1', working: 0, attained: 3, dropped: 12 },
    ]);
  });

  test('are none in a plan that is being made, or has yet to start', async () => {
    const db = await makeTestStore();
    insertHouseholds(db, 5, { goal: { objective: '1.1' }, plan: { draft: true } });
    insertHouseholds(db, 5, { goal: { objective: '1.1' }, plan: { startedOn: '2026-06-02' } });
    expect(listObjectiveCounts(db, testToday)).toEqual([]);
  });
});

describe('the figures of an objective over HTTP', () => {
  test('show management what is large enough, with definition, source and moment', async () => {
    const { ask, db } = await startTestHub();
    insertHouseholds(db, 12, { goal: { objective: '4.5' } });
    insertHouseholds(db, 6, { goal: { objective: '4.5', status: 'ATTAINED' } });
    insertHouseholds(db, 5, { goal: { objective: '4.5', status: 'DROPPED' } });
    const answer = await ask('management', query, { code: '4.5' });
    expect(answer.errors).toEqual([]);
    expect(valuesIn(answer)).toEqual([23, 12, 11, 6, 5]);
    expect(figuresIn(answer)?.households).toEqual({
      value: 23,
      state: 'EXACT',
      definition: expect.stringMatching(/^Huishoudens met een doel/),
      source: 'Plannen in de hub',
      moment: '2026-06-01T10:00:00.000Z',
    });
    expect(answer.text).not.toMatch(/Blom|"(hou|per|pla|goa)_/);
  });

  test('hold back a count under five, and whatever it would follow from', async () => {
    const { ask, db } = await startTestHub();
    insertHouseholds(db, 12, { goal: { objective: '1.2' } });
    insertHouseholds(db, 9, { goal: { objective: '1.2', status: 'ATTAINED' } });
    insertHouseholds(db, 4, { goal: { objective: '1.2', status: 'DROPPED' } });
    insertHouseholds(db, 4, { goal: { objective: '1.3' } });
    insertHouseholds(db, 30, { goal: { objective: '1.4' } });
    insertHouseholds(db, 1, { goal: { objective: '1.4', status: 'ATTAINED' } });
    const values = async (code: string) => valuesIn(await ask('management', query, { code }));
    expect(await values('1.2')).toEqual([25, 12, 13, 'SUPPRESSED', 'SUPPRESSED']);
    expect(await values('1.3')).toEqual(Array.from({ length: 5 }, () => 'SUPPRESSED'));
    expect(await values('1.4')).toEqual([31, 'SUPPRESSED', 'SUPPRESSED', 'SUPPRESSED', 'SUPPRESSED']);
    expect(await values('1.1')).toEqual([0, 0, 0, 0, 0]);
  });

  test('are given for every objective in one question', async () => {
    const { ask, db } = await startTestHub();
    insertHouseholds(db, 7, { goal: { objective: '2.6' } });
    const { data, errors } = await ask(
      'management',
      '{ programmeLines { objectives { code figures { households { value } } } } }',
    );
    expect(errors).toEqual([]);
    const lines = data?.['programmeLines'] as { objectives: { code: string; figures: object }[] }[];
    const counted = lines.flatMap(({ objectives }) => objectives);
    expect(counted).toHaveLength(20);
    expect(counted.find(({ code }) => code === '2.6')?.figures).toEqual({ households: { value: 7 } });
  });

  test('follow the store, whoever changes it', async () => {
    const { ask, db } = await makeTestServer({ record: async () => {} }, 'management', 'sturing-en-verantwoording');
    const households = async () => {
      const { body } = await ask('{ objective(code: "2.2") { figures { households { value } } } }', {});
      return /"value":(\d+|null)/.exec(body)?.[1];
    };
    expect(await households()).toBe('0');
    insertHouseholds(db, 6, { goal: { objective: '2.2' } });
    expect(await households()).toBe('6');
    const other = openStore(`file:${db.$client.name}`);
    onTestFinished(() => closeStore(other));
    insertHouseholds(other, 1, { goal: { objective: '2.2' } });
    expect(await households()).toBe('7');
  });

  test('leave nothing in the log of processing: they are about nobody', async () => {
    const disclosures: Disclosure[] = [];
    const record = async (disclosure: Disclosure) => void disclosures.push(disclosure);
    const { ask, db } = await makeTestServer({ record }, 'management', 'sturing-en-verantwoording');
    insertHouseholds(db, 5, { goal: { objective: '4.5' } });
    const { body } = await ask(query, { code: '4.5' });
    expect(body).toContain('"value":5');
    expect(disclosures).toEqual([]);
  });
});

describe('who has no purpose', () => {
  test('sees what the objective is, and none of its figures', async () => {
    const { ask, db } = await startTestHub();
    insertHouseholds(db, 12, { goal: { objective: '4.5' } });
    const { data, errors, text } = await ask('management', query, { code: '4.5' }, null);
    expect(data).toEqual({ objective: { label: 'Meedoen met weinig geld', figures: null } });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['objective', 'figures'],
        extensions: expect.objectContaining({ code: 'PURPOSE_REQUIRED' }),
      }),
    ]);
    expect(text).not.toContain('12');
  });

  test.for(['admin', 'chain'])('as %s, whose roles do not have the one that is named, is refused', async (persona) => {
    const { ask } = await startTestHub();
    const { data, errors } = await ask(persona, query, { code: '4.5' });
    expect(data).toEqual({ objective: { label: 'Meedoen met weinig geld', figures: null } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);
  });

  test('of keeping settings is refused: nobody is counted for that', async () => {
    const { ask } = await startTestHub();
    const { data, errors } = await ask('admin', query, { code: '4.5' }, activityId('functioneel-beheer'));
    expect(data).toEqual({ objective: { label: 'Meedoen met weinig geld', figures: null } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);
  });

  test('of their own, but names that of somebody else, is refused', async () => {
    const { ask } = await startTestHub();
    const purpose = 'https://eenplan.example/verwerkingsactiviteit/sturing-en-verantwoording';
    const { errors } = await ask('frontoffice', query, { code: '4.5' }, purpose);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);
  });
});

test('a figure that went through no disclosure control does not compile', () => {
  const bare = { value: 3, state: 'EXACT', definition: '', source: '', moment: '' } as const;
  // @ts-expect-error a bare count is no disclosed figure
  const resolvers: Resolvers = { ObjectiveFigures: { households: () => bare } };
  expect(resolvers).toBeDefined();
});
