import { expect, test } from 'vitest';
import { transaction } from '../../db/client.ts';
import { listPersonsByIds, updatePerson } from '../../db/person.ts';
import { rebuildSearchIndex } from '../../db/search-index.ts';
import { insertProtection } from '../child-protection/world.ts';
import { codesOf } from '../testkit/work-desk.ts';
import { startJoinDesk } from './desk.ts';

function idsOf(found: unknown): readonly string[] {
  return [...JSON.stringify(found).matchAll(/per_[-0-9a-f]+/g)].map(([id]) => id);
}

test('the name and birth date of the one that was joined find the one that remained, as long as they are one', async () => {
  const desk = await startJoinDesk();
  const found = async (text: string, persona = 'frontoffice') => {
    const query = `query S($text: String!) { search(text: $text) { nodes { matchedOn person { id name { full } } } } }`;
    const { data, errors } = await desk.ask(persona, query, { text });
    expect(errors).toEqual([]);
    return data?.['search'];
  };
  const hit = (matchedOn: string) => ({
    nodes: [{ matchedOn, person: { id: desk.noor, name: { full: 'Noor Visser' } } }],
  });
  const remade = () => {
    const names = () => desk.db.$client.prepare('select * from person_name').all();
    const before = names();
    transaction(desk.db, () => rebuildSearchIndex(desk.db));
    expect(names()).toEqual(before);
  };
  const joined = await desk.join();
  remade();
  expect(await found('visserman')).toEqual(hit('NAME'));
  expect(await found('vissermna')).toEqual(hit('NAME'));
  for (const text of ['visserman 03-02-1980', 'visserman 1980'])
    expect(await found(text)).toEqual(hit('NAME_AND_BIRTH_DATE'));
  // By the other name she is found by whoever finds her by her own, and by nobody else.
  const findersOf = async () => {
    const finders: string[] = [];
    for (const persona of ['workincome', 'director3', 'privacy', 'management']) {
      const own = idsOf(await found('noor visser', persona));
      for (const text of ['visserman', 'visserman 03-02-1980'])
        expect([persona, text, idsOf(await found(text, persona))]).toEqual([persona, text, own]);
      if (own.length > 0) finders.push(persona);
    }
    return finders;
  };
  expect(await findersOf()).toEqual(['workincome', 'director3', 'privacy']);
  insertProtection(desk.db, desk.noor);
  expect(await findersOf()).toEqual(['workincome', 'privacy']);
  desk.db.$client.exec('delete from child_protection');
  // Her own name may change meanwhile: what she is found by besides stays.
  const [noor] = listPersonsByIds(desk.db, [desk.noor]);
  if (noor) transaction(desk.db, () => updatePerson(desk.db, { ...noor, surname: 'Dijkstra' }));
  remade();
  expect(await found('visserman')).toEqual(hit('NAME'));
  expect(codesOf(await desk.undo(joined))).toEqual([]);
  remade();
  for (const text of ['visserman', 'visserman 03-02-1980'])
    expect([text, idsOf(await found(text))]).toEqual([text, [desk.made]]);
  expect(idsOf(await found('noor dijkstra'))).toEqual([desk.noor]);
});
