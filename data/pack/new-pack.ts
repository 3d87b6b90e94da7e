import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findCoordinateProblems } from './find-coordinate-problems';
import { findMetricCrs, guessMetricCrs } from './metric-crs';
import { boundsOf } from './outline';
import { findMeasureProblems } from './find-measure-problems';
import { firstProblems, PROBLEM_TEXT } from './problem-text';
import { projectedSize } from './projected-size';
import { PackError, readPack } from './read-pack';
import { EMPTY, type Language, type Municipality, type Pack, type StadsdelFeature } from './schema';

export interface NewPackOptions {
  /** GeoJSON of the areas, in WGS 84 */
  from: string;
  /** property with each area's name */
  name_property: string;
  population_property: string | undefined;
  population_year: number;
  /** name and official code of the municipality; by default the folder's */
  name: string | undefined;
  kommunkod: string | undefined;
  country: string;
  time_zone: string;
  /** EPSG code; by default the country's system or the UTM zone */
  crs: string | undefined;
  /** definition, for a code that is not known here */
  proj4: string | undefined;
}

const MOST_PROBLEMS = 3;

interface Area {
  properties: Record<string, unknown> | null;
  geometry: StadsdelFeature['geometry'];
}

/**
 * Makes a pack out of a GeoJSON file of areas: municipality.json and stadsdelar.geojson, to be added to by hand.
 * @throws {PackError} when the file, the properties or the CRS will not do; nothing is then written over
 */
export function newPack(folder: string, options: NewPackOptions, language: Language): Pack {
  const text = PROBLEM_TEXT[language];
  if (existsSync(join(folder, 'municipality.json'))) throw new PackError([text.alreadyThere(folder)]);
  const features = readFeatures(options.from, language);
  const problems: string[] = [];
  for (const property of [options.name_property, options.population_property]) {
    const there = new Set(features.flatMap((feature) => Object.keys(feature.properties ?? {})));
    if (property !== undefined && !there.has(property))
      problems.push(text.noProperty(options.from, property, [...there].join(', ') || text.nothing));
  }
  if (problems.length > 0) throw new PackError(problems);

  const codes = new Set<string>();
  const stadsdelar = features.map((feature, i): StadsdelFeature => {
    const where = `${options.from}: features[${i}].properties`;
    const name = feature.properties?.[options.name_property];
    if (name === null || name === undefined || name === '')
      problems.push(`${where}.${options.name_property}: ${text.expected(text.types.string, String(name))}`);
    const given = options.population_property === undefined ? 0 : feature.properties?.[options.population_property];
    const population = Math.round(Number(given ?? NaN));
    if (given === '' || !(population >= 0))
      problems.push(`${where}.${options.population_property}: ${text.expected(text.types.int, String(given))}`);
    return {
      type: 'Feature',
      properties: {
        stadsdel: uniqueCode(String(name), codes),
        name: String(name),
        population,
        population_year: options.population_year,
        deso: [],
      },
      geometry: feature.geometry,
    };
  });
  if (problems.length > 0) throw new PackError(firstProblems(options.from, problems, MOST_PROBLEMS, language));

  const [west, south, east, north] = boundsOf(stadsdelar);
  const crs =
    options.crs === undefined
      ? guessMetricCrs(options.country, (west + east) / 2, (south + north) / 2)
      : options.proj4 === undefined
        ? findMetricCrs(options.crs)
        : { code: options.crs, name: options.crs, proj4: options.proj4 };
  if (crs === null) throw new PackError([text.unknownCrs(options.crs ?? '')]);

  const id = toCode(basename(folder));
  const municipality: Municipality = {
    id,
    name: options.name ?? basename(folder),
    kommunkod: options.kommunkod ?? id,
    country: options.country,
    police_area: null,
    crs,
    time_zone: options.time_zone,
    bbox: [floor(west), floor(south), -floor(-east), -floor(-north)],
    languages: ['sv', 'en'],
    cell_size: 100,
    notes: [
      {
        sv: `Områdena kommer ur ${basename(options.from)}. Skriv här vad som är sant om gränser och folkmängd.`,
        en: `The areas come from ${basename(options.from)}. Write here what is true of outlines and population.`,
      },
    ],
    sources: [],
  };
  const { width_m, height_m } = projectedSize({ municipality, stadsdelar });
  municipality.cell_size =
    Math.max(width_m, height_m) > 60_000 ? 500 : Math.max(width_m, height_m) > 25_000 ? 250 : 100;

  const pack: Pack = { folder, municipality, stadsdelar, ...EMPTY };
  const wrong = findMeasureProblems(pack, language);
  if (wrong.length > 0) throw new PackError(wrong);

  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'municipality.json'), `${JSON.stringify(municipality, null, 2)}\n`);
  const lines = stadsdelar.map((feature) => JSON.stringify(feature)).join(',\n');
  writeFileSync(join(folder, 'stadsdelar.geojson'), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
  return readPack(folder, language);
}

function readFeatures(path: string, language: Language): Area[] {
  const text = PROBLEM_TEXT[language];
  if (!existsSync(path)) throw new PackError([text.missing(path)]);
  let json: { features?: Area[] };
  try {
    json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as { features?: Area[] };
  } catch (error) {
    throw new PackError([text.notJson(path, (error as Error).message)]);
  }
  const problems = findCoordinateProblems(path, json, null, language);
  const polygons = (json.features ?? []).filter(({ geometry }) =>
    /^(Multi)?Polygon$/.test((geometry as { type?: string } | null)?.type ?? ''),
  );
  if (polygons.length === 0) problems.push(text.noPolygons(path));
  if (problems.length > 0) throw new PackError(firstProblems(path, problems, MOST_PROBLEMS, language));
  return polygons;
}

function uniqueCode(name: string, taken: Set<string>): string {
  const code = toCode(name);
  let free = code;
  for (let i = 2; taken.has(free); i++) free = `${code}-${i}`;
  taken.add(free);
  return free;
}

/** 'Södra Ängby 2' → 'sodra-angby-2' */
function toCode(name: string): string {
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'x';
}

/** Down to three decimals of a degree. */
function floor(degrees: number): number {
  return Math.floor(degrees * 1000) / 1000;
}
