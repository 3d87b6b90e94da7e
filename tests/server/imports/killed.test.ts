import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitStaged } from '../../../data/import/commit-staged';
import { readHistory } from '../../../data/import/history/history';
import type { KeptRun } from '../../../server/imports/import-desk';
import { watchDrafts } from '../../../server/imports/watch-drafts';
import { newestTrailRows } from '../../../server/store/tables/audit';
import { everyMonth, openTown, type Town } from '../tiny-town';
import { goThrough, sendPart } from './send-files';

const CSV = 'Id;Brottskod;Brottsdatum;Stadsdel\n1;0802;2025-05-01 10:00;Väst\n';

let town: Town;
beforeEach(async () => {
  town = await openTown({ tables: { offence: everyMonth([2024], 1) } });
});
afterEach(async () => {
  town.deps.desk.close();
  await town.close();
});
const told = () => newestTrailRows(town.store.db, { subject: 'import', action: 'create' }, 10);

describe('an import in the browser', () => {
  it('is written into the trail, once, where the server was killed before it could be', async () => {
    const { draft_id } = await goThrough(town.as('admin'), { 'maj.csv': CSV });
    const { staged } = town.deps.desk.run(draft_id) as Extract<KeptRun, { staged: unknown }>;
    // as acceptStaged does, and no further
    const by = { user_id: 'u1', role: 'admin', request_id: 'r1' };
    commitStaged(town.folder, staged, { by: 'Anna', keep_until: null, untold: JSON.stringify(by) });
    expect(await told()).toEqual([]);
    for (let start = 0; start < 2; start++) {
      const stop = watchDrafts(town.deps);
      await expect.poll(async () => (await told()).length).toBe(1);
      stop();
    }
    expect(await told()).toMatchObject([{ user_id: 'u1', role: 'admin', subject_id: '1' }]);
  });

  it('waits its turn while the command imports: one sentence, and what was there stays', async () => {
    const admin = town.as('admin');
    const { draft_id } = await goThrough(admin, { 'maj.csv': CSV });
    // held by a process that lives
    writeFileSync(join(dirname(town.folder), 'import.lock'), String(process.ppid));
    const refused = await admin.send('POST', `/api/imports/drafts/${draft_id}/accept?language=en`, {
      keep_until: null,
    });
    expect(refused).toMatchObject({ status: 409, answer: { error: { code: 'import_running' } } });
    expect(readHistory(town.folder)).toEqual([]);
    writeFileSync(join(dirname(town.folder), 'import.lock'), '0');
    expect(await admin.send('POST', `/api/imports/drafts/${draft_id}/accept`, { keep_until: null })).toMatchObject({ status: 200 }); // prettier-ignore
  });

  it('takes no part from whose session has ended, and goes on when they are back', async () => {
    const admin = town.as('admin');
    const begun = await admin.send('POST', '/api/imports/drafts', { files: [{ name: 'maj.csv', bytes: CSV.length + 1, last_modified: 1 }] }); // prettier-ignore
    const { draft_id } = begun.answer as { draft_id: string };
    const content = Buffer.from(CSV);
    await sendPart(admin, draft_id, 0, 0, content.subarray(0, 10));
    expect(await sendPart(town.as(null), draft_id, 0, 10, content.subarray(10))).toMatchObject({ status: 401 });
    expect(await sendPart(admin, draft_id, 0, 10, content.subarray(10))).toMatchObject({ status: 200 });
  });
});
