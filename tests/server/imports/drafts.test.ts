import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importDraft, importDrafts } from '../../../server/contract/import-drafts';
import { everyMonth, openTown, type Town } from '../tiny-town';
import { goThrough, hasRead, hasRun, sendFiles, sendPart, waitFor } from './send-files';

const HEADER = 'Id;Brottskod;Brottsdatum;Stadsdel';
const ROWS = ['1;0802;2025-05-01 10:00;Väst', '2;0802;2025-05-02 11:00;Väst', '3;0802;när som helst;Öst'];
const CSV = `${[HEADER, ...ROWS].join('\n')}\n`;

let town: Town;
let uploads: string;
beforeEach(async () => {
  town = await openTown({ tables: { offence: everyMonth([2024], 1) } });
  uploads = join(dirname(town.folder), 'uploads', 'tiny');
});
afterEach(async () => {
  town.deps.desk.close();
  await town.close();
});

describe('an import in the browser', () => {
  it('goes from a file to its reading, to what it would change, and into the tables', async () => {
    const admin = town.as('admin');
    const { draft_id } = await sendFiles(admin, { 'maj.csv': CSV });
    const read = await waitFor(admin, draft_id, hasRead);
    expect(read).toMatchObject({ source: 'offences', files: [{ name: 'maj.csv', received: CSV.length + 4 }] });
    const [file] = read.reading.files;
    expect(file).toMatchObject({ n_rows: 3, n_timed: 2, n_placed: 3, refused: null }); // prettier-ignore
    expect(file!.first_rows[2]).toEqual(['3', '0802', 'när som helst', 'Öst']);
    expect(file!.columns.map(({ column, field, how }) => [column, field, how])).toEqual([
      ['Id', 'id', 'name'],
      ['Brottskod', 'offence_code', 'name'],
      ['Brottsdatum', 'occurred_from', 'name'],
      ['Stadsdel', 'stadsdel', 'name'],
    ]);

    await admin.send('POST', `/api/imports/drafts/${draft_id}/run?language=en`, {});
    const { run } = await waitFor(admin, draft_id, hasRun);
    expect(run.report).toMatchObject({ n_read: 3, n_written: 2, n_rejected: 1, question: null });
    const reason = run.report!.rejected[0]!.reason;
    const mended = await admin.request(`/api/imports/drafts/${draft_id}/rejected.csv?file=0&reason=${encodeURIComponent(reason)}`); // prettier-ignore
    expect(await mended.text()).toBe(`${HEADER}\r\n3;0802;när som helst;Öst\r\n`);

    const accepted = await admin.send('POST', `/api/imports/drafts/${draft_id}/accept`, { keep_until: '2029-01-01' });
    expect(accepted).toEqual({ status: 200, answer: { number: 1 } });
    expect(JSON.stringify((await admin.send('GET', '/api/imports')).answer)).toContain('maj.csv');
    expect(JSON.stringify((await admin.send('GET', '/api/audit?language=sv')).answer)).toContain('inläsning 1');
    // its files are gone
    expect(existsSync(join(uploads, draft_id))).toBe(false);
  });

  it('is nobody else’s to see, and no partner’s to begin', async () => {
    const { draft_id } = await sendFiles(town.as('admin'), { 'maj.csv': CSV });
    for (const role of ['police', 'planner', 'partner'] as const)
      expect(await town.as(role).send('POST', '/api/imports/drafts', { files: [] })).toMatchObject({ status: 403 });
    const other = town.asUser({ name: 'Bo', role: 'admin', actors: [] });
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/run'],
      ['GET', '/rejected.csv?file=0'],
    ] as const)
      // prettier-ignore
      expect((await other.request(`/api/imports/drafts/${draft_id}${path}`, { method })).status).toBe(404);
    expect(importDrafts.parse((await other.send('GET', '/api/imports/drafts')).answer).drafts).toEqual([]);
    expect(statSync(uploads).mode & 0o077).toBe(0);
  });

  it('goes on where it was when the network is lost, and from nowhere else', async () => {
    const admin = town.as('admin');
    const content = Buffer.from(CSV);
    const begun = await admin.send('POST', '/api/imports/drafts', { files: [{ name: 'maj.csv', bytes: content.length, last_modified: 1 }] }); // prettier-ignore
    const { draft_id } = importDraft.parse(begun.answer);
    await sendPart(admin, draft_id, 0, 0, content.subarray(0, 20));
    expect(await sendPart(admin, draft_id, 0, 40, content.subarray(40))).toMatchObject({ status: 409, answer: { current: { received: 20 } } }); // prettier-ignore
    const { drafts } = importDrafts.parse((await admin.send('GET', '/api/imports/drafts')).answer);
    expect(drafts).toMatchObject([
      { draft_id, files: [{ name: 'maj.csv', received: 20 }], reading: { state: 'none' } },
    ]);
    expect(await admin.send('POST', `/api/imports/drafts/${draft_id}/run`, {})).toMatchObject({ status: 400 });
    expect(await sendPart(admin, draft_id, 0, 20, content.subarray(20))).toMatchObject({ status: 200, answer: { received: content.length } }); // prettier-ignore
    await waitFor(admin, draft_id, hasRead);
  });

  it('takes no more than was said, and no more than there may be', async () => {
    const admin = town.as('admin');
    const { draft_id } = importDraft.parse((await admin.send('POST', '/api/imports/drafts', { files: [{ name: 'a.csv', bytes: 3, last_modified: 1 }] })).answer); // prettier-ignore
    expect(await sendPart(admin, draft_id, 0, 0, Buffer.from('Id;Datum'))).toMatchObject({ status: 413 });
    const large = await admin.send('POST', '/api/imports/drafts?language=en', { files: [{ name: 'a.csv', bytes: 2 ** 21, last_modified: 1 }] }); // prettier-ignore
    expect(large).toMatchObject({ status: 400 });
    expect(JSON.stringify(large.answer)).toContain('1 MB');
  });

  it('takes a name for a name: no folder of ours is reached by it', async () => {
    const admin = town.as('admin');
    for (const [given, name] of [
      ['../../../etc/passwd.csv', 'passwd.csv'],
      ['C:\\data\\maj.csv', 'maj.csv'],
      ['..', 'fil'],
    ]) {
      // prettier-ignore
      const begun = await admin.send('POST', '/api/imports/drafts', { files: [{ name: given, bytes: 3, last_modified: 1 }] }); // prettier-ignore
      expect(importDraft.parse(begun.answer).files[0]!.name).toBe(name);
    }
    expect(readdirSync(dirname(uploads))).toEqual(['tiny']);
  });

  it('reads columns as a person says, and the next file of that kind likewise', async () => {
    const admin = town.as('admin');
    const lines = (n: number) => `nr;vad;stund;var\n${n};0802;2025-05-0${n} 10:00;Väst\n`;
    const { draft_id } = await sendFiles(admin, { 'a.csv': lines(1) });
    const { reading } = await waitFor(admin, draft_id, hasRead);
    // what looks like time is named, and not the first column; as to one who has a page before them, and no command
    expect(reading.files[0]!.refused).toMatch(/It may be “stund”\..*chosen on this page/);
    expect(reading.files[0]!.refused).not.toContain('--');
    const columns = { occurred_from: 'stund', offence_code: 'vad', stadsdel: 'var', id: 'nr' };
    await admin.send('PUT', `/api/imports/drafts/${draft_id}?language=en`, { source: 'offences', columns });
    const again = await waitFor(admin, draft_id, (draft) => draft.reading.state === 'ready' && draft.reading.files[0]?.refused === null); // prettier-ignore
    expect(again.reading.files[0]!.columns.map(({ how }) => how)).toEqual(Array(4).fill('chosen'));
    await admin.send('POST', `/api/imports/drafts/${draft_id}/run`, {});
    await waitFor(admin, draft_id, hasRun);
    await admin.send('POST', `/api/imports/drafts/${draft_id}/accept`, { keep_until: null });
    const next = await goThrough(admin, { 'b.csv': lines(2) });
    expect(next).toMatchObject({ remembered: 1, options: { columns }, run: { report: { n_written: 1 } } });
  });

  it('is gone through again where something else was imported meanwhile', async () => {
    const admin = town.as('admin');
    const first = await goThrough(admin, { 'a.csv': `${HEADER}\n${ROWS[0]}\n` });
    const second = await goThrough(admin, { 'b.csv': `${HEADER}\n${ROWS[1]}\n` });
    const accept = (draft_id: string) => admin.send('POST', `/api/imports/drafts/${draft_id}/accept?language=en`, { keep_until: null }); // prettier-ignore
    expect(await accept(first.draft_id)).toMatchObject({ status: 200 });
    expect(await accept(second.draft_id)).toMatchObject({ status: 409, answer: { error: { code: 'import_stale' } } });
    await waitFor(admin, second.draft_id, hasRun);
    expect(await accept(second.draft_id)).toMatchObject({ status: 200, answer: { number: 2 } });
  });

  it('is put in place once where two press at once', async () => {
    const admin = town.as('admin');
    const { draft_id } = await goThrough(admin, { 'a.csv': CSV });
    const both = await Promise.all([1, 2].map(() => admin.send('POST', `/api/imports/drafts/${draft_id}/accept`, { keep_until: null }))); // prettier-ignore
    const statuses = both.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([404, 409]).toContain(statuses[1]);
  });

  it('can be given up while it is gone through: its files are gone and nothing has changed', async () => {
    const admin = town.as('admin');
    const { draft_id } = await sendFiles(admin, { 'a.csv': CSV });
    await admin.send('POST', `/api/imports/drafts/${draft_id}/run`, {});
    expect(importDraft.parse((await admin.send('DELETE', `/api/imports/drafts/${draft_id}/run`, {})).answer).run.state).toBe('none'); // prettier-ignore
    await admin.send('POST', `/api/imports/drafts/${draft_id}/run`, {});
    await admin.send('DELETE', `/api/imports/drafts/${draft_id}`, {});
    expect(existsSync(join(uploads, draft_id))).toBe(false);
    expect(existsSync(join(town.folder, 'imports'))).toBe(false);
  });

  it('is removed when nobody goes on with it', async () => {
    const { draft_id } = await sendFiles(town.as('admin'), { 'a.csv': CSV });
    const { store } = town.deps.desk;
    expect(store.sweep(Date.now() - 60_000)).toEqual([]);
    expect(store.sweep(Date.now() + 60_000)).toEqual([draft_id]);
    expect(readdirSync(uploads)).toEqual([]);
  });
});
