import { afterEach, beforeEach, expect, it } from 'vitest';
import { createImportWorld, type ImportWorld } from './import-world';

let world: ImportWorld;
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => {
  world.remove();
});

const two = (n: number) => String(n).padStart(2, '0');
const notesOf = async (rows: string[]) =>
  (
    await world.import(world.file('a.csv', ['id;occurred_from;lat;lng', ...rows, ''].join('\n')), {
      columns: { category: '=theft' },
    })
  ).notes.filter((note) => / stand on one | exactly 00:00 /.test(note));
/** Rows at times of day, each at a point of its own in Sundbyberg. */
const rowsAt = (times: string[]) =>
  times.map((time, i) => `${i};2025-0${1 + (i % 9)}-1${i % 9} ${time};${(59.36 + i / 50_000).toFixed(6)};17.97`);
const spread = Array.from({ length: 60 }, (_, i) => `${two(i % 24)}:${two((i * 7) % 60)}`);

it('tells of many times that are exactly midnight, and of none where other whole hours are as usual', async () => {
  const midnight = new Array<string>(40).fill('00:00');
  // the first of the spread ones is one more
  expect(await notesOf(rowsAt([...spread, ...midnight]))).toEqual([
    '41 of 100 offences have exactly 00:00 as their time, many more than other whole hours: the time is probably unknown. They are read as having happened at some time of that day; correct the times in the file if midnight is known.',
  ]);
  const everyHour = Array.from({ length: 240 }, (_, i) => `${two(i % 24)}:00`);
  expect(await notesOf(rowsAt([...everyHour, ...midnight.slice(0, 15)]))).toEqual([]);
  expect(await notesOf(rowsAt([...spread, ...midnight.slice(0, 8)]))).toEqual([]);
});

it('tells of very many offences on one point', async () => {
  const rows = rowsAt(Array.from({ length: 120 }, (_, i) => `${two(i % 24)}:15`));
  const stacked = rows.map((row, i) => (i < 40 ? `${row.split(';').slice(0, 2).join(';')};59.366;17.966` : row));
  expect(await notesOf(stacked)).toEqual([
    expect.stringMatching(
      /^40 of 120 offences with coordinates stand on one and the same point \(\d+, \d+\): is that a place/,
    ),
  ]);
  expect(await notesOf(rows)).toEqual([]);
});
