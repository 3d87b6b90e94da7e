import { createRoute } from '@hono/zod-openapi';
import { analyseClusters } from '../analysis/clusters/analyse-clusters';
import { analyseConcentration } from '../analysis/concentration/analyse-concentration';
import { analysisFields, parseAnalysisFilter } from '../analysis/analysis-filter';
import { analyseNearRepeat, gatherNearRepeat } from '../analysis/near-repeat/analyse-near-repeat';
import { analyseTime } from '../analysis/time/analyse-time';
import {
  analysisClusters,
  analysisConcentration,
  analysisNearRepeat,
  analysisTime,
} from '../contract/analysis-patterns';
import { streamed } from '../contract/streamed';
import { sendJson } from '../http/answer';
import { problem } from '../contract/problem';
import type { Deps } from '../http/deps';
import { query } from '../offences/filter';
import { languageOf } from '../http/problem';
import { answers, newRoutes } from './new-routes';
import { sendLines } from './send-lines';

const analysisQuery = query(analysisFields);

const getTime = createRoute({
  method: 'get',
  path: '/analysis/time',
  summary: 'When offences happen: hours of the week, months, the last week, stadsdelar against a year before',
  request: { query: analysisQuery },
  responses: answers(analysisTime, 'weights, series, trend, the last week, and a funnel'),
});

const getConcentration = createRoute({
  method: 'get',
  path: '/analysis/concentration',
  summary: 'How few squares hold 25, 50 and 80 % of the offences, beside randomly placed ones',
  request: { query: analysisQuery },
  responses: answers(analysisConcentration, 'shares of the squares: in all, per category, per year'),
});

const getClusters = createRoute({
  method: 'get',
  path: '/analysis/clusters',
  summary: 'Gatherings of offences without a grid: candidates for named places',
  request: { query: analysisQuery },
  responses: answers(analysisClusters, 'outlines and names, the largest first'),
});

const getNearRepeat = createRoute({
  method: 'get',
  path: '/analysis/near-repeat',
  summary:
    'Whether offences are followed by others near by and soon after (Knox); takes seconds and tells how far it is',
  request: { query: analysisQuery },
  responses: {
    200: {
      description: 'lines: progress from 0 to 1, and last the result',
      content: { 'application/x-ndjson': { schema: streamed(analysisNearRepeat) } },
    },
    400: { description: 'a parameter that cannot be used', content: { 'application/json': { schema: problem } } },
  },
});

/** Patterns in time and place that are not a layer of the grid. */
export function analysisPatternRoutes(deps: Deps) {
  return newRoutes()
    .openapi(getTime, async (c) => {
      const asked = parseAnalysisFilter(c.req.valid('query'), deps, c.var.world);
      return sendJson(c, await analyseTime(deps, c.var.world, asked, languageOf(c)));
    })
    .openapi(getConcentration, async (c) => {
      const asked = parseAnalysisFilter(c.req.valid('query'), deps, c.var.world);
      return sendJson(c, await analyseConcentration(deps, c.var.world, asked, languageOf(c)));
    })
    .openapi(getClusters, async (c) => {
      const asked = parseAnalysisFilter(c.req.valid('query'), deps, c.var.world);
      return sendJson(c, await analyseClusters(deps, c.var.world, asked, languageOf(c), c.req.raw.signal));
    })
    .openapi(getNearRepeat, async (c) => {
      const asked = parseAnalysisFilter(c.req.valid('query'), deps, c.var.world);
      // the data is let go before the stream begins
      const material = await gatherNearRepeat(deps, c.var.world, asked);
      const language = languageOf(c);
      // a stream has no type of its own
      return sendLines(c, deps.log, (options) => analyseNearRepeat(deps, material, asked, language, options)) as never;
    });
}
