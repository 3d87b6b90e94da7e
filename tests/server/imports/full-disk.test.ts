import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHistory } from '../../../data/import/history/history';
import { everyMonth, openTown, type Town } from '../tiny-town';
import { hasRead, hasRun, sendFiles, sendPart, waitFor } from './send-files';

const CSV = `Id;Brottskod;Brottsdatum;Stadsdel\n${Array.from({ length: 3000 }, (_, i) => `${i};0802;2025-05-01 10:00;Väst`).join('\n')}\n`;
/** More than what is to be left for what is made of files. */
const SIZE = '300m';
const PAGE = 4096;

let disk: string;
let elsewhere: string;
let town: Town;
beforeEach(async () => {
  if (!canMount()) return;
  const usual = process.env['TMPDIR'];
  elsewhere = mkdtempSync(join(tmpdir(), 'store-'));
  disk = mkdtempSync(join(tmpdir(), 'full-disk-'));
  execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk]);
  process.env['TMPDIR'] = disk;
  // what people save lies on another disk: it is the tables' that fills
  town = await openTown({ tables: { offence: everyMonth([2024], 1) }, where: join(elsewhere, 'tiny.db') });
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
});
afterEach(async () => {
  if (!canMount()) return;
  town.deps.desk.close();
  await town.close();
  // a reader that has just been ended may still be leaving it
  execFileSync('/bin/umount', ['-l', disk]);
  for (const folder of [disk, elsewhere]) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!canMount())('a disk that fills (skipped where no small disk can be mounted)', () => {
  it('while a file is sent says so, and goes on from where it was when there is room', async () => {
    const admin = town.as('admin');
    const content = Buffer.alloc(900_000, CSV);
    const { answer } = await admin.send('POST', '/api/imports/drafts', { files: [{ name: 'maj.csv', bytes: content.length, last_modified: 1 }] }); // prettier-ignore
    const { draft_id } = answer as { draft_id: string };
    fill(200_000);
    expect(await sendPart(admin, draft_id, 0, 0, content)).toMatchObject({
      status: 507,
      answer: { error: { code: 'disk_full' } },
    });
    empty();
    const { received } = (
      (await admin.send('GET', `/api/imports/drafts/${draft_id}`)).answer as { files: { received: number }[] }
    ).files[0]!;
    expect(await sendPart(admin, draft_id, 0, received, content.subarray(received))).toMatchObject({ status: 200 });
    expect((await waitFor(admin, draft_id, hasRead)).reading.state).toBe('ready');
  });

  it('with a file is no reason not to look at it, though what it is found to be cannot be kept', async () => {
    const admin = town.as('admin');
    const { answer } = await admin.send('POST', '/api/imports/drafts', { files: [{ name: 'maj.csv', bytes: Buffer.byteLength(CSV), last_modified: 1 }] }); // prettier-ignore
    const { draft_id } = answer as { draft_id: string };
    fill(Math.ceil(Buffer.byteLength(CSV) / PAGE) * PAGE);
    expect(await sendPart(admin, draft_id, 0, 0, Buffer.from(CSV))).toMatchObject({ status: 200 });
    expect((await waitFor(admin, draft_id, hasRead)).reading.state).toBe('ready');
    const chosen = await admin.send('PUT', `/api/imports/drafts/${draft_id}`, { source: 'offences', columns: {} });
    expect(chosen.status).toBeLessThan(500);
  });

  it('while files are gone through says so, changes nothing, and the server goes on', async () => {
    const admin = town.as('admin');
    const { draft_id } = await sendFiles(admin, { 'maj.csv': CSV });
    await waitFor(admin, draft_id, hasRead);
    const before = tables();
    for (const left of [0, 3 * PAGE]) {
      fill(left);
      await admin.send('POST', `/api/imports/drafts/${draft_id}/run?language=en`, {});
      const { run } = await waitFor(admin, draft_id, hasRun);
      expect(run).toMatchObject({ state: 'refused', message: expect.stringMatching(/disk is full/i) as string });
      empty();
    }
    expect(tables()).toEqual(before);
    await admin.send('POST', `/api/imports/drafts/${draft_id}/run?language=en`, {});
    expect((await waitFor(admin, draft_id, hasRun)).run.state).toBe('done');
  });

  it('while it is put in place leaves what was there, and the same is put in place when there is room', async () => {
    const admin = town.as('admin');
    const { draft_id } = await sendFiles(admin, { 'maj.csv': CSV });
    await waitFor(admin, draft_id, hasRead);
    await admin.send('POST', `/api/imports/drafts/${draft_id}/run?language=en`, {});
    await waitFor(admin, draft_id, hasRun);
    const before = tables();
    const accept = () => admin.send('POST', `/api/imports/drafts/${draft_id}/accept?language=en`, { keep_until: null });
    fill(0);
    expect(await accept()).toMatchObject({ status: 507, answer: { error: { code: 'disk_full' } } });
    expect(readHistory(town.folder)).toEqual([]);
    expect(tables()).toEqual(before);
    empty();
    expect(await accept()).toMatchObject({ status: 200 });
    expect(readHistory(town.folder)).toMatchObject([{ report: { rows_written: 3000 } }]);
  });
});

/** The tables, by name, with what they hold. */
function tables(): Record<string, string> {
  const names = readdirSync(town.folder).filter((name) => name.endsWith('.parquet'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(town.folder, name)).toString('base64')]));
}

/** Fills the disk but for some bytes. */
function fill(left: number): void {
  const file = openSync(join(disk, 'ballast'), 'w');
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(disk);
      const room = bavail * bsize - left;
      if (room < PAGE) return;
      writeSync(file, Buffer.alloc(Math.min(room, 1 << 24)));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}

function empty(): void {
  rmSync(join(disk, 'ballast'), { force: true });
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'mount-'));
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('/bin/umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
