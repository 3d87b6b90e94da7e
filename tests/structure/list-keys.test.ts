import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const WEB = fileURLToPath(new URL('../../web', import.meta.url));

/** `{#each places as place (place.name)}` */
const KEYED_BY_NAME = /\{#each [^}]*\(\w[\w.]*\.(name|title|label|heading|text)\)\}/g;

it('no list is keyed by what things are called: two of one name would break the page', () => {
  expect('{#each places as place, i (place.name)}').toMatch(KEYED_BY_NAME);
  const found = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) =>
      (readFileSync(join(WEB, file), 'utf8').match(KEYED_BY_NAME) ?? []).map((hit) => `${file}: ${hit}`),
    );
  expect(found).toEqual([]);
});
