import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeMends } from '../../../../data/mended-addresses';
import { register } from '../../../../data/sources/register';
import { createImportWorld, type ImportWorld } from '../../import/import-world';

let world: ImportWorld;
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => world.remove());

const REGISTER = [
  'Gata;Nummer;Longitud;Latitud',
  'Sturegatan;10;17.9717;59.3614',
  'Sturegatan;12;17.9727;59.3620',
  'Rissne torg;1;17.9405;59.3757',
].join('\n');
const importRegister = () =>
  register.import([world.file('adresser.csv', `${REGISTER}\n`)], world.context({ kind: 'address' }));
const OFFENCES = [
  'Brottskod;Brottsdatum;Gatuadress',
  '0355;2025-05-01 10:00;Stureg. 10',
  '0355;2025-05-02 10:00;Sturegatan',
  '0355;2025-05-03 10:00;Sturegaten 12',
  '0355;2025-05-04 10:00;Storgatan 3',
].join('\n');
const load = (lines = OFFENCES, name = 'brott.csv') =>
  world.import(world.file(name, `${lines}\n`), { columns: { street: 'Gatuadress' } });
const rows = () =>
  world.rows(
    'SELECT placed, stadsdel, x IS NOT NULL AS has_point, count(*)::INTEGER AS n FROM offence GROUP BY ALL ORDER BY placed',
  );

it('places offences by the address that they have, with what it is known to', async () => {
  await importRegister();
  const { notes, without_place } = await load();
  expect(await rows()).toEqual([
    { placed: 'none', stadsdel: null, has_point: false, n: 1 },
    { placed: 'point', stadsdel: 'centrala-sundbyberg', has_point: true, n: 2 },
    { placed: 'street', stadsdel: 'centrala-sundbyberg', has_point: true, n: 1 },
  ]);
  expect(without_place).toBe(1);
  const said = notes.join('\n');
  expect(said).toContain('gave 2 offences a point for the address and 1 one for the street');
  expect(said).toContain('1 read from a short form, 1 a letter or two off');
  expect(said).toContain('1 offences have an address that is not in the register of addresses (1 different)');
  // the address itself is not kept
  expect(Object.values((await world.rows())[0]!).join(' ')).not.toMatch(/stureg/i);
});

it.each(['Gatuadress', 'Brottsadress', 'Adress'])('finds the address under %s without being told', async (header) => {
  await importRegister();
  await world.import(world.file('egen.csv', `Brottskod;Brottsdatum;${header}\n0355;2025-05-01 10:00;Sturegatan 10\n`));
  expect(await rows()).toEqual([{ placed: 'point', stadsdel: 'centrala-sundbyberg', has_point: true, n: 1 }]);
});

it('takes the number from a column of its own', async () => {
  await importRegister();
  await load(['Brottskod;Brottsdatum;Gatuadress;Gatunr', '0355;2025-05-01 10:00;Sturegatan;12'].join('\n'));
  expect(await rows()).toEqual([{ placed: 'point', stadsdel: 'centrala-sundbyberg', has_point: true, n: 1 }]);
});

it('places what came before the register when the same file comes again, and counts nothing twice', async () => {
  await load();
  // one street is among the pack's own places, which tell the stadsdel
  expect((await rows()).map(({ placed, n }) => [placed, n])).toEqual([
    ['none', 3],
    ['stadsdel', 1],
  ]);
  await importRegister();
  const again = await load();
  expect([again.rows_changed, again.rows_total]).toEqual([3, 4]);
  expect((await rows()).map(({ placed, n }) => [placed, n])).toEqual([
    ['none', 1],
    ['point', 2],
    ['street', 1],
  ]);
  expect((await load()).rows_changed).toBe(0);
});

it('leaves the coordinates of the file alone', async () => {
  await importRegister();
  await load(
    ['Brottskod;Brottsdatum;Gatuadress;Longitud;Latitud', '0355;2025-05-01 10:00;Sturegatan 10;17.9405;59.3757'].join(
      '\n',
    ),
  );
  expect(await rows()).toEqual([{ placed: 'point', stadsdel: 'rissne', has_point: true, n: 1 }]);
});

it('reads an address as somebody has said that it is meant, of a number or of a street, and leaves what is no place', async () => {
  await importRegister();
  const { unknown_addresses } = await load();
  expect(unknown_addresses).toEqual({ 'storgatan 3': 1 });
  const lines = ['Storgatan 3', 'Gamla vägen 12', 'Hemlös'].map(
    (address, i) => `0355;2025-06-0${i + 1} 10:00;${address}`,
  );
  const next = [OFFENCES.split('\n')[0], ...lines].join('\n');
  writeMends(join(world.dataDir, 'sundbyberg'), [
    { address: 'storgatan 3', means: 'Sturegatan 10' },
    { address: 'gamla vägen', means: 'Sturegatan' },
    { address: 'hemlös', means: null },
  ]);
  const report = await load(next, 'juni.csv');
  expect(report.unknown_addresses).toEqual({});
  expect(report.notes.join('\n')).toContain(
    'gave 2 offences a point for the address and 0 one for the street (2 that somebody has mended)',
  );
});
