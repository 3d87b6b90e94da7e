import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byStadsdel } from '../../server/contract/offences';
import { importDraft } from '../../server/contract/import-drafts';
import { imports } from '../../server/contract/imports';
import { createRandom } from '../../server/statistics/random';
import { startApp, type RunningApp } from './start-app';

const KILLS = 3;
/** how long after the acceptance has been sent the server is killed, at most: about as long as it takes, ms */
const MOST_MS = 400;
const ROWS = 20_000;

/** A month that the demo has nothing of, each time with ids of its own. */
function extract(of: number): Buffer {
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `k${of}-${i};0802;2019-0${of + 1}-0${(i % 9) + 1} ${String(i % 24).padStart(2, '0')}:10;Rissne`,
  );
  return Buffer.from(`Id;Brottskod;Brottsdatum;Stadsdel\n${rows.join('\n')}\n`);
}

describe('a server that is killed while an import in the browser is accepted', () => {
  let app: RunningApp;
  beforeAll(async () => void (app = await startApp()));
  afterAll(() => app.stop());

  const ask = (path: string, init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}) =>
    fetch(app.address + path, { ...init, headers: { Cookie: app.cookie, Origin: app.address, ...init.headers } });
  const post = (path: string, body: unknown) =>
    ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  const draftOf = async (id: string) => importDraft.parse(await (await ask(`/api/imports/drafts/${id}`)).json());
  const until = async (id: string, is: (draft: Awaited<ReturnType<typeof draftOf>>) => boolean) => {
    for (;;) {
      const draft = await draftOf(id);
      if (is(draft)) return draft;
      await sleep(100);
    }
  };
  const nImports = async () => imports.parse(await (await ask('/api/imports')).json()).imports.length;
  /** What is served of a month: all offences that are reported in it. */
  const served = async (month: number) => {
    const period = `from=2019-0${month + 1}-01&to=2019-0${month + 2}-01`;
    const answer = await ask(`/api/offences/by-stadsdel?${period}`);
    return byStadsdel.parse(await answer.json()).counted.n;
  };

  it('serves what was there, or all of the new, and says so in its history', async () => {
    const random = createRandom(8);
    for (let kill = 0; kill < KILLS; kill++) {
      const content = extract(kill);
      const begun = await post('/api/imports/drafts', {
        files: [{ name: `k${kill}.csv`, bytes: content.length, last_modified: 1 }],
      });
      const { draft_id } = importDraft.parse(await begun.json());
      const sent = await ask(`/api/imports/drafts/${draft_id}/files/0?offset=0`, {
        method: 'PUT',
        body: new Uint8Array(content),
        headers: { 'Content-Type': 'application/octet-stream' },
      });
      expect(sent.status).toBe(200);
      await until(draft_id, ({ reading }) => ['ready', 'refused'].includes(reading.state));
      await post(`/api/imports/drafts/${draft_id}/run`, {});
      const { run } = await until(draft_id, (draft) => ['done', 'refused'].includes(draft.run.state));
      expect(run.state).toBe('done');
      const before = await nImports();

      const accepted = post(`/api/imports/drafts/${draft_id}/accept`, { keep_until: null }).then(
        ({ status }) => status,
        () => null,
      );
      await sleep(random.below(MOST_MS));
      await app.kill();
      const answered = await accepted;
      await app.revive();

      const isThere = (await nImports()) === before + 1;
      expect(await served(kill), `kill ${kill}`).toBe(isThere ? ROWS : 0);
      // what it said to be imported is
      if (answered === 200) expect(isThere).toBe(true);
    }
  });
});
