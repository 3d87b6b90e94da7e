import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { statusesOf, type Cases, type Cast } from './cast';

const newestOf = async ({ admins: [admin] }: Cast) => (await admin.send(0, 'GET', '/api/publications')).answer.newest!;

/** The newest version, after one has been published. */
async function published(cast: Cast): Promise<number> {
  const given = { promises: [], reason: 'Kvartalet är klart', newest: await newestOf(cast) };
  await cast.admins[0].send(0, 'POST', '/api/publications', given);
  return newestOf(cast);
}

/** What everybody may read: of two who publish at once one is told that there is a newer version. */
export const OF_PUBLISHING: Cases = {
  'POST /api/publications': async (cast) => {
    const given = { promises: [], reason: 'Kvartalet är klart', newest: await newestOf(cast) };
    const answers = await cast.admins[0].sendTwice('POST', '/api/publications', given);
    expect(statusesOf(answers)).toEqual([200, 409]);
    expect(await newestOf(cast)).toBe(given.newest + 1);
  },
  'POST /api/publications/:version/restore': async (cast) => {
    const first = { promises: [], reason: 'Kvartalet är klart', newest: await newestOf(cast) };
    const { answer } = await cast.admins[0].send(0, 'POST', '/api/publications', first);
    const { version } = answer.publication!;
    const path = `/api/publications/${version}/restore`;
    const answers = await cast.admins[0].sendTwice('POST', path, { reason: 'Fel i texten', newest: version });
    expect(statusesOf(answers)).toEqual([200, 409]);
    expect(await newestOf(cast)).toBe(version + 1);
  },
  'POST /api/publications/withdrawals': async (cast) => {
    const { promise_id, activities } = (await cast.police.send(0, 'GET', '/api/promises/pack-2026')).answer.promise!;
    const path = `/api/promises/${promise_id}/activities/${activities[0]!.activity_id}/verdict`;
    const revision = activities[0]!.decided?.revision ?? 0;
    await cast.police.send(0, 'PUT', path, { verdict: 'partly', reason: randomUUID(), revision });
    const given = { promises: [2026], reason: 'Kvartalet är klart', newest: await newestOf(cast) };
    await cast.admins[0].send(0, 'POST', '/api/publications', given);
    const { texts, newest } = (await cast.admins[0].send(0, 'GET', '/api/publications')).answer;
    const { kind, subject, said_on, text } = texts!.find((each) => each.kind === 'verdict')!;
    const withdrawal = { kind, subject, said_on, text, why: 'Namnger en person', newest: newest! };
    const answers = await cast.admins[0].sendTwice('POST', '/api/publications/withdrawals', withdrawal);
    expect(statusesOf(answers)).toEqual([200, 409]);
    expect(await newestOf(cast)).toBe(newest! + 1);
  },
  'POST /api/publications/draft': async (cast) => {
    // one draft takes the place of the other
    const given = { promises: [], newest: await newestOf(cast) };
    const answers = await cast.admins[0].sendTwice('POST', '/api/publications/draft', given);
    expect(statusesOf(answers)).toEqual([200, 200]);
    expect(await cast.servers.store.db.selectFrom('publication_draft').select('draft_id').execute()).toHaveLength(1);
  },
  'DELETE /api/publications/draft': async (cast) => {
    await cast.admins[0].send(0, 'POST', '/api/publications/draft', { promises: [], newest: await newestOf(cast) });
    expect(statusesOf(await cast.admins[0].sendTwice('DELETE', '/api/publications/draft'))).toEqual([200, 404]);
    expect(await cast.servers.store.db.selectFrom('publication_draft').select('draft_id').execute()).toEqual([]);
  },
  'POST /api/publications/recipe': async (cast) => {
    const given = { day: 5, reason: 'Varje månad', newest: await published(cast) };
    // the one approved last is in force
    expect(statusesOf(await cast.admins[0].sendTwice('POST', '/api/publications/recipe', given))).toEqual([200, 200]);
  },
  'DELETE /api/publications/recipe': async (cast) => {
    const given = { day: 5, reason: 'Varje månad', newest: await published(cast) };
    await cast.admins[0].send(0, 'POST', '/api/publications/recipe', given);
    expect(statusesOf(await cast.admins[0].sendTwice('DELETE', '/api/publications/recipe'))).toEqual([200, 404]);
  },
};
