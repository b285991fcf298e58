import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { staffId } from '../../src/population/staff.ts';
import { relationMeanings, relations } from '../../src/access/relation.ts';
import { activityId } from '../testkit/activity.ts';
import { insertFamily, insertProvision, insertSignal, type FamilySpec } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';
import { makeTestServer } from '../testkit/server.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';

const query = `query Explain($householdId: ID!, $staffId: ID!, $processingActivityId: URI!) {
  accessExplanation(householdId: $householdId, staffId: $staffId, processingActivityId: $processingActivityId) {
    area law recordId subject level reason relations sentence
  }
}`;

const explanation = z.object({
  area: z.string(),
  law: z.string().nullable(),
  recordId: z.string().nullable(),
  subject: z.string(),
  level: z.string(),
  reason: z.string().nullable(),
  relations: z.array(z.string()),
  sentence: z.string(),
});

const family: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019', person: { secrecy: 1 } },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
  ],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice2' },
    { number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
    {
      ...{ number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
      rest: { suwiDerived: 1 },
    },
  ],
  plan: { director: 'director' },
};

const purposes: Record<string, string> = {
  frontoffice: 'toegang-sociaal-domein',
  director: 'regie-huishouden',
  backoffice: 'uitvoering-wmo-jeugd',
  workincome: 'werk-en-inkomen',
  teamlead: 'teamleiding',
  privacy: 'toezicht-fg',
};

async function start() {
  const hub = await startTestHub();
  const made = insertFamily(hub.db, family);
  const [personId = ''] = made.personIds;
  insertProvision(hub.db, { householdId: made.householdId, personId, law: 'WMO' });
  insertSignal(hub.db, { householdId: made.householdId, law: 'JEUGDWET' });
  const explain = async (persona: string, asker = 'privacy') => {
    const { data, errors } = await hub.ask(asker, query, {
      householdId: made.householdId,
      staffId: staffId(persona as 'frontoffice'),
      processingActivityId: activityId(purposes[persona] ?? ''),
    });
    expect(errors).toEqual([]);
    return z.array(explanation).parse(data?.['accessExplanation']);
  };
  return { ...hub, ...made, explain };
}

describe('why somebody sees what they see', () => {
  test('is told of each thing, with the cell of the policy that gives it', async () => {
    const { explain } = await start();
    const told = await explain('frontoffice');
    const sentences = told.map(({ sentence }) => sentence);
    expect(sentences).toContain('Het huishouden: wat. Frontofficemedewerker: “ieder huishouden” geeft wat.');
    expect(sentences).toContain(
      'Een open zaak bij Larikslaan2 (Wmo): wat. Frontofficemedewerker: “ieder huishouden” geeft dat en “verantwoordelijk” geeft wat.',
    );
    expect(sentences).toContain('Het plan als geheel: dat. Frontofficemedewerker: “ieder huishouden” geeft dat.');
  });

  test('names the marking or the purpose that took away the rest', async () => {
    const { explain } = await start();
    const sentences = (await explain('frontoffice')).map(({ sentence }) => sentence);
    expect(sentences).toContain(
      'Het adres, dat geheim is: dat. Frontofficemedewerker: “ieder huishouden” geeft wat. Het adres is geheim: er blijft over dat het er is.',
    );
    const ofOfficer = (await explain('privacy')).find(({ law, area }) => area === 'CASE' && law === 'PARTICIPATIEWET');
    expect(ofOfficer).toMatchObject({ level: 'EXISTS', reason: 'SUWI', relations: ['ANY'] });
  });

  test('says what is not seen at all as well, and that no rule gives it', async () => {
    const { explain } = await start();
    const told = await explain('backoffice');
    const hidden = told.filter(({ level, area }) => level === 'NONE' && area === 'CASE');
    expect(hidden.map(({ law }) => law ?? '').toSorted()).toEqual(['PARTICIPATIEWET', 'WMO']);
    for (const { sentence } of hidden) expect(sentence).toMatch(/: niets\. Geen regel geeft zicht/);
  });

  test.for(Object.keys(purposes))('agrees with what %s is shown', async (persona) => {
    const { explain, ask, householdId } = await start();
    const told = await explain(persona);
    const { data } = await ask(
      persona,
      `query Look($by: HouseholdBy!) { household(by: $by) {
        members { person { id bsn addressWithheld } } director { validFrom } plan { id sight }
        cases { id sight } provisions { id } signals { id } } }`,
      { by: { id: householdId } },
      activityId(purposes[persona] ?? ''),
    );
    const text = JSON.stringify(data);
    // Of a provision or signal of which one sees that it is there, only the number is told.
    const isShown = (area: string, level: string) =>
      level === 'CONTENT' || (level === 'EXISTS' && (area === 'CASE' || area === 'PLAN'));
    const asked = told.flatMap(({ area, recordId, level }) =>
      recordId === null || area === 'BSN' || area === 'GOAL' ? [] : [{ area, recordId, level }],
    );
    expect(asked.map(({ area, level, recordId }) => [area, level, text.includes(recordId)])).toEqual(
      asked.map(({ area, level }) => [area, level, isShown(area, level)]),
    );
    const address = told.find(({ area }) => area === 'ADDRESS');
    expect(text.includes('"addressWithheld":true')).toBe(address?.level !== 'CONTENT' && data?.['household'] !== null);
  });

  test('does not tell what is in a record', async () => {
    const { explain } = await start();
    for (const persona of Object.keys(purposes)) {
      expect(JSON.stringify(await explain(persona))).not.toMatch(/Visser|99999|W-1|J-1|P-1|Zaak|Proefweg|Rondkomen/);
    }
  });

  test('calls each relation as the matrix does', async () => {
    const { ask } = await startTestHub();
    const { data } = await ask('privacy', '{ enumLabels(enum: "SightRelation") { value label } }');
    expect(data?.['enumLabels']).toEqual(relations.map((value) => ({ value, label: relationMeanings[value].name })));
  });
});

describe('for what somebody may look', () => {
  const activities = `query Activities($staffId: ID!) { staffProcessingActivities(staffId: $staffId) { id } }`;

  test('is told in the order in which it is proposed to them, and is nothing for who has no role', async () => {
    const { ask } = await startTestHub();
    const listed = async (staff: Parameters<typeof staffId>[0]) =>
      (await ask('privacy', activities, { staffId: staffId(staff) })).data?.['staffProcessingActivities'];
    const idsOf = (...names: string[]) => names.map((name) => ({ id: activityId(name) }));
    expect(await listed('frontoffice')).toEqual(idsOf('toegang-sociaal-domein', 'toegang-wmo', 'toegang-jeugd'));
    expect(await listed('workincome')).toEqual(idsOf('werk-en-inkomen', 'schuldhulp'));
    expect(await listed('debt')).toEqual([]);
  });

  test('is null for who is not there, and told to nobody but those who guard privacy', async () => {
    const { ask } = await startTestHub();
    const { data } = await ask('privacy', activities, { staffId: 'sta_00000000-0000-7000-8000-000000000000' });
    expect(data).toEqual({ staffProcessingActivities: null });
    for (const persona of ['frontoffice', 'director', 'teamlead', 'management', 'admin', 'chain']) {
      const { errors, data: none } = await ask(persona, activities, { staffId: staffId('frontoffice') });
      expect(none?.['staffProcessingActivities'] ?? null).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);
    }
  });
});

describe('it is told to nobody else', () => {
  test.for(['frontoffice', 'director', 'backoffice', 'workincome', 'teamlead', 'management', 'admin', 'chain'])(
    '%s is refused',
    async (persona) => {
      const { ask, householdId } = await start();
      const { data, errors } = await ask(persona, query, {
        householdId,
        staffId: staffId('frontoffice'),
        processingActivityId: activityId('toegang-sociaal-domein'),
      });
      expect(data?.['accessExplanation'] ?? null).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);
    },
  );

  test('a household or member of staff that is not there gives null', async () => {
    const { ask, householdId } = await start();
    const processingActivityId = activityId('toegang-sociaal-domein');
    for (const [household, staff] of [
      ['hou_00000000-0000-7000-8000-000000000000', staffId('frontoffice')],
      [householdId, 'sta_00000000-0000-7000-8000-000000000000'],
      ['onzin', staffId('frontoffice')],
    ]) {
      const { data } = await ask('privacy', query, { householdId: household, staffId: staff, processingActivityId });
      expect(data).toEqual({ accessExplanation: null });
    }
  });

  test('a purpose that is not theirs is refused, without repeating it', async () => {
    const { ask, householdId } = await start();
    const { errors, text } = await ask('privacy', query, {
      householdId,
      staffId: staffId('frontoffice'),
      processingActivityId: activityId('regie-huishouden'),
    });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);
    expect(text).not.toContain('regie-huishouden');
  });

  test('is in the log as a look of who asked at everybody of the household, and of nobody else', async () => {
    const recorded: Disclosure[] = [];
    const { db, ask } = await makeTestServer(
      { record: async (each) => void recorded.push(each) },
      'privacy',
      'toezicht-fg',
    );
    const { householdId, personIds } = insertFamily(db, family);
    await ask(query, {
      householdId,
      staffId: staffId('frontoffice'),
      processingActivityId: activityId('toegang-sociaal-domein'),
    });
    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toMatchObject({ actorId: staffId('privacy'), kind: 'OPENED', outcome: 'OK' });
    expect(recorded[0]?.subjects.map(({ id }) => id).toSorted()).toEqual([...personIds].toSorted());
  });
});
