import { expect } from 'vitest';
import { statusesOf, type Cases, type Cast } from './cast';

const forget = ({ servers }: Cast) => servers.store.db.deleteFrom('notice_choice').execute();
const choice = { kinds: ['milestone'], mail: 'daily', language: 'sv', revision: 0 };

/** What somebody is told of. */
export const OF_NOTICES: Cases = {
  'PUT /api/notices': async (cast) => {
    await forget(cast);
    expect(statusesOf(await cast.police.sendTwice('PUT', '/api/notices', choice))).toEqual([200, 409]);
  },
  'POST /api/notices/seen': async (cast) => {
    await forget(cast);
    expect(statusesOf(await cast.police.sendTwice('POST', '/api/notices/seen', { keys: [] }))).toEqual([200, 200]);
    expect(await cast.servers.store.db.selectFrom('notice_choice').select('user_id').execute()).toHaveLength(1);
  },
  'POST /api/notices/stop/:token': async (cast) => {
    // what is sent is a form, and its answer a page: tests/server/routes/notices.test.ts
    await forget(cast);
    expect(statusesOf(await cast.police.sendTwice('POST', '/api/notices/stop/x', {}))).toEqual([415, 415]);
  },
};
