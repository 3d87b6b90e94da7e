import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store';

const folder = mkdtempSync(join(tmpdir(), 'audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => runCommand('audit', ...words);

const runCommand = (command: string, ...words: string[]) =>
  spawnSync(process.execPath, ['program/run.mjs', `server/commands/${command}.ts`, ...words], {
    cwd: join(import.meta.dirname, '../../..'),
    env: { ...process.env, STORE_DIR: folder },
    encoding: 'utf8',
  });

it.each([
  ['audit', ['verify'], 2],
  ['forget', ['offence'], 1],
  ['backup', [], 1],
])(
  '%s makes no new database where there is none, which a server would take for its own',
  (command, words, expected) => {
    const { status, stderr } = runCommand(command, ...words);
    expect(status).toBe(expected);
    expect(stderr).toMatch(/^Databasen .*sundbyberg\.db finns inte\. \/ .+$/m);
    expect(readdirSync(folder)).toEqual([]);
  },
);

it('says by its exit status and in words whether the trail is whole', { timeout: 60_000 }, async () => {
  mkdirSync(folder, { recursive: true });
  const store = await openStore(join(folder, 'sundbyberg.db'));
  const anna = { user_id: 'anna', role: 'police', request_id: null };
  for (const week of ['W01', 'W02']) await store.audit(anna, { action: 'look', subject: 'pass', subject_id: week });
  const whole = run('verify');
  const receipt = /receipt: (2:[0-9a-f]{64})/.exec(whole.stdout)?.[1] ?? '';
  expect([whole.status, receipt !== '']).toEqual([0, true]);
  expect(run('verify', '--noted', receipt).status).toBe(0);
  await sql`DROP TRIGGER audit_no_update`.execute(store.db);
  await sql`UPDATE audit SET user_id = 'eva' WHERE audit_id = 2`.execute(store.db);
  await store.close();
  const altered = run('verify');
  expect(altered.status).toBe(1);
  expect(altered.stdout).toContain('skyddet audit_no_update är borttaget');
  expect(altered.stdout).toContain('rad/row 2: raden är ändrad, eller utbytt mot en annan');
});
