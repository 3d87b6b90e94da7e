import { expect, it } from 'vitest';
import { readImports } from './import-graph';

/** What the public plane must never reach, however many files lie between: not even as types. */
const INTERNAL = /^server\/(db|store|access|routes|snapshot|town|publish|passes|promises|places|field)\//;

/** Every file that can be reached from some. */
function reach(imports: ReadonlyMap<string, readonly string[]>, from: readonly string[]): Set<string> {
  const found = new Set(from);
  for (const file of found) for (const next of imports.get(file) ?? []) found.add(next);
  return found;
}

it('the public plane reaches nothing of the internal one', () => {
  const imports = readImports();
  const own = [...imports.keys()].filter(
    (file) => file.startsWith('server/public/') || file === 'server/boot/serve-public.ts',
  );
  expect(own.length).toBeGreaterThan(5);
  expect([...reach(imports, own)].filter((file) => INTERNAL.test(file))).toEqual([]);
  // the same question of what does reach them
  expect([...reach(imports, ['server/main.ts'])].some((file) => INTERNAL.test(file))).toBe(true);
});
