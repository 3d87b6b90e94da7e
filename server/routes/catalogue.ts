import { createRoute } from '@hono/zod-openapi';
import { groundExtents } from '../../data/place/ground-extent';
import { TABLES } from '../../data/schema/index';
import { describeMidnight } from '../analysis/describe-covered';
import { sendJson } from '../http/answer';
import { isoWeek } from '../../data/terms/calendar';
import { catalogue } from '../contract/catalogue';
import { TABLE_NAMES } from '../db/load-tables';
import type { DataTime } from '../snapshot/coverage';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { inBothLanguages } from '../http/local-text';
import type { PresenceReader } from '../presence/read-presence';
import { mondaysOf, nearestWeek, recentWeeks } from '../presence/weeks';
import type { TownBackground } from '../tiles/background';
import { groundVersion } from '../tiles/ground-version';
import { answers, newRoutes } from './new-routes';

const getCatalogue = createRoute({
  method: 'get',
  path: '/catalogue',
  summary: 'What there is: municipality, categories, datasets with period, source and licence',
  request: { query: readerQuery },
  responses: answers(catalogue, 'everything that a page needs to know before it asks for figures'),
});

export function catalogueRoutes({ live, pack, territory, categories, background }: Deps, presence: PresenceReader) {
  const { municipality, actors } = pack;
  const [...groundBounds] = groundExtents(pack).box;
  return newRoutes().openapi(getCatalogue, async (c) => {
    const world = c.var.world;
    const version = groundVersion(world);
    const weeks = await presence.read();
    return sendJson(c, {
      municipality: {
        id: municipality.id,
        name: municipality.name,
        kommunkod: municipality.kommunkod,
        country: municipality.country,
        police_area: municipality.police_area,
        crs: { code: municipality.crs.code, name: municipality.crs.name },
        time_zone: municipality.time_zone,
        bbox: municipality.bbox,
        languages: municipality.languages,
        cell_size: territory.cell_size,
        population: territory.population,
        area_km2: territory.area_km2,
        notes: municipality.notes.map(inBothLanguages),
        sources: municipality.sources,
      },
      ground: version === null ? null : { version, bounds: groundBounds },
      background: background && describeBackground(background),
      synthetic: world.synthetic,
      old_data: live.problem !== null,
      missing_tables: [...live.missing],
      data_version: world.data_version,
      today: world.today,
      default_period: world.default_period,
      coverage: world.coverage && describe(world.coverage),
      categories: [...categories],
      cell_sizes: [...territory.cell_sizes],
      presence_weeks: mondaysOf(recentWeeks(weeks, world.today), world.today).map(isoWeek),
      has_calls: world.extents.service_call.period !== null,
      presence_week: nearestWeek(weeks, world.today),
      actors: actors.actors.map((a) => ({ actor: a.actor, name: inBothLanguages(a.name) })),
      activities: actors.activities.map(({ activity, name, is_meeting = false, is_for_young = false }) => ({
        activity,
        name: inBothLanguages(name),
        is_meeting,
        is_for_young,
      })),
      datasets: TABLE_NAMES.map((table) => ({
        table,
        meaning: TABLES[table].meaning,
        rows: world.extents[table].n,
        period: world.extents[table].period,
        sources: world.metadata[table]?.sources ?? [],
      })),
    });
  });
}

function describeBackground(background: TownBackground) {
  if (background.kind === 'style') return background;
  const { kind, version, min_zoom, max_zoom, bounds, attribution } = background;
  return { kind, version, min_zoom, max_zoom, bounds, attribution };
}

function describe({ from, to, thin, complete_to, delay_days, is_delay_known, by_month, midnight }: DataTime) {
  return {
    ...{ from, to, thin: [...thin].sort(), complete_to, delay_days, is_delay_known },
    by_month: [...by_month].sort(),
    midnight: midnight && describeMidnight(midnight),
  };
}
