import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../../data/pack/read-pack';
import type { RunCard } from '../../../server/analysis/run-card';
import { buildGrid } from '../../../server/town/build-grid';
import { type Grid } from '../../../server/town/grid';
import { areaOf, boxOf, contains, markCrossed } from '../../../server/town/planar';
import { surveyTerritory } from '../../../server/town/survey-territory';
import { openTown, squareStadsdel, times, tinyPack } from '../tiny-town';

const tiny = surveyTerritory(tinyPack());

describe('the grid of two squares of one km²', () => {
  it('has whole squares, row by row from the south-west', () => {
    const grid = buildGrid(tiny, 500);
    expect(grid.cells.map(({ x, y }) => [x, y])).toEqual([
      [660_000, 6_580_000],
      [660_500, 6_580_000],
      [661_000, 6_580_000],
      [661_500, 6_580_000],
      [660_000, 6_580_500],
      [660_500, 6_580_500],
      [661_000, 6_580_500],
      [661_500, 6_580_500],
    ]);
    expect(grid.cells.map((cell) => cell.stadsdel)).toEqual([
      'vast',
      'vast',
      'ost',
      'ost',
      'vast',
      'vast',
      'ost',
      'ost',
    ]);
    expect(new Set(grid.cells.map((cell) => cell.area_m2))).toEqual(new Set([250_000]));
    expect(grid.cells[0]?.near).toBe('Torget');
  });

  it('has as many cells as the area holds', () => {
    expect(buildGrid(tiny, 250).cells).toHaveLength(32);
    expect(buildGrid(tiny, 50).cells).toHaveLength(800);
  });
});

it('has one shape of a square on a border whose two outlines differ in the last digit', () => {
  const [vast, ost] = [0, 1050].map((x) => squareStadsdel(`s${x}`, 'S', 2000, 660_000 + x, 6_580_000, 1050));
  const apart = ost!.geometry.coordinates as Position[][];
  const geometry = {
    type: 'Polygon' as const,
    coordinates: apart.map((ring) => ring.map(([lng = 0, lat = 0]): [number, number] => [lng + 4e-15, lat])),
  };
  const grid = buildGrid(surveyTerritory({ ...tinyPack(), stadsdelar: [vast!, { ...ost!, geometry }] }), 100);
  const onBorder = grid.cells.filter(({ x }) => x === 661_000);
  expect(onBorder).toHaveLength(11);
  expect(new Set(onBorder.map(({ geometry }) => geometry.type))).toEqual(new Set(['Polygon']));
});

describe('squares along a hole and a bay', () => {
  // a hole from 130 to 290 m in both directions, and a bay 40 m wide cut 330 m into the southern side from 510 m
  const ring = (...corners: [number, number][]) =>
    [...corners, corners[0]!].map(([x, y]) => {
      const [lng = 0, lat = 0] = tiny.toDegrees([660_000 + x, 6_580_000 + y]);
      return [lng, lat] as [number, number];
    });
  const outline = ring([0, 0], [510, 0], [510, 330], [550, 330], [550, 0], [1000, 0], [1000, 1000], [0, 1000]);
  const hole = ring([130, 130], [130, 290], [290, 290], [290, 130]);
  const vast = squareStadsdel('vast', 'Väst', 2000, 660_000, 6_580_000, 1000);
  const geometry = { type: 'Polygon' as const, coordinates: [outline, hole] };
  const territory = surveyTerritory({ ...tinyPack(), stadsdelar: [{ ...vast, geometry }] });
  const grid = buildGrid(territory, 100);
  const shapeOf = (x: number, y: number) =>
    grid.cells.find((cell) => cell.x === 660_000 + x && cell.y === 6_580_000 + y)!.geometry;
  const ringsOf = (shape: Grid['cells'][number]['geometry']) =>
    (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).flat();

  it('are valid: what the hole cuts off a corner is no hole of the square', () => {
    expect(shapeOf(100, 100).type).toBe('Polygon');
    // the corner of the square that is left is an L: six corners
    expect(ringsOf(shapeOf(100, 100)).map((corners) => corners.length)).toEqual([7]);
    // the bay parts its squares in two
    expect(shapeOf(500, 100).type).toBe('MultiPolygon');
    expect(ringsOf(shapeOf(500, 100)).map((corners) => corners.length)).toEqual([5, 5]);
  });

  it('have no side that two of their rings run along', () => {
    for (const { geometry, area_m2 } of grid.cells) {
      // narrower than the digits
      if (area_m2 < 10) continue;
      const sides = ringsOf(geometry).flatMap((corners) =>
        corners.slice(1).map((to, i) =>
          [corners[i]!, to]
            .map((p) => p.join(' '))
            .sort()
            .join(' – '),
        ),
      );
      expect(new Set(sides).size).toBe(sides.length);
    }
  });

  it('have the area that is said of them', () => {
    for (const { geometry, area_m2 } of grid.cells) {
      const shape = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const metres = shape.map((rings) => rings.map((corners) => corners.map((p) => territory.toMetres(p))));
      expect(Math.abs(areaOf(metres) - area_m2)).toBeLessThan(30);
    }
  });
});

it('divides squares between stadsdelar, without their water', () => {
  // the border between them runs 30 m into a column of squares; a pond of 100 × 50 m covers the south of one of them
  const pack = {
    ...tinyPack(),
    stadsdelar: [
      squareStadsdel('vast', 'Väst', 2000, 660_030, 6_580_000, 1000),
      squareStadsdel('ost', 'Öst', 500, 661_030, 6_580_000, 1000),
    ],
  };
  const dry = buildGrid(surveyTerritory(pack), 100);
  const at = dry.cells.findIndex(({ x, y }) => x === 661_000 && y === 6_580_300);
  const inWhole = (grid: Grid) => grid.parts[at]?.map(({ stadsdel, area_m2 }) => [stadsdel, Math.round(area_m2)]);
  expect(inWhole(dry)).toEqual([
    ['vast', 3000],
    ['ost', 7000],
  ]);
  expect(dry.parts[0]?.map(({ stadsdel }) => stadsdel)).toEqual(['vast']);
  const territory = surveyTerritory(pack);
  const pond = [
    [661_000, 6_580_300],
    [661_100, 6_580_300],
    [661_100, 6_580_350],
    [661_000, 6_580_350],
    [661_000, 6_580_300],
  ];
  const parts = [{ xy: [pond], box: boxOf([[pond]]) }];
  const wet = buildGrid({ ...territory, water: { source: 'surveyed', parts } }, 100);
  expect(inWhole(wet)).toEqual([
    ['vast', 1500],
    ['ost', 3500],
  ]);
  expect(wet.cells[at]?.area_m2).toBe(5000);
});

describe('the grid of a town that does not follow it', () => {
  // one km² that begins 30 m east and 20 m north of the lines of the grid
  const pack = { ...tinyPack(), stadsdelar: [squareStadsdel('vast', 'Väst', 2000, 660_030, 6_580_020, 1000)] };
  const territory = surveyTerritory(pack);
  const grid = buildGrid(territory, 100);

  it('clips squares to the outline, so that the areas add up to the town', () => {
    expect(grid.cells).toHaveLength(121);
    const sum = grid.cells.reduce((area, cell) => area + cell.area_m2, 0);
    expect(sum).toBe(1_000_000);
    // 70 × 80 m, 100 × 80 m, and 30 × 20 m in the opposite corner
    expect([0, 1, 120].map((i) => grid.cells[i]?.area_m2)).toEqual([5600, 8000, 600]);
  });

  it('gives six decimals at most', () => {
    for (const cell of grid.cells)
      for (const value of (cell.geometry.coordinates as number[][][]).flat(2))
        expect(Math.round(value * 1e6) / 1e6).toBe(value);
  });
});

it('gives each square that two stadsdelar share to the one that has most of it', () => {
  // the border at x 661,000 divides the square from 660,900 to 661,200: 100 m for vast, 200 m for ost
  const grid = buildGrid(tiny, 300);
  const row = grid.cells.filter((cell) => cell.y === 6_580_200);
  expect(row.map(({ x, stadsdel, area_m2 }) => [x, stadsdel, area_m2]).slice(1, 5)).toEqual([
    [660_300, 'vast', 90_000],
    [660_600, 'vast', 90_000],
    [660_900, 'ost', 90_000],
    [661_200, 'ost', 90_000],
  ]);
});

it('covers Sundbyberg without gaps', () => {
  const territory = surveyTerritory(readPack('sundbyberg'));
  const grid = buildGrid(territory, 100);
  const sum = grid.cells.reduce((area, cell) => area + cell.area_m2, 0);
  expect((sum + grid.water_m2) / 1e6).toBeCloseTo(areaOf(territory.outline_xy.coordinates) / 1e6, 3);
  expect(new Set(grid.cells.map((cell) => cell.stadsdel)).size).toBe(11);
});

describe('the grid of a town with water', () => {
  /** Water of the base map, or of a surveyed file, as a square of whole metres. */
  const lake = (x: number, y: number, side: number) => {
    const { geometry } = squareStadsdel('lake', 'Sjön', 0, x, y, side);
    return { type: 'Feature' as const, properties: { layer: 'water' as const, name: 'Sjön' }, geometry };
  };
  const withLakes = (...lakes: ReturnType<typeof lake>[]) => ({
    ...tinyPack(),
    basemap: { type: 'FeatureCollection' as const, features: lakes },
  });

  const at = ({ cells }: Grid, x: number, y: number) => cells.findIndex((cell) => cell.x === x && cell.y === y);

  it('leaves out squares of nothing but water, and counts the others by their land', () => {
    // all of the second square of 250 m in the second row, and 100 × 100 m of the one east of it
    const pack = withLakes(lake(660_250, 6_580_250, 250), lake(660_500, 6_580_250, 100));
    const grid = buildGrid(surveyTerritory(pack), 250);
    expect(grid).toMatchObject({ n_water: 1, water_m2: 62_500 + 10_000 });
    expect(grid.cells).toHaveLength(31);
    expect(at(grid, 660_250, 6_580_250)).toBe(-1);
    expect(grid.cells[at(grid, 660_500, 6_580_250)]?.area_m2).toBe(62_500 - 10_000);
  });

  it('does not take a shore for the border of the municipality', () => {
    const grid = buildGrid(surveyTerritory(withLakes(lake(660_250, 6_580_250, 250))), 250);
    expect(grid.is_edge[at(grid, 660_500, 6_580_250)]).toBe(0);
    expect(grid.is_edge[at(grid, 660_000, 6_580_000)]).toBe(1);
  });

  it('takes away only the water that lies in the municipality, and water drawn twice once', () => {
    // 200 m of the 300 m lie west of the town
    const pack = withLakes(lake(659_800, 6_580_000, 300), lake(660_000, 6_580_000, 50));
    expect(buildGrid(surveyTerritory(pack), 500).water_m2).toBe(100 * 300);
  });

  it('goes by a surveyed file where there is one', () => {
    const water = { type: 'FeatureCollection' as const, features: [lake(660_000, 6_580_000, 500)] };
    const drawn = withLakes(lake(661_000, 6_580_000, 500));
    const territory = surveyTerritory({ ...drawn, water });
    expect(territory.water.source).toBe('surveyed');
    expect(buildGrid(territory, 500).cells[0]).toMatchObject({ x: 660_500, stadsdel: 'vast' });
    expect(surveyTerritory(drawn).water.source).toBe('schematic');
  });

  it('counts what is reported in the water among what has no place, and says what was left out', async () => {
    const town = await openTown({
      pack: withLakes(lake(660_000, 6_580_000, 500)),
      tables: {
        offence: [...times(2, { x: 660_100, y: 6_580_100 }), ...times(3, { x: 660_700, y: 6_580_100 })],
      },
    });
    const read = async <T>(path: string) => (await (await town.app.request(path)).json()) as T;
    const grid = await read<{ n_on_map: number; n_not_placed: number }>('/api/offences/grid?cell_size=500');
    expect(grid).toMatchObject({ n_on_map: 3, n_not_placed: 2 });
    const { card } = await read<{ card: RunCard }>('/api/analysis/layer?method=count&cell_size=500');
    expect(card).toMatchObject({ n_cells: 7, n_offences: 3, left_out: [{ n: 2 }] });
    expect(card.parameters).toMatchObject({ water_cells: 1, water_m2: 250_000, water: 'schematic' });
    await town.close();
  });
});

it('does not offer cell sizes that give more cells than can be drawn', () => {
  const pack = tinyPack();
  // 40 × 40 km: 640,000 squares of 50 m, 160,000 of 100, 25,600 of 250, 6,400 of 500
  pack.stadsdelar = [squareStadsdel('vast', 'Väst', 2000, 660_000, 6_580_000, 40_000)];
  pack.municipality.cell_size = 100;
  const territory = surveyTerritory(pack);
  expect(territory.cell_sizes).toEqual([250, 500]);
  expect(territory.cell_size).toBe(250);
});

describe('plane geometry', () => {
  const box: [number, number][] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ];
  const hole = box.map(([x, y]): [number, number] => [2 + x / 5, 2 + y / 5]);

  it('measures areas without their holes', () => {
    expect(areaOf([[box]])).toBe(100);
    expect(areaOf([[box, hole]])).toBe(96);
  });

  it('finds what lies inside and not in a hole', () => {
    expect(contains([[box, hole]], [0, 0, 10, 10], [1, 1])).toBe(true);
    expect(contains([[box, hole]], [0, 0, 10, 10], [3, 3])).toBe(false);
    expect(contains([[box]], [0, 0, 10, 10], [11, 1])).toBe(false);
  });

  it('marks the squares along a slanting line, and both sides of a line on their border', () => {
    const raster = { x_min: 0, y_min: 0, size: 10, columns: 3, rows: 3 };
    const slanting = new Uint8Array(9);
    markCrossed([[5, 5], [25, 15]], raster, slanting); // prettier-ignore
    expect([...slanting]).toEqual([1, 1, 0, 0, 1, 1, 0, 0, 0]);
    const onBorder = new Uint8Array(9);
    markCrossed([[10, 1], [10, 9]], raster, onBorder); // prettier-ignore
    expect([...onBorder]).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0]);
  });
});
