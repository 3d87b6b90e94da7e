import { createRoute } from '@hono/zod-openapi';
import { analysisAccuracy } from '../contract/analysis-patterns';
import { analysisCell, analysisLayer } from '../contract/analysis-layers';
import { analysisFields, parseAnalysisFilter } from '../analysis/analysis-filter';
import { measureAccuracy } from '../analysis/accuracy';
import { describeCell } from '../analysis/cell';
import { cellQuery, layerQuery, parseCell, parseLayerQuery } from '../analysis/layer-query';
import { answerLayer } from '../analysis/layers/answer-layer';
import { openLayerInput } from '../analysis/layers/layer-input';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { query } from '../offences/filter';
import { languageOf } from '../http/problem';
import { answers, newRoutes } from './new-routes';

const getLayer = createRoute({
  method: 'get',
  path: '/analysis/layer',
  summary: 'One method over the squares of the grid: values, classes, what it says in a sentence, and its run card',
  request: { query: layerQuery },
  responses: answers(analysisLayer, 'values of squares that have something to show'),
});

const getCell = createRoute({
  method: 'get',
  path: '/analysis/cell',
  summary: "One square: its series, hours and kinds of offences, and each method's word on it",
  request: { query: cellQuery },
  responses: answers(analysisCell, 'everything about one square'),
});

const getAccuracy = createRoute({
  method: 'get',
  path: '/analysis/accuracy',
  summary: 'How well maps made from the period foretold the quarter after it, beside simpler ones',
  request: { query: query(analysisFields) },
  responses: answers(analysisAccuracy, 'capture, PAI and PEI of each map'),
});

export function analysisLayerRoutes(deps: Deps) {
  return newRoutes()
    .openapi(getLayer, async (c) => {
      const { method, ...rest } = c.req.valid('query');
      const { world } = c.var;
      const asked = parseLayerQuery(rest, deps, world);
      const input = openLayerInput(deps, world, asked, languageOf(c), c.req.raw.signal);
      return sendJson(c, await answerLayer(method, input, deps));
    })
    .openapi(getCell, async (c) => {
      const { cell, ...rest } = c.req.valid('query');
      const { world } = c.var;
      const asked = parseLayerQuery(rest, deps, world);
      const input = openLayerInput(deps, world, asked, languageOf(c), c.req.raw.signal);
      return sendJson(c, await describeCell(parseCell(cell, input.grid.cell_of_served.length), input, deps));
    })
    .openapi(getAccuracy, async (c) => {
      const { world } = c.var;
      const asked = parseAnalysisFilter(c.req.valid('query'), deps, world);
      return sendJson(c, await measureAccuracy(asked, deps, world, languageOf(c)));
    });
}
