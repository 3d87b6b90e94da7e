import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let root: string;
let cache: string;
/** A checkout of its own, whose packages are ours one by one, so that what is made of it stays in it. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'made-programs-'));
  cache = join(root, 'node_modules/.cache');
  for (const name of ['data', 'program', 'server', 'web'])
    cpSync(join(ROOT, name), join(root, name), {
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

const run = async (...words: string[]) =>
  (
    await promisify(execFile)(process.execPath, ['program/run.mjs', 'data/import.ts', '--language', 'en', ...words], {
      cwd: root,
    })
  ).stdout;

const made = () => readdirSync(join(cache, 'lofteskartan')).sort();

it('programs are made once, anew when a module has changed, and run where they cannot be kept', async () => {
  expect(await run('--help')).toContain('Imports data into');
  const [first = ''] = made();
  const madeOf = JSON.parse(readFileSync(join(cache, 'lofteskartan', first, 'made-of.json'), 'utf8')) as object;
  expect(Object.keys(madeOf)).toEqual(
    expect.arrayContaining(['data/import.ts', 'server/start.ts', 'program/make.mjs', 'package-lock.json']),
  );
  // with all that it starts beside itself
  const file = join(root, 'a.csv');
  writeFileSync(file, 'Brottskod;Brottsdatum;Stadsdel\n0355;2025-05-01 10:00;Rissne\n');
  expect(await run('offences', file, '--data-dir', join(root, 'out'))).toContain('New in the table');
  expect(made()).toEqual([first]);

  const words = join(root, 'data/text/import-messages.ts');
  writeFileSync(words, readFileSync(words, 'utf8').replace('Imports data into', 'Takes data into'));
  expect(await run('--help')).toContain('Takes data into');
  // whoever runs out of the first goes on
  expect(made()).toEqual([first, expect.any(String)]);

  // a file where the folder would be
  rmSync(cache, { recursive: true });
  writeFileSync(cache, '');
  expect(await run('--help')).toContain('Takes data into');
});

it('a program that fails says where in its source', async () => {
  const source = join(root, 'data/import.ts');
  writeFileSync(source, `${readFileSync(source, 'utf8')}\nthrow new Error('on purpose');\n`);
  const line = readFileSync(source, 'utf8').split('\n').length - 1;
  await expect(run('--help')).rejects.toThrow(new RegExp(`data/import\\.ts:${line}`));
});
