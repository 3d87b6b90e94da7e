import type { Method } from '../../data/terms/hotspot-method';
import { METHOD_NAMES } from '../../data/terms/hotspot-method';
import type { Locator } from '../../data/place/locator';
import type { Language } from '../../data/pack/schema';
import type { TableName } from '../../data/schema/index';
import { answerLayer } from '../analysis/layers/answer-layer';
import { openLayerInput, type LayerAsked } from '../analysis/layers/layer-input';
import type { AnalysisParameters, OffenceParameters } from '../db/question-parameters';
import { writeGeoPackage, type GeoTable } from '../geopackage/write-geopackage';
import type { Deps } from '../http/deps';
import { compareStadsdelar } from '../offences/compare-stadsdelar';
import { countCells } from '../offences/count-cells';
import type { Period } from '../snapshot/coverage';
import type { World } from '../snapshot/world';
import { countStreets } from '../streets/count-streets';
import type { StreetNetwork } from '../streets/street-network';
import { environmentTable } from './environment-table';
import { aboutTable, countTable, layerTable, stadsdelTable, streetTable } from './map-tables';
import { MAP_WORDS } from './map-words';

/** What a map can be taken away as, by the names of its tables. */
export const MAP_LAYERS = ['stadsdelar', 'squares', 'streets', 'environment'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

export interface MapAsked {
  layers: readonly MapLayer[];
  method: Method;
  asked: LayerAsked;
  language: Language;
  signal: AbortSignal;
}

/** A map as a GeoPackage: a table for each of its layers, and one that says what they are of. */
export async function mapFile(
  deps: Deps,
  world: World,
  { network, locator }: { network: StreetNetwork; locator: Locator },
  map: MapAsked,
): Promise<Buffer> {
  const { asked, language, layers, method } = map;
  const words = MAP_WORDS[language];
  const { filter, time } = asked;
  const counted = countedOn(filter, time.asked, deps.categories);
  const squares = deps.territory.grid(asked.cell_size);
  const about = sourceOf(world, ['offence']);
  const tables: GeoTable[] = [];
  const lines: [string, string][] = [
    [words.period, `${time.asked.from} – ${time.asked.to}`],
    [words.source, about],
  ];
  if (layers.includes('stadsdelar'))
    tables.push(
      stadsdelTable(
        deps,
        await compareStadsdelar(world, deps.territory, counted),
        language,
        described(world, about, language),
      ),
    );
  if (layers.includes('squares') && method === 'count')
    tables.push(
      countTable(await countCells(world, squares, counted), squares, language, described(world, about, language)),
    );
  else if (layers.includes('squares')) {
    const layer = await answerLayer(method, openLayerInput(deps, world, asked, language, map.signal), deps);
    tables.push(layerTable(layer, squares, language, described(world, about, language)));
    lines.push(
      [words.method, METHOD_NAMES[method][language]],
      [words.finding, layer.sentence[language]],
      [words.address, `/api${layer.card.address}`],
    );
  }
  if (layers.includes('streets')) {
    const streets = await countStreets(deps, world, await network.of(world), asked, language);
    const ground = sourceOf(world, ['street']);
    tables.push(streetTable(streets, language, described(world, `${about}; ${ground}`, language)));
    lines.push(
      [words.finding, streets.sentence[language]],
      [words.address, `/api${streets.card.address}`],
      [words.ground, ground],
    );
  }
  if (layers.includes('environment')) {
    const mapped = await environmentTable(world, locator, language);
    if (mapped.rows.length > 0) tables.push(mapped);
    lines.push([words.environment, mapped.description]);
  }
  lines.push([words.level, words.levelWords]);
  if (world.synthetic) lines.push([words.note, words.synthetic]);
  return writeGeoPackage([...tables, aboutTable(lines, language)]);
}

/** As the situation counts: of no chosen category, all but what presence produces, unless that is asked for too. */
function countedOn(
  { category, place_type, weekday, hour, stadsdel, presence_produced }: AnalysisParameters,
  period: Period,
  categories: Deps['categories'],
): OffenceParameters {
  const usual = categories.filter((each) => !each.presence_produced).map((each) => each.category);
  return { ...period, category: category ?? (presence_produced ? null : usual), place_type, weekday, hour, stadsdel };
}

function described(world: World, source: string, language: Language): string {
  return world.synthetic ? `${source}. ${MAP_WORDS[language].synthetic}.` : source;
}

function sourceOf({ metadata }: World, tables: readonly TableName[]): string {
  const said = tables.flatMap((table) => metadata[table]?.sources ?? []);
  return [...new Set(said.map(({ title, publisher, licence }) => `${title}, ${publisher} (${licence})`))].join('; ');
}
