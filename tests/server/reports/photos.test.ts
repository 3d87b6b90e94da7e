import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reports } from '../../../server/contract/reports';
import { openFileStore } from '../../../server/files/file-store';
import { emptyReports } from '../../../server/reports/empty-reports';
import { removeUnnamed } from '../../../server/reports/remove-unnamed';
import { takeIn } from '../../../server/reports/take-in';
import { writeReceipts } from '../../../server/reports/write-receipts';
import { backUp } from '../../../server/store/back-up';
import { restore } from '../../../server/store/restore';
import * as pages from '../../../web/public-pages/render-pages';
import { offence, openTown, type Town } from '../tiny-town';
import { publish, resident, TOLD } from './resident';

/** The least PNG that there is: one red pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const formWith = (...photos: Uint8Array[]): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...TOLD, step: 'send' })) form.set(name, value);
  for (const bytes of photos) form.append('foto', new File([new Uint8Array(bytes)], 'IMG_1.jpg'));
  return form;
};
const noOthers = () => Promise.resolve();

describe('photos of a report', () => {
  let town: Town;
  let folder: string;
  beforeAll(async () => {
    town = await openTown({ pages, tables: { offence: [offence({ occurred_from: '2026-01-06 12:00:00' })] } });
    folder = join(town.folder, '..', 'try');
    await publish(town);
  });
  afterAll(() => town.close());

  const spool = () => town.deps.intake.spool.folder;
  const queue = async () => (await town.ask(reports, '/api/reports')).reports;

  it('are drawn anew, seen by those who answer and by nobody else, and never kept by a browser', async () => {
    const { status } = await resident(town).post('/rapportera', formWith(PIXEL, PIXEL));
    expect(status).toBe(303);
    await takeIn(town.deps, spool());
    const [report] = await queue();
    expect(report!.photos).toMatchObject([
      { width: 1, height: 1 },
      { width: 1, height: 1 },
    ]);
    const path = `/api/reports/${report!.report_id}/photos/${report!.photos[0]!.photo_id}`;
    const seen = await town.as('planner').request(path);
    expect(seen.status).toBe(200);
    expect(seen.headers.get('Content-Type')).toBe('image/jpeg');
    expect(seen.headers.get('Cache-Control')).toContain('no-store');
    expect(seen.headers.get('X-Content-Type-Options')).toBe('nosniff');
    for (const [role, expected] of [
      [null, 401],
      ['partner', 403],
      ['police', 403],
    ] as const)
      expect((await town.as(role).request(path)).status).toBe(expected);
    expect((await town.as('planner').request(`/api/reports/other/photos/${report!.photos[0]!.photo_id}`)).status).toBe(
      404,
    );
  });

  it('are received from one network two forms at a time, and again when one of those has left', async () => {
    const hold = () => {
      let end = () => {};
      const body = new ReadableStream({ start: (to) => void (end = () => to.error(new Error('left'))) });
      const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
      const answer = town
        .as(null)
        .request('/rapportera', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
      return { end: () => (end(), answer) };
    };
    const held = [hold(), hold()];
    const busy = await resident(town).post('/rapportera', formWith(PIXEL));
    expect(busy.status).toBe(503);
    expect((await resident(town).post('/rapportera', { ...TOLD, step: 'look' })).status).toBe(200);
    expect((await held[0]!.end()).status).toBe(400);
    expect((await resident(town).post('/rapportera', formWith(PIXEL, Buffer.from('PK')))).status).toBe(400);
    await held[1]!.end();
  });

  it('are all taken or none: what is wrong with which is said, and nothing is left', async () => {
    const anna = resident(town);
    const zip = await anna.post('/rapportera', formWith(PIXEL, Buffer.from('PK\x03\x04 no picture')));
    expect(zip.status).toBe(400);
    expect(zip.html).toContain('Foto 2 är varken JPEG eller PNG');
    expect(zip.html).toContain(TOLD.text);
    const cut = await anna.post('/rapportera', formWith(PIXEL.subarray(0, 50)));
    expect(cut.html).toContain('Foto 1 är trasigt');
    const many = await anna.post('/rapportera', formWith(...Array.from({ length: 50 }, () => PIXEL)));
    expect(many.html).toContain('högst tre');
    const heavy = await anna.post('/rapportera', formWith(Buffer.alloc(21_000_000)));
    expect(heavy.html).toContain('större än 20 MB');
    // what a phone takes is not too heavy, and known for no picture
    const phone = await anna.post('/rapportera', formWith(Buffer.alloc(15_000_000)));
    expect(phone.html).toContain('Foto 1 är varken JPEG eller PNG');
    const flood = await anna.post(
      '/rapportera',
      formWith(...Array.from({ length: 3 }, () => Buffer.alloc(15_000_000))),
    );
    expect(flood.status).toBe(413);
    expect(flood.html).toContain('sammanlagt högst 40 MB');
    expect(readdirSync(spool())).toEqual([]);
  });

  it('are taken in once, although the server is stopped between saving and removing', async () => {
    await resident(town).post('/rapportera', formWith(PIXEL));
    const [name] = readdirSync(spool());
    const message = readFileSync(join(spool(), name!));
    await takeIn(town.deps, spool());
    const before = (await queue()).length;
    writeFileSync(join(spool(), name!), message);
    await takeIn(town.deps, spool());
    expect((await queue()).length).toBe(before);
    expect(readdirSync(spool())).toEqual([]);
  });

  it('does not believe the folder: what is no message of ours is put aside, and the rest goes on', async () => {
    const before = (await queue()).length;
    const bad = { message: 'report', report_id: '../../x', text: 'x' };
    writeFileSync(join(spool(), `${'a'.repeat(64)}.json`), JSON.stringify(bad));
    writeFileSync(join(spool(), `${'b'.repeat(64)}.json`), '{half');
    writeFileSync(join(spool(), 'not-ours.txt'), 'x');
    await resident(town).report();
    await takeIn(town.deps, spool());
    expect((await queue()).length).toBe(before + 1);
    expect(readdirSync(spool()).sort()).toEqual([
      `${'a'.repeat(64)}.json.refused`,
      `${'b'.repeat(64)}.json.refused`,
      'not-ours.txt',
    ]);
    for (const left of readdirSync(spool())) rmSync(join(spool(), left));
  });

  it('are in a backup with the rest, and come back from it', async () => {
    const { files } = town.deps;
    const where = join(town.folder, '..', 'store', 'tiny.db');
    const backup = join(folder, 'backup.db');
    const counted = await backUp(where, backup, noOthers, files);
    expect(counted.get('stored_file')).toBe(1);
    const elsewhere = openFileStore(join(folder, 'files'));
    const again = join(folder, 'again.db');
    await restore(backup, again, { kept: join(folder, 'kept.db'), isForced: false }, noOthers, elsewhere);
    const hashes = files.listBefore(Infinity);
    expect(elsewhere.listBefore(Infinity)).toEqual(hashes);
    expect(elsewhere.read(hashes[0]!)).toEqual(files.read(hashes[0]!));
    // a file that has been altered is none
    writeFileSync(join(folder, 'files', hashes[0]!.slice(0, 2), hashes[0]!), 'x');
    expect(elsewhere.read(hashes[0]!)).toBeNull();
  });

  it('go with the text and the receipt when they are too old; the count stays', async () => {
    const anna = resident(town);
    const code = await anna.report();
    await takeIn(town.deps, spool());
    await writeReceipts(town.deps);
    const before = await queue();
    const days = (n: number) => new Date(Date.now() + n * 86_400_000);
    expect(await emptyReports(town.deps, days(179))).toBe(0);
    expect((await queue())[0]!.content).not.toBeNull();
    expect(await emptyReports(town.deps, days(181))).toBe(before.length);
    await writeReceipts(town.deps);
    await removeUnnamed(town.deps, Infinity);
    const after = await queue();
    expect(after.map(({ category }) => category)).toEqual(before.map(({ category }) => category));
    expect(after.every(({ content, photos }) => content === null && photos.length === 0)).toBe(true);
    expect(town.deps.files.listBefore(Infinity)).toEqual([]);
    expect(
      existsSync(join(town.deps.published.folder, 'receipts')) &&
        readdirSync(join(town.deps.published.folder, 'receipts')),
    ).toEqual([]);
    expect((await anna.read(`/kvitto/${code}`)).html).toContain('så gammal att den är borttagen');
    expect(await emptyReports(town.deps, days(181))).toBe(0);
  });
});
