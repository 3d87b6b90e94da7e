import { expect } from 'vitest';
import { statusesOf, type Cases, type Cast } from './cast';

const newestOf = async ({ admins: [admin] }: Cast) => (await admin.send(0, 'GET', '/api/publications')).answer.newest!;

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
};
