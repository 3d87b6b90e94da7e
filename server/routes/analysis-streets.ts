import { createRoute, z } from '@hono/zod-openapi';
import { analysisFields, parseAnalysisFilter } from '../analysis/analysis-filter';
import { analysisStreet, analysisStreetAccuracy, analysisStreets } from '../contract/streets';
import { schoolRoutes } from '../contract/school-routes';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { BadInput, languageOf } from '../http/problem';
import { query, readerQuery } from '../offences/filter';
import { readSchoolRoutes } from '../streets/school-routes';
import { countStreets } from '../streets/count-streets';
import { describeStreet } from '../streets/describe-street';
import { measureStreetAccuracy } from '../streets/street-accuracy';
import type { StreetNetwork } from '../streets/street-network';
import { answers, newRoutes } from './new-routes';

const getStreets = createRoute({
  method: 'get',
  path: '/analysis/streets',
  summary: 'Offences per stretch of street between crossings, which have more than chance gives, how few hold how much',
  request: { query: query(analysisFields) },
  responses: answers(analysisStreets, 'the stretches that have any, most per 100 m first'),
});

const getStreet = createRoute({
  method: 'get',
  path: '/analysis/street',
  summary: 'One stretch of street: its houses, series, hours, kinds of offences, change, and whether it is chance',
  request: {
    query: query({ ...analysisFields, street: z.string().max(1000).openapi({ example: '667950_6583120' }) }),
  },
  responses: answers(analysisStreet, 'everything about one stretch'),
});

const getAccuracy = createRoute({
  method: 'get',
  path: '/analysis/street-accuracy',
  summary: 'How well the hot streets of the period foretold the quarter after it, beside counting and chance',
  request: { query: query(analysisFields) },
  responses: answers(analysisStreetAccuracy, 'what they caught, with intervals'),
});

const getSchoolRoutes = createRoute({
  method: 'get',
  path: '/analysis/school-routes',
  summary: 'The streets that most of the shortest ways to each school share, and offences near them on school days',
  request: { query: readerQuery },
  responses: answers(schoolRoutes, 'schools, most offences for each 100 m of ways first'),
});

export function analysisStreetRoutes(deps: Deps, network: StreetNetwork) {
  return newRoutes()
    .openapi(getSchoolRoutes, async (c) => {
      const { world } = c.var;
      return sendJson(c, await readSchoolRoutes(deps, world, await network.of(world)));
    })
    .openapi(getStreets, async (c) => {
      const { world } = c.var;
      const asked = parseAnalysisFilter(c.req.valid('query'), deps, world);
      return sendJson(c, await countStreets(deps, world, await network.of(world), asked, languageOf(c)));
    })
    .openapi(getStreet, async (c) => {
      const { world } = c.var;
      const { street, ...rest } = c.req.valid('query');
      const asked = parseAnalysisFilter(rest, deps, world);
      const streets = await network.of(world);
      const at = streets.find(street);
      if (at === undefined) throw new BadInput('street', street, ACCEPTED);
      return sendJson(c, await describeStreet(deps, world, streets, at, asked, languageOf(c)));
    })
    .openapi(getAccuracy, async (c) => {
      const { world } = c.var;
      const asked = parseAnalysisFilter(c.req.valid('query'), deps, world);
      return sendJson(c, await measureStreetAccuracy(deps, world, await network.of(world), asked, languageOf(c)));
    });
}

const ACCEPTED = {
  sv: 'en gata ur /api/analysis/streets, som den heter i fältet street',
  en: 'a street out of /api/analysis/streets, as its field street names it',
};
