import { createRoute, z } from '@hono/zod-openapi';
import { PreparedJson, sendPrepared } from '../http/answer';
import { cellCollection } from '../contract/grid';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import type { Grid } from '../town/grid';
import { cellSize, parseCellSize } from '../offences/cell-size';
import { answers, newRoutes } from './new-routes';

const getGridCells = createRoute({
  method: 'get',
  path: '/grid/{cell_size}',
  summary: "The squares of the grid, clipped to the municipality; feature i is cell i of the counts' answer",
  request: { params: z.object({ cell_size: cellSize }), query: readerQuery },
  responses: answers(cellCollection, 'GeoJSON'),
});

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
      properties: { cell, ...properties },
      geometry,
    })),
  };
}
