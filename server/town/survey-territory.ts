import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { centerOfMass } from '@turf/center-of-mass';
import { featureCollection, multiPolygon } from '@turf/helpers';
import { pointOnFeature } from '@turf/point-on-feature';
import { union } from '@turf/union';
import type { Polygon, MultiPolygon, Position } from 'geojson';
import proj4 from 'proj4';
import type { Pack } from '../../data/pack/schema';
import { CELL_SIZES } from '../contract/grid';
import { buildGrid } from './build-grid';
import type { Grid } from './grid';
import { areaOf, boxOf } from './planar';
import type { Territory } from './territory';
import { watersOf } from './water';

/** A grid of more cells than this is too much to send and to draw. */
const MAX_CELLS = 40_000;

/** Works out areas, label points and outlines of a pack. */
export function surveyTerritory(pack: Pack): Territory {
  const projection = proj4(pack.municipality.crs.proj4);
  const project = (shape: Polygon | MultiPolygon): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: polygonsOf(shape).map((polygon) =>
      polygon.map((ring) => ring.map(([lng = 0, lat = 0]) => projection.forward([lng, lat]))),
    ),
  });
  const stadsdelar = pack.stadsdelar.map((feature) => {
    const geometry = feature.geometry as Polygon | MultiPolygon;
    const xy = project(geometry);
    return {
      stadsdel: feature.properties.stadsdel,
      population: feature.properties.population,
      // on the plane: within 0.1 % in a metric CRS that is meant for the place, where a sphere would be 0.5 % off
      area_km2: round(areaOf(xy.coordinates) / 1e6, 4),
      label: findLabel(geometry),
      xy,
      box: boxOf(xy.coordinates),
    };
  });
  const outline_xy = project(joinOutlines(pack));
  const toMetres = ([lng = 0, lat = 0]: Position): Position => projection.forward([lng, lat]);
  const places = pack.places.flatMap((place) => {
    if (place.lng === null || place.lat === null) return [];
    const [x = 0, y = 0] = toMetres([place.lng, place.lat]);
    return [{ name: place.name, x, y }];
  });
  // whole squares, and about one more for each side's length of border
  const estimate = (size: number) => areaOf(outline_xy.coordinates) / size ** 2 + lengthOf(outline_xy) / size;
  const cell_sizes = CELL_SIZES.filter((size) => estimate(size) <= MAX_CELLS);
  const grids = new Map<number, Grid>();
  const territory: Territory = {
    stadsdelar,
    population: stadsdelar.reduce((sum, s) => sum + s.population, 0),
    area_km2: round(
      stadsdelar.reduce((sum, s) => sum + s.area_km2, 0),
      4,
    ),
    outline_xy,
    water: watersOf(pack, toMetres),
    toDegrees: ([x = 0, y = 0]) => projection.inverse([x, y]).map((v) => round(v, 6)),
    toMetres,
    nearestPlace: (x, y) => {
      let best: { name: string | null; distance: number } = { name: null, distance: Infinity };
      for (const place of places) {
        const distance = (place.x - x) ** 2 + (place.y - y) ** 2;
        if (distance < best.distance) best = { name: place.name, distance };
      }
      return best.name;
    },
    cell_sizes,
    cell_size: cell_sizes.find((size) => size >= pack.municipality.cell_size) ?? cell_sizes.at(-1) ?? 500,
    grid: (cell_size) => {
      let grid = grids.get(cell_size);
      if (!grid) grids.set(cell_size, (grid = buildGrid(territory, cell_size)));
      return grid;
    },
  };
  return territory;
}

function polygonsOf(shape: Polygon | MultiPolygon): Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

/** Neighbours whose corners differ by less than a centimetre share a border: a gap that small would part the squares on it. */
function joinOutlines(pack: Pack): Polygon | MultiPolygon {
  const shapes = pack.stadsdelar.map((s) =>
    multiPolygon(
      polygonsOf(s.geometry as Polygon | MultiPolygon).map((rings) =>
        rings.map((ring) => ring.map((corner) => corner.map((degrees) => round(degrees, 7)))),
      ),
    ),
  );
  const joined = shapes.length > 1 ? union(featureCollection(shapes)) : shapes[0];
  return joined?.geometry ?? { type: 'MultiPolygon', coordinates: [] };
}

function findLabel(shape: Polygon | MultiPolygon): Position {
  const middle = centerOfMass(shape);
  const inside = booleanPointInPolygon(middle, shape) ? middle : pointOnFeature(shape);
  return inside.geometry.coordinates.map((v) => round(v, 6));
}

function lengthOf(shape: MultiPolygon): number {
  let length = 0;
  for (const ring of shape.coordinates.flat())
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      length += Math.hypot(bx - ax, by - ay);
    }
  return length;
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
