import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDate, readState } from '../../../data/sources/register/read-state';
import { register } from '../../../data/sources/register';
import { osm } from '../../../data/sources/osm';
import type { ImportContext, ImportOptions } from '../../../data/sources/source';
import { importContext, newFolder, readTable } from './tiny-town';

function file(name: string, content: string): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

// each file of the map is read in a process of its own
const SLOW = 60_000;

const LAMPS = `Stolpe;Lng;Lat;Status;Inventerad
1;18,001;59,001;I drift;2025-11-03
2;18,002;59,001;Släckt;2025-11-04
3;18,003;59,001;Nedtagen;03/04/2025
4;18,500;59,900;I drift;2025-11-03
5;;59,001;I drift;2025-11-03
`;

describe('a register of the municipality', () => {
  let context: ImportContext;
  beforeEach(async () => {
    context = importContext({ language: 'sv' });
    const street = {
      type: 'Feature',
      properties: { highway: 'residential', name: 'Storgatan' },
      geometry: { type: 'LineString', coordinates: [[18.001, 59.001], [18.003, 59.001]] }, // prettier-ignore
    };
    await osm.import(
      [file('gator.geojson', JSON.stringify({ type: 'FeatureCollection', features: [street] }))],
      context,
    );
  }, SLOW);
  const told = (kind: string | undefined, columns: Record<string, string> = {}, more: Partial<ImportOptions> = {}) => ({
    ...context,
    options: { ...context.options, kind, columns, ...more },
  });

  it('becomes lamps with what works and when that was so, and says what it could not tell', async () => {
    const report = await register.import([file('belysning.csv', LAMPS)], told('street_lamp', { id: 'Stolpe' }));
    expect(await readTable(context, 'point_of_interest', 'feature_id, class, state, dated::VARCHAR AS dated')).toEqual([
      { feature_id: '1', class: 'street_lamp', state: 'working', dated: '2025-11-03' },
      { feature_id: '2', class: 'street_lamp', state: 'out', dated: '2025-11-04' },
      { feature_id: '3', class: 'street_lamp', state: null, dated: null },
    ]);
    expect(report).toMatchObject({ rows_read: 5, rows_written: 3, rows_rejected: 1 });
    expect(readFileSync(report.rejects_file!, 'utf8')).toContain('läget går inte att läsa');
    const notes = report.notes.join('\n');
    expect(notes).toContain('1 ligger utanför kommunen');
    expect(notes).toContain('Läge: 1 fungerar, 1 fungerar inte, 0 planerade.');
    expect(notes).toContain('Okända lägen, sparade utan: Nedtagen');
    expect(notes).toContain('1 datum går inte att läsa entydigt, till exempel "03/04/2025"');
  });

  it('takes words of its own for what works, and coordinates in metres', async () => {
    const path = file('lampor.csv', 'id,E,N,status\nA,672190,6545260,X1\n');
    await register.import([path], told('street_lamp', { 'state.X1': 'out' }));
    const [lamp] = await readTable(context, 'point_of_interest', 'state, west, south');
    expect(lamp).toMatchObject({ state: 'out' });
    expect(Number(lamp?.['west'])).toBeCloseTo(18, 1);
    expect(Number(lamp?.['south'])).toBeCloseTo(59, 1);
  });

  it('says that it does not say what works, or of when it is', async () => {
    const path = file('lekplatser.geojson', JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { namn: 'Parken' }, geometry: { type: 'Point', coordinates: [18.01, 59.005] } }] })); // prettier-ignore
    const { notes } = await register.import([path], told('playground'));
    expect(await readTable(context, 'point_of_interest', 'class, name, state')).toEqual([
      { class: 'playground', name: 'Parken', state: null },
    ]);
    expect(notes.join('\n')).toMatch(/Filen säger inte vad som fungerar[^]*Filen säger inte när/);
  });

  it('becomes addresses', async () => {
    const path = file(
      'adresser.csv',
      'Gatunamn;Husnummer;Postnr;x;y\nStorgatan;12B;17230;18.01;59.005\n;3;;18.01;59.005\n',
    );
    const { rows_rejected } = await register.import([path], told('address'));
    expect(await readTable(context, 'address_point', 'street, house_number, postcode')).toEqual([
      { street: 'Storgatan', house_number: '12B', postcode: '17230' },
    ]);
    expect(rows_rejected).toBe(1);
  });

  it('stands in for what others have of its kind, and leaves the rest; a kind that comes anew replaces itself alone', async () => {
    const point = (tags: Record<string, string>, lng: number) => ({
      type: 'Feature',
      properties: tags,
      geometry: { type: 'Point', coordinates: [lng, 59.005] },
    });
    const map = file('karta.geojson', JSON.stringify({ type: 'FeatureCollection', features: [point({ highway: 'street_lamp' }, 18.01), point({ amenity: 'bench' }, 18.02)] })); // prettier-ignore
    await osm.import([map], context);
    const { notes } = await register.import([file('belysning.csv', LAMPS)], told('street_lamp'));
    expect(notes.at(-1)).toBe('1 från andra källor är lagda åt sidan: registret gäller.');
    const rows = await readTable(context, 'point_of_interest', 'class, source');
    expect(rows.filter((row) => row['class'] === 'bench')).toHaveLength(1);
    expect(rows.filter((row) => row['source'] === 'register_street_lamp')).toHaveLength(3);
    expect(rows).toHaveLength(4);
    // the map comes anew: its lamps stay aside
    await osm.import([map], context);
    expect(await readTable(context, 'point_of_interest', 'class')).toHaveLength(4);
  });

  it.each([
    [undefined, {}, /Rubrikerna säger inte vad registret är av\. Ange det med --kind/],
    ['lamps', {}, /--kind lamps: väntade något av street_lamp/],
    ['street_lamp', { x: 'Öst' }, /har ingen kolumn "Öst"\. Kolumnerna heter Stolpe, Lng/],
    ['street_lamp', { street: 'Lng' }, /--column street=…: det fältet finns inte här/],
    ['street_lamp', { 'state.Släckt': 'dark' }, /väntade state\.ORD=working/],
    ['address', {}, /hittar ingen kolumn för ”Gata/],
  ] as const)('refuses what it cannot use: %s %o', async (kind, columns, message) => {
    await expect(register.import([file('b.csv', LAMPS)], told(kind, columns))).rejects.toThrow(message);
  });

  it('refuses a register of another place, and leaves the table', async () => {
    const path = file('far.csv', 'id;lng;lat\n1;11,9;57,7\n');
    await expect(register.import([path], told('street_lamp'))).rejects.toThrow(/inget i filen ligger i Småstad/);
    expect(await readTable(context, 'point_of_interest', 'class')).toEqual([]);
  });

  it('is not put along streets that are made up, or none', async () => {
    const empty = importContext({ language: 'sv' });
    const asked = { ...empty, options: { ...empty.options, kind: 'street_lamp' } };
    await expect(register.import([file('b.csv', LAMPS)], asked)).rejects.toThrow(
      /inga verkliga gator .* npm run import -- osm/,
    );
    expect(existsSync(join(empty.dataDir, 'smastad', 'point_of_interest.parquet'))).toBe(false);
  });
});

it('reads the words and dates of registers, and none that can be read in two ways', () => {
  expect(['Active', 'I drift', 'Släckt', 'planned', 'vad?'].map((word) => readState(word, {}))).toEqual(['working', 'working', 'out', 'planned', undefined]); // prettier-ignore
  expect(['2025-11-03', '20251103', '2025-11-03 12:00', '4/22/2007 0:00:00', '4/2/2007', '2025-02-30', 'i fjol'].map(readDate)).toEqual(['2025-11-03', '2025-11-03', '2025-11-03', '2007-04-22', null, null, null]); // prettier-ignore
});
