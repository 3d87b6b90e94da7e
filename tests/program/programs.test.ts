import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { PROGRAMS } from '../../program/programs.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

it('are all that a command of package.json runs', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const run = Object.values(scripts).flatMap((line) => /^node program\/run\.mjs (\S+)/.exec(line)?.[1] ?? []);
  expect(run.length).toBeGreaterThan(5);
  expect(PROGRAMS).toEqual(expect.arrayContaining(run));
});

it('are all that is started in a process or a thread beside another', () => {
  const started = ['data', 'server'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        [...read(join(folder, file)).matchAll(/programOf\(import\.meta\.url, '(.+?)'\)/g)].map(([, path = '']) =>
          normalize(join(folder, dirname(file), path)),
        ),
      ),
  );
  expect(started.length).toBeGreaterThan(3);
  expect(PROGRAMS).toEqual(expect.arrayContaining(started));
});
