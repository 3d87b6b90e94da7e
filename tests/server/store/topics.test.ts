import { afterAll, describe, expect, it } from 'vitest';
import { TOPICS, type Change, type Changed, type Topic } from '../../../server/store/change';
import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/types';
import { ENGINES, removeFolders } from './engines';
import { ANNA } from './plan-passes';

/** Writes of each of two who write at once. */
const WRITES = 24;

/** Changes nothing but what is told of it. @returns the revision that it made */
async function change(store: Store, ...changes: readonly Change[]): Promise<number> {
  const { revision } = await store.write(ANNA, async (tx) => {
    for (const each of changes) tx.changed(each);
    await tx.audit({ action: 'change', subject: 'pass', subject_id: changes[0]?.id ?? null });
  });
  return revision;
}

afterAll(removeFolders);

describe.each(ENGINES)('the revisions of topics on $engine', ({ engine, newStore }) => {
  it('are that of the last change of each, and what tells of none raises none', async () => {
    const store = await openStore(await newStore());
    expect(await store.readTopics()).toEqual({
      pass: 0,
      template: 0,
      suggestion: 0,
      visit: 0,
      promise: 0,
      place: 0,
      measure: 0,
      weekly: 0,
      publication: 0,
      law_pack: 0,
      trial: 0,
      priority: 0,
      report: 0,
      quality: 0,
    });
    const pass: Change = { topic: 'pass', id: 'p', scope: '2026-01-05' };
    const visit: Change = { topic: 'visit', id: 'v', scope: '2026-01-05' };
    expect(await change(store, pass, visit)).toBe(1);
    expect(await change(store, { topic: 'template', id: 't', scope: null })).toBe(2);
    expect(await change(store, visit)).toBe(3);
    expect(await change(store)).toBe(3);
    expect(await store.readTopics()).toEqual({
      pass: 1,
      template: 2,
      suggestion: 0,
      visit: 3,
      promise: 0,
      place: 0,
      measure: 0,
      weekly: 0,
      publication: 0,
      law_pack: 0,
      trial: 0,
      priority: 0,
      report: 0,
      quality: 0,
    });
    expect(await store.readRevision()).toBe(3);
    expect(await store.readRevision('pass', 'template')).toBe(2);
    await expect(
      store.write(ANNA, (tx) => {
        tx.changed(pass);
        throw new Error('thought better of it');
      }),
    ).rejects.toThrow('thought better of it');
    expect(await store.readTopics()).toMatchObject({ pass: 1 });
    await store.close();
  });

  it('are what each of two who write at once is answered, and the other hears', async () => {
    const where = await newStore();
    const stores = [await openStore(where), await openStore(where)] as const;
    const heard = stores.map(() => new Map<string, number>());
    stores.forEach((store, i) =>
      store.changes.listen(({ revision, changes }: Changed) => {
        for (const { topic, id } of changes) heard[i]!.set(`${topic} ${id}`, revision);
      }),
    );
    const answered = new Map<string, number>();
    const writeAll = async (store: Store, who: string) => {
      for (let i = 0; i < WRITES; i++) {
        const topic: Topic = TOPICS[i % TOPICS.length]!;
        const id = `${who}${i}`;
        answered.set(`${topic} ${id}`, await change(store, { topic, id, scope: null }));
      }
    };
    await Promise.all([writeAll(stores[0], 'a'), writeAll(stores[1], 'b')]);

    // each its own, none left out
    expect([...answered.values()].sort((a, b) => a - b)).toEqual(Array.from({ length: 2 * WRITES }, (_, i) => i + 1));
    const newest = (topic: Topic) =>
      Math.max(...[...answered].filter(([key]) => key.startsWith(`${topic} `)).map(([, revision]) => revision));
    for (const store of stores)
      expect(await store.readTopics()).toEqual(Object.fromEntries(TOPICS.map((topic) => [topic, newest(topic)])));
    // a file of SQLite has no way to tell
    if (engine === 'postgres')
      for (const known of heard) {
        await expect.poll(() => known.size).toBe(2 * WRITES);
        expect(known).toEqual(answered);
      }
    for (const store of stores) await store.close();
  });
});
