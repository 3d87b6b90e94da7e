import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAccessTables } from '../../../server/commands/backup';
import { backUp } from '../../../server/store/back-up';
import { keepFolderPrivate } from '../../../server/store/keep-private';
import { keepCopy } from '../../../server/store/migrate';
import { runUsers } from '../../../server/commands/users';

const root = mkdtempSync(join(tmpdir(), 'private-'));
const folder = join(root, 'store');
const store = join(folder, 'sundbyberg.db');
// a machine that is generous with rights
const before = process.umask(0);
beforeAll(() => runUsers('add eva@example.org --name Eva --role admin'.split(' '), { STORE_DIR: folder }));
afterAll(() => {
  process.umask(before);
  rmSync(root, { recursive: true });
});

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
/** Every file and folder that is there, with what others may do. */
const open = (path: string): string[] =>
  [path, ...(statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => open(join(path, name))) : [])].filter(
    (each) => (statSync(each).mode & 0o077) !== 0,
  );

it('keeps the store, what lies beside it and every copy for the owner alone', async () => {
  await backUp(store, join(folder, 'backup', 'sundbyberg-backup.db'), makeAccessTables);
  expect(await keepCopy(store)).toContain('.before-');
  expect(readdirSync(folder).length).toBeGreaterThanOrEqual(4);
  expect(open(folder)).toEqual([]);
  expect([modeOf(folder), modeOf(store)]).toEqual(['700', '600']);
});

it('closes at start what others could read', async () => {
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'backup'), { recursive: true });
  for (const name of ['old.db', 'auth-secret.old', 'backup/old.db']) writeFileSync(join(folder, name), '');
  expect(open(folder)).toHaveLength(4);
  await runUsers(['list'], { STORE_DIR: folder });
  expect(open(folder)).toEqual([]);
});

it('takes nothing from the owner, and nothing from a folder that is everybody’s', () => {
  const [shared, readOnly] = [join(root, 'shared'), join(root, 'read-only')];
  mkdirSync(shared);
  chmodSync(shared, 0o1777);
  keepFolderPrivate(shared);
  expect(modeOf(shared)).toBe('777');
  mkdirSync(readOnly);
  writeFileSync(join(readOnly, 'old.db'), '', { mode: 0o444 });
  keepFolderPrivate(readOnly);
  expect(modeOf(join(readOnly, 'old.db'))).toBe('400');
});
