import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSecret } from '../../../server/access/read-secret';
import { SettingError } from '../../../server/boot/setting-error';
import { parseSettings } from '../../../server/boot/settings';

describe('the secret that is made once', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secret-'));
    file = join(folder, 'auth-secret');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the same each time, its owner’s alone, and has nothing beside it', () => {
    const secret = readSecret(folder);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(readSecret(folder)).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['auth-secret']);
  });

  it.each([
    ['nothing, as a full disk leaves it', ''],
    ['a line end', '\n'],
    ['31 characters', 'kS93jfLQ0aZpTrw8XbnM2vYc7uEdG1h'],
    ['40 times the same', 'a'.repeat(40)],
    ['blanks', ' '.repeat(64)],
    ['what the sign-in library publishes', 'better-auth-secret-12345678901234567890'],
  ])('is refused in words where it holds %s, and not replaced', (_, held) => {
    writeFileSync(file, held);
    expect(() => readSecret(folder)).toThrow(SettingError);
    expect(() => readSecret(folder)).toThrow(/tom, för kort eller för enkel[^]*empty, too short or too simple/);
    expect(readFileSync(file, 'utf8')).toBe(held);
  });

  it('is refused in words where it cannot be kept', () => {
    writeFileSync(file, 'a file in place of a folder');
    expect(() => readSecret(join(file, 'store'))).toThrow(/kunde inte sparas[^]*could not be saved/);
  });

  it('is taken from others who could read it', () => {
    const secret = readSecret(folder);
    chmodSync(file, 0o644);
    expect(readSecret(folder)).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is one, whoever starts at the same time', async () => {
    const module = fileURLToPath(new URL('../../../server/access/read-secret.ts', import.meta.url));
    const line = `import { readSecret } from ${JSON.stringify(module)}; console.log(readSecret(${JSON.stringify(folder)}))`;
    const run = () => promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', line]);
    const said = await Promise.all([run(), run(), run(), run()]);
    expect(new Set(said.map(({ stdout }) => stdout.trim()))).toEqual(new Set([readFileSync(file, 'utf8')]));
  });
});

it('is refused from a setting by the same measure', () => {
  for (const weak of ['hemligt', 'a'.repeat(40), ' '.repeat(40)])
    expect(() => parseSettings({ AUTH_SECRET: weak }), weak).toThrow('AUTH_SECRET');
  expect(parseSettings({ AUTH_SECRET: '0123456789abcdef0123456789abcdef' }).secret).toHaveLength(32);
});
