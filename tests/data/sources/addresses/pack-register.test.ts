import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPack } from '../../../../data/pack/read-pack';
import { createLocator } from '../../../../data/place/locator';
import { register } from '../../../../data/sources/register';
import { createImportWorld, type ImportWorld } from '../../import/import-world';
import { newFolder } from '../tiny-town';

let world: ImportWorld;
let folder: string;
beforeEach(() => {
  folder = join(newFolder(), 'sundbyberg');
  cpSync(readPack('sundbyberg').folder, folder, { recursive: true });
  world = createImportWorld(readPack(folder));
});
afterEach(() => world.remove());

const REGISTER = 'Gata;Nummer;Longitud;Latitud\nSturegatan;10;17.9717;59.3614\n';
const load = () =>
  world.import(world.file('brott.csv', 'Brottskod;Brottsdatum;Gatuadress\n0355;2025-05-01 10:00;Sturegatan 10\n'), {
    columns: { street: 'Gatuadress' },
  });
const point = async () => (await world.rows('SELECT placed, x, y FROM offence'))[0];
const at = (lng: number) => ({ placed: 'point', ...createLocator(readPack('sundbyberg')).project(lng, 59.3614) });
const check = () =>
  spawnSync('npx', ['tsx', 'data/check-pack.ts', 'check', folder], { encoding: 'utf8', env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' } }); // prettier-ignore

it('places offences by the register that lies in the pack, and says so', async () => {
  writeFileSync(join(folder, 'addresses.csv'), REGISTER);
  const { notes } = await load();
  expect(notes.join('\n')).toContain("looked up in the municipality pack's own register of 1 addresses");
  expect(await point()).toEqual(at(17.9717));
});

it('goes by what has been imported where somebody has', async () => {
  writeFileSync(join(folder, 'addresses.csv'), REGISTER);
  const newer = world.file('adresser.csv', REGISTER.replace('17.9717', '17.9720'));
  await register.import([newer], world.context({ kind: 'address' }));
  const { notes } = await load();
  expect(notes.join('\n')).not.toContain("pack's own register");
  expect(await point()).toEqual(at(17.972));
});

it('keeps the offences where the register cannot be read, and says why', async () => {
  writeFileSync(join(folder, 'addresses.csv'), 'Namn;Longitud;Latitud\nTorget;17.9717;59.3614\n');
  const { notes, rows_written } = await load();
  expect(rows_written).toBe(1);
  expect(notes.join('\n')).toMatch(
    /own register of addresses is not used: .*finds no column for “Street, or the whole address”/,
  );
});

it('is checked with the pack', { timeout: 60_000 }, () => {
  expect(check().stdout).not.toContain('register of addresses');
  writeFileSync(join(folder, 'addresses.csv'), REGISTER);
  expect(check().stdout).toContain('register of addresses: 1 addresses');
  writeFileSync(join(folder, 'addresses.csv'), REGISTER.replace('17.9717;59.3614', '11.97;57.7'));
  const refused = check();
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('nothing in the file lies in Sundbyberg');
});
