import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store';
import { explainFailure } from '../../../server/commands/explain-failure';
import { runUsers } from '../../../server/commands/users';

const folder = mkdtempSync(join(tmpdir(), 'users-'));
afterAll(() => rmSync(folder, { recursive: true }));

const env = { STORE_DIR: folder, ORIGIN: 'https://karta.example.org' };
const run = (line: string) => runUsers(line.split(' '), env);

it('adds, lists, disables and lets in again, with a row in the trail for each', async () => {
  expect(await run('list')).toContain('add');
  expect(await run('add Eva@example.org --name Eva --role admin')).toMatch(
    /^eva@example\.org +admin +Eva .*\nhttps:\/\/karta\.example\.org\/inbjudan#token=[\w-]{43}$/,
  );
  await run('add bo@example.org --name Bo --role partner --actors nattvandrare --unit Hallonbergen');
  expect(await run('disable bo@example.org')).toMatch(
    /^bo@example\.org +partner +Bo +nattvandrare +Hallonbergen .*disabled$/,
  );
  await expect(run('link bo@example.org')).rejects.toThrow('enable');
  await run('enable bo@example.org');
  expect(await run('link bo@example.org')).toMatch(
    /^https:\/\/karta\.example\.org\/api\/auth\/magic-link\/verify\?token=/,
  );
  const store = await openStore(join(folder, 'sundbyberg.db'));
  const rows = await store.db.selectFrom('audit').select(['role', 'action']).orderBy('audit_id').execute();
  await store.close();
  expect(rows.map(({ action }) => action)).toEqual([
    'create',
    'invite',
    'create',
    'invite',
    'change',
    'change',
    'sign_in_link',
  ]);
});

it.each([
  ['add eva --name Eva --role admin', 'eva'],
  ['add siv@example.org --name Siv --role chef', 'chef'],
  ['add siv@example.org --role police', '--name'],
  ['add siv@example.org --name Siv --role police --actors armén', 'armén'],
  ['invite nobody@example.org', 'nobody@example.org'],
  ['remove eva@example.org', 'remove'],
  ['list --all', '--all'],
  ['disable eva@example.org', 'Det här är den enda som administrerar'],
  ['add bo@example.org --name Bo --role police', 'finns redan'],
])('says what is wrong with: %s', async (line, said) => {
  const failure: unknown = await run(line).then(
    () => null,
    (error: unknown) => error,
  );
  expect(explainFailure(failure)).toContain(said);
});
