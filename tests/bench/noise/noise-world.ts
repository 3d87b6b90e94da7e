import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendRows, type Row } from '../../../data/duckdb/append-rows';
import { openDuckDb } from '../../../data/duckdb/open';
import type { Pack } from '../../../data/pack/schema';
import { TABLES } from '../../../data/schema/index';
import { tablePath, writeTable } from '../../../data/write-table';
import { addDays, daysBetween } from '../../../data/terms/calendar';
import { createRandom } from '../../../server/statistics/random';
import type { Territory } from '../../../server/town/territory';
import { openWorld, type World } from '../../../server/snapshot/world';
import { middleOf, type Segment } from '../../../server/streets/segment';
import { openGround, type Spot } from './ground';
import { openStreetGround, type StreetGround } from './street-ground';

/** The first year is what the second is compared with; each year after it is a map of its own. */
const FIRST_YEAR = 1900;

/** Noise in two halves, so that one category can be chosen out of it. */
export const HALVES = ['noise_a', 'noise_b'] as const;

/** Noise dealt evenly along the streets, instead of over the land. */
export const ALONG = 'noise_along';

/** What is planted: this part of a year's offences in a block of three by three squares, or in one… */
const PLANTED = { block: 0.05, single: 0.03 } as const;
/** …or on one stretch of street. */
const PLANTED_STREET = 0.03;
export type Planted = keyof typeof PLANTED | 'street';

export interface NoiseWorld {
  world: World;
  /** where something is planted in a year: the middle of its middle square, or of its street */
  planted: (kind: Planted, seed: number, cell_size: number) => { x: number; y: number };
  close: () => void;
}

/** The category of what is planted in squares of a size. */
export function plantedCategory(kind: Planted, cell_size: number): string {
  return kind === 'street' ? kind : `${kind}_${cell_size}`;
}

/** The year of a seed, from 1 on. */
export function yearOfSeed(seed: number): { from: string; to: string } {
  return { from: `${FIRST_YEAR + seed}-01-01`, to: `${FIRST_YEAR + seed + 1}-01-01` };
}

/** As many years of noise as there are seeds, with so many offences each, as the server has them in memory. */
export async function openNoiseWorld(
  pack: Pack,
  territory: Territory,
  per_year: number,
  seeds: number,
): Promise<NoiseWorld> {
  const dataDir = mkdtempSync(join(tmpdir(), 'noise-bench-'));
  const { id } = pack.municipality;
  const connection = await openDuckDb('1GB', dataDir);
  const streets = openStreetGround(pack, territory, createRandom(3));
  const where = { squares: chooseSquares(territory, seeds), streets: chooseStreets(streets, seeds) };
  try {
    const write = async (table: 'offence' | 'street', rows: Iterable<Row>, order: string) => {
      await appendRows(connection, TABLES[table], rows);
      await writeTable(connection, table, order, tablePath(dataDir, id, table), {
        table,
        schema_version: 1,
        municipality: id,
        sources: [SOURCE],
        as_of: yearOfSeed(seeds + 1).from,
      });
    };
    await write('street', streets.rows, 'feature_id');
    await write('offence', makeRows(territory, streets, per_year, seeds, where), 'occurred_from, offence_id');
    const codes = [
      ...HALVES,
      ALONG,
      plantedCategory('street', 0),
      ...(Object.keys(PLANTED) as (keyof typeof PLANTED)[]).flatMap((kind) =>
        territory.cell_sizes.map((size) => plantedCategory(kind, size)),
      ),
    ];
    const categories = codes.map((category) => ({
      category,
      name: { sv: category, en: category },
      group: null,
      question_area: null,
      presence_produced: false,
      on_place_map: true,
    }));
    const world = await openWorld(join(dataDir, id), pack, categories, () => new Date());
    const planted: NoiseWorld['planted'] = (kind, seed, size) => {
      if (kind === 'street') {
        const [x, y] = middleOf(where.streets[seed]!);
        return { x, y };
      }
      const { x, y } = where.squares.get(size)![seed]!;
      return { x: x + size / 2, y: y + size / 2 };
    };
    return { world, planted, close: () => world.close() };
  } finally {
    connection.closeSync();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const SOURCE = {
  source: 'noise',
  title: 'Offences without structure',
  publisher: 'Löfteskartan',
  licence: 'CC0 1.0',
  url: null,
  synthetic: true,
  imported_at: null,
};

interface Where {
  /** per cell size and seed the lower left corner */
  squares: Map<number, { x: number; y: number }[]>;
  /** per seed */
  streets: Segment[];
}

function chooseStreets({ plantable }: StreetGround, seeds: number): Segment[] {
  const random = createRandom(4);
  return Array.from({ length: seeds + 1 }, () => plantable[random.below(plantable.length)]!);
}

/** Per cell size and seed a square that is land all around. */
function chooseSquares(territory: Territory, seeds: number): Where['squares'] {
  const random = createRandom(2);
  return new Map(
    territory.cell_sizes.map((size) => {
      const { cells } = territory.grid(size);
      const area = new Map(cells.map(({ x, y, area_m2 }) => [`${x} ${y}`, area_m2]));
      const around = [-size, 0, size];
      const isLand = ({ x, y }: { x: number; y: number }, share: number) =>
        around.every((dx) => around.every((dy) => (area.get(`${x + dx} ${y + dy}`) ?? 0) >= share * size * size));
      const whole = cells.filter((cell) => isLand(cell, 1));
      // large squares have hardly any such: then mostly land will do
      const inside = whole.length >= 5 ? whole : cells.filter((cell) => isLand(cell, 0.3));
      return [size, Array.from({ length: seeds + 1 }, () => inside[random.below(inside.length)]!)];
    }),
  );
}

function* makeRows(
  territory: Territory,
  streets: StreetGround,
  per_year: number,
  seeds: number,
  where: Where,
): Generator<Row> {
  const random = createRandom(1);
  const { draw } = openGround(territory, random);
  let id = 0;
  for (let seed = 0; seed <= seeds; seed++) {
    const { from, to } = yearOfSeed(seed);
    const days = daysBetween(from, to);
    const row = (category: string, { x, y, stadsdel }: Spot): Row => {
      const at = `${addDays(from, random.below(days))} ${two(random.below(24))}:${two(random.below(60))}:00`;
      return {
        offence_id: ++id,
        source: 'noise',
        offence_code: null,
        category,
        occurred_from: at,
        occurred_to: at,
        weekday: 1 + random.below(7),
        hour: Number(at.slice(11, 13)),
        reported_on: null,
        placed: 'point',
        x,
        y,
        stadsdel,
        deso: null,
        place_type: 'outdoors',
        batch_suspected: false,
        geometry: null,
      };
    };
    for (let i = 0; i < per_year; i++) yield row(HALVES[random.below(2)]!, draw());
    for (let i = 0; i < per_year; i++) yield row(ALONG, streets.draw());
    const street = where.streets[seed]!;
    for (let i = 0; i < PLANTED_STREET * per_year; i++) yield row(plantedCategory('street', 0), streets.drawOn(street));
    for (const [size, squares] of where.squares)
      for (const kind of Object.keys(PLANTED) as (keyof typeof PLANTED)[]) {
        const corner = squares[seed]!;
        const [reach, side] = kind === 'block' ? [size, 3 * size] : [0, size];
        for (let i = 0; i < PLANTED[kind] * per_year; i++) {
          const [x, y] = [corner.x - reach + random.below(side), corner.y - reach + random.below(side)];
          yield row(plantedCategory(kind, size), { x, y, stadsdel: territory.stadsdelar[0]!.stadsdel });
        }
      }
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
