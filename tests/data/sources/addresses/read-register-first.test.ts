import { afterEach, beforeEach, expect, it } from 'vitest';
import { register } from '../../../../data/sources/register';
import { readRegisterFirst } from '../../../../data/sources/register/read-first';
import { createImportWorld, type ImportWorld } from '../../import/import-world';
import { readTable } from '../tiny-town';

let world: ImportWorld;
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => world.remove());

const csv = (name: string, ...lines: string[]) => world.file(name, `${lines.join('\n')}\n`);
const read = async (path: string, options: Parameters<ImportWorld['context']>[0] = {}) =>
  (await readRegisterFirst([path], world.context(options)))[0]!;
const fieldsOf = ({ columns }: Awaited<ReturnType<typeof read>>) => columns.map(({ column, field, how }) => [column, field, how]); // prettier-ignore

it('tells how each column is read, and where the first points lie', async () => {
  const found = await read(csv('a.csv', 'Gatunamn;Nummer;Lng;Lat;Anm', 'Sturegatan;10;17.97;59.361;x', 'Sturegatan;;17.97;59.361;')); // prettier-ignore
  expect(fieldsOf(found)).toEqual([
    ['Gatunamn', 'street', 'name'],
    // the house's number before a number of the register's own, of which there would be one for each street
    ['Nummer', 'house_number', 'name'],
    ['Lng', 'x', 'name'],
    ['Lat', 'y', 'name'],
    ['Anm', null, null],
  ]);
  expect(found).toMatchObject({ n_rows: 2, n_points: 1, points: [[17.97, 59.361]], refused: null });
  expect(found.signature).toMatch(/^[0-9a-f]{16}$/);
});

it('reads columns as they are chosen, in the system that is chosen', async () => {
  // SWEREF 99 18 00: Sturegatan lies some kilometre west of the zone's middle
  const path = csv('b.csv', 'A;B;C;D', 'Sturegatan;10;148400;6582600', 'Sturegatan;12;148410;6582610');
  expect(await read(path)).toMatchObject({ n_points: 0, refused: expect.stringContaining('The headers do not tell') as string }); // prettier-ignore
  const columns = { street: 'A', house_number: 'B', x: 'C', y: 'D' };
  const chosen = await read(path, { columns, crs: 'EPSG:3011' });
  expect(chosen).toMatchObject({ n_points: 2, refused: null });
  expect(fieldsOf(chosen)[2]).toEqual(['C', 'x', 'chosen']);
  const [lng, lat] = chosen.points[0]!;
  expect([lng, lat]).toEqual([expect.closeTo(17.97, 1), expect.closeTo(59.36, 1)]);
  // and one that is left out is not found by its name again
  const left = await read(csv('c.csv', 'Gata;Nr;X;Y', 'Sturegatan 10;1;17.97;59.361'), { kind: 'address', columns: { house_number: '=' } }); // prettier-ignore
  expect(left).toMatchObject({ n_points: 1, refused: null });
});

it('names the column that is missing, and shows the others', async () => {
  const found = await read(csv('d.csv', 'Gata;Nr;X', 'Sturegatan;10;1'), { kind: 'address' });
  expect(found.refused).toContain('finds no column for “Northing (latitude)”');
  expect(found.columns).toHaveLength(3);
});

it('has x for the north where a Swedish register does', async () => {
  const path = csv('e.csv', 'Gata;Gatunummer;X;Y', 'Sturegatan;10;6583600;668900');
  const found = await read(path);
  expect(found.points[0]).toEqual([expect.closeTo(17.97, 1), expect.closeTo(59.36, 1)]);
  expect(found.notes.join(' ')).toContain('the other way round');
  const report = await register.import([path], world.context());
  expect(report.signature).toBe(found.signature);
  const [row] = await readTable(world.context(), 'address_point', 'south');
  expect(Number(row!['south'])).toBeCloseTo(59.36, 1);
});
