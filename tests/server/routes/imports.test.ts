import { copyFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identityOf, tableFile } from '../../../data/import/history/files';
import { putInPlace } from '../../../data/import/history/history';
import { BY_ITSELF } from '../../../server/deliveries/delivery-desk';
import { imports, undoneImport } from '../../../server/contract/imports';
import { everyMonth, openTown, type Town } from '../tiny-town';

let town: Town;
let folder: string;
beforeEach(async () => {
  town = await openTown({ tables: { offence: everyMonth([2024], 3) } });
  ({ folder } = town.deps.live);
});
afterEach(() => town.close());

/** Puts a table in place as an import does, and tells which file it was before. */
function importSomething(by = 'Anna'): string | null {
  const now = tableFile(folder, 'offence');
  const before = identityOf(now);
  const staged = mkdtempSync(join(folder, '..', 'import-'));
  copyFileSync(now, tableFile(staged, 'offence'));
  putInPlace(
    folder,
    {
      number: 1,
      act: 'import',
      about: null,
      at: '2026-01-02T10:00:00.000Z',
      by,
      source: 'offences',
      files: [{ name: 'januari.csv', bytes: 10, sha256: 'ab' }],
      period: { from: '2024-01-01', to: '2024-12-31' },
      options: {},
      report: { rows_written: 36, rows_changed: 2, rows_withdrawn: 1, rows_rejected: 3, notes: ['januari.csv: läst'] },
      keep_until: '2029-01-01',
      changes: { offence: { before, after: identityOf(tableFile(staged, 'offence')) } },
    },
    staged,
    null,
  );
  return before;
}

describe('the history of imports', () => {
  it('is an administrator’s alone', async () => {
    for (const role of ['police', 'planner', 'partner'] as const)
      expect(await town.as(role).send('POST', '/api/imports/1/undo', {})).toMatchObject({ status: 403 });
  });

  it('tells what was imported, and takes it back: the tables are as they were, and the trail says who did it', async () => {
    const before = importSomething();
    const admin = town.as('admin');
    const { imports: listed } = imports.parse((await admin.send('GET', '/api/imports')).answer);
    expect(listed).toMatchObject([{ number: 1, files: ['januari.csv'], n_written: 36, n_rejected: 3, can_undo: true }]);
    const undone = await admin.send('POST', '/api/imports/1/undo', {});
    expect(undoneImport.parse(undone.answer)).toEqual({ number: 2 });
    expect(identityOf(tableFile(folder, 'offence'))).toBe(before);
    const again = imports.parse((await admin.send('GET', '/api/imports')).answer).imports;
    expect(again.map(({ act, can_undo, is_undone }) => [act, can_undo, is_undone])).toEqual([
      ['undo', false, false],
      ['import', false, true],
    ]);
    const trail = JSON.stringify((await admin.send('GET', '/api/audit?language=sv')).answer);
    expect(trail).toContain('tog tillbaka inläsning 1');
  });

  it('says in the reader’s language that an import came by itself', async () => {
    importSomething(BY_ITSELF);
    const by = async (language: string) =>
      imports.parse((await town.as('admin').send('GET', `/api/imports?language=${language}`)).answer).imports[0]!.by;
    expect([await by('sv'), await by('en')]).toEqual(['Mottagningen', 'The delivery folder']);
  });

  it('serves the tables again as they were after an import, as an administrator alone may, and the trail says who did it', async () => {
    importSomething();
    const after = identityOf(tableFile(folder, 'offence'));
    const admin = town.as('admin');
    await admin.send('POST', '/api/imports/1/undo', {});
    expect(identityOf(tableFile(folder, 'offence'))).not.toBe(after);
    for (const role of ['police', 'planner', 'partner'] as const)
      expect(await town.as(role).send('POST', '/api/imports/1/restore', {})).toMatchObject({ status: 403 });
    const listed = imports.parse((await admin.send('GET', '/api/imports')).answer).imports;
    expect(listed.find(({ number }) => number === 1)).toMatchObject({ can_restore: true, can_undo: false });
    const restored = await admin.send('POST', '/api/imports/1/restore', {});
    expect(undoneImport.parse(restored.answer)).toEqual({ number: 3 });
    expect(identityOf(tableFile(folder, 'offence'))).toBe(after);
    const [newest, , first] = imports.parse((await admin.send('GET', '/api/imports')).answer).imports;
    // what is served already is not offered
    expect(first).toMatchObject({ number: 1, can_restore: false });
    expect(newest).toMatchObject({ act: 'restore', about: 1, by: 'Åsa admin' });
    const trail = JSON.stringify((await admin.send('GET', '/api/audit?language=sv')).answer);
    expect(trail).toContain('inläsning 1');
    const none = await admin.send('POST', '/api/imports/9/restore?language=en', {});
    expect(JSON.stringify(none.answer)).toContain('There is no import 9');
  });

  it('is taken back once by two who do it at once', async () => {
    importSomething();
    const admin = town.as('admin');
    const both = await Promise.all([1, 2].map(() => admin.send('POST', '/api/imports/1/undo', {})));
    const statuses = both.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    // the other comes while the first holds the lock, or finds that it is done
    expect([400, 409]).toContain(statuses[1]);
    const { imports: listed } = imports.parse((await admin.send('GET', '/api/imports')).answer);
    expect(listed.map(({ act }) => act)).toEqual(['undo', 'import']);
  });

  it('says what is wrong with one that cannot be taken back', async () => {
    const refused = await town.as('admin').send('POST', '/api/imports/7/undo?language=en', {});
    expect(refused).toMatchObject({ status: 400 });
    expect(JSON.stringify(refused.answer)).toContain('There is no import 7');
  });
});
