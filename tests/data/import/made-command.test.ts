import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let root: string;
let kept: string;
/** A checkout of its own, whose packages are ours one by one, so that what is made of it stays in it. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'made-command-'));
  kept = join(root, 'node_modules/.cache/lofteskartan-import');
  cpSync(join(ROOT, 'data'), join(root, 'data'), {
    recursive: true,
    filter: (path) => !/data\/(build|store|published|reports)$/.test(path),
  });
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json']) cpSync(join(ROOT, name), join(root, name));
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((name) => !name.startsWith('.')))
    symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const run = async (...args: string[]) =>
  (await promisify(execFile)(process.execPath, ['data/import.mjs', '--language', 'en', ...args], { cwd: root })).stdout;

it('the command is made once, anew when a module has changed, and runs where it cannot be kept', async () => {
  expect(await run('--help')).toContain('Imports data into');
  const made = readFileSync(join(kept, 'made-of.json'), 'utf8');
  expect(Object.keys(JSON.parse(made) as object)).toEqual(
    expect.arrayContaining(['data/import.ts', 'data/import/run-import.ts', 'package-lock.json']),
  );
  const file = join(root, 'a.csv');
  writeFileSync(file, 'Brottskod;Brottsdatum;Stadsdel\n0355;2025-05-01 10:00;Rissne\n');
  expect(await run('offences', file, '--data-dir', join(root, 'out'))).toContain('New in the table');
  expect(readFileSync(join(kept, 'made-of.json'), 'utf8')).toBe(made);

  const words = join(root, 'data/text/import-messages.ts');
  writeFileSync(words, readFileSync(words, 'utf8').replace('Imports data into', 'Takes data into'));
  expect(await run('--help')).toContain('Takes data into');

  // a file where the folder would be
  rmSync(join(root, 'node_modules/.cache'), { recursive: true });
  writeFileSync(join(root, 'node_modules/.cache'), '');
  expect(await run('--help')).toContain('Takes data into');
});
