import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSaved } from '../../../server/boot/open-saved';
import { parseSettings } from '../../../server/boot/settings';
import { backUp } from '../../../server/store/back-up';
import { openStore } from '../../../server/store/open-store';
import { restore } from '../../../server/store/restore';
import { newCopy, whereIsStore } from '../../../server/boot/where-is-store';
import { tinyPack } from '../tiny-town';
import { newFolder, removeFolders } from './engines';
import { addPass, ANNA } from './plan-passes';

afterAll(removeFolders);

const pack = tinyPack();
const noOthers = () => Promise.resolve();
const open = (folder: string) => openSaved(parseSettings({ STORE_DIR: folder }), pack, 'http://localhost');

describe('a server whose file of SQLite is not there', () => {
  it('makes a new one in an empty folder, and beside the store of another municipality', async () => {
    const folder = newFolder();
    await (await open(folder)).store.close();
    const other = { ...pack, municipality: { ...pack.municipality, id: 'other' } };
    const { store } = await openSaved(parseSettings({ STORE_DIR: folder }), other, 'http://localhost');
    expect(await store.readRevision()).toBe(0);
    await store.close();
  });

  it('says that there was one when a backup, a copy or a secret tells, and starts once it is brought back', async () => {
    const folder = newFolder();
    const settings = parseSettings({ STORE_DIR: folder });
    const { store } = await open(folder);
    await store.write(ANNA, (tx) => addPass(tx, 'p1'));
    await store.close();
    const file = whereIsStore(settings, pack);
    const copy = newCopy(settings, pack, 'backup');
    await backUp(file, copy, noOthers);
    for (const end of ['', '-wal', '-shm', '-upgrade']) rmSync(file + end, { force: true });

    await expect(open(folder)).rejects.toThrow(/tiny\.db saknas, men har funnits: .* \/ .*is missing but was there/);
    // emptied, as a disk that was full may leave it
    writeFileSync(file, '');
    await expect(open(folder)).rejects.toThrow(/tiny\.db är tom, men var det inte: .* \/ .*is empty but was not/);
    rmSync(file);
    // the secret alone
    renameSync(join(folder, 'backup'), join(newFolder(), 'backup'));
    await expect(open(folder)).rejects.toThrow(/auth-secret finns kvar/);
    // a copy alone
    rmSync(join(folder, 'auth-secret'));
    mkdirSync(join(folder, 'backup'));
    writeFileSync(copy, '');
    await expect(open(folder)).rejects.toThrow('npm run restore');
    rmSync(join(folder, 'backup'), { recursive: true });
    await (await open(folder)).store.close();
  });

  it('makes a new one where a first start was cut off before it had written anything', async () => {
    const folder = newFolder();
    const file = whereIsStore(parseSettings({ STORE_DIR: folder }), pack);
    for (const end of ['', '-wal', '-shm', '-upgrade']) writeFileSync(file + end, '');
    await (await open(folder)).store.close();
  });

  it('starts again after a restore', async () => {
    const folder = newFolder();
    const settings = parseSettings({ STORE_DIR: folder });
    const { store } = await open(folder);
    await store.write(ANNA, (tx) => addPass(tx, 'p1'));
    await store.close();
    const file = whereIsStore(settings, pack);
    const copy = newCopy(settings, pack, 'backup');
    await backUp(file, copy, noOthers);
    rmSync(file);
    await restore(copy, file, { kept: newCopy(settings, pack, 'before'), isForced: false }, noOthers);
    const again = await open(folder);
    expect(await again.store.db.selectFrom('pass').select('pass_id').execute()).toEqual([{ pass_id: 'p1' }]);
    await again.store.close();
  });
});

describe('a file of SQLite that is damaged inside', () => {
  it('is found out at start, and not when somebody asks for what is damaged', async () => {
    const file = join(newFolder(), 'plan.db');
    const store = await openStore(file);
    for (let i = 0; i < 200; i++) await store.write(ANNA, (tx) => addPass(tx, `p${i}`));
    const damaged = join(newFolder(), 'plan.db');
    await backUp(file, damaged, noOthers);
    await store.close();
    const bytes = readFileSync(damaged);
    // the header is whole; a page in the middle is not
    const page = bytes.readUInt16BE(16);
    bytes.fill(0xff, page * 12, page * 13);
    writeFileSync(damaged, bytes);
    await expect(openStore(damaged)).rejects.toThrow(/är ingen hel databas.* \/ .*is no whole database/);
  });
});
