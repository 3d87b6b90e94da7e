import { createRoute, z } from '@hono/zod-openapi';
import { PreparedJson, sendPrepared } from '../http/answer';
import { cellCollection } from '../contract/grid';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import type { Grid, Part } from '../town/grid';
import { cellSize, parseCellSize } from '../offences/cell-size';
import { answers, newRoutes } from './new-routes';

const getGridCells = createRoute({
  method: 'get',
  path: '/grid/{cell_size}',
  summary: "The squares of the grid, clipped to the municipality; feature i is cell i of the counts' answer",
  request: { params: z.object({ cell_size: cellSize }), query: readerQuery },
  responses: answers(cellCollection, 'GeoJSON'),
});

/** m² of a square in a stadsdel under which nobody who looks at it would say that it lies there */
const LEAST_PART_M2 = 250;

export function gridRoutes({ territory }: Deps) {
  const prepared = new Map<number, PreparedJson<z.infer<typeof cellCollection>>>();
  return newRoutes().openapi(getGridCells, (c) => {
    const size = parseCellSize(c.req.valid('param').cell_size, territory);
    let answer = prepared.get(size);
    if (!answer) prepared.set(size, (answer = new PreparedJson(toCollection(territory.grid(size)))));
    return sendPrepared(c, answer);
  });
}

function toCollection(grid: Grid): z.infer<typeof cellCollection> {
  return {
    type: 'FeatureCollection',
    features: grid.cells.map(({ geometry, ...properties }, cell) => ({
      type: 'Feature',
      properties: { cell, ...properties, ...sharedBetween(grid.parts[cell]) },
      geometry,
    })),
  };
}

/** The stadsdelar that a square is divided between, largest part first; nothing where it lies in one. */
function sharedBetween(parts: readonly Part[] = []): { stadsdelar?: string[] } {
  const land = parts.filter(({ area_m2 }) => area_m2 >= LEAST_PART_M2);
  if (land.length < 2) return {};
  return { stadsdelar: land.toSorted((a, b) => b.area_m2 - a.area_m2).map(({ stadsdel }) => stadsdel) };
}
