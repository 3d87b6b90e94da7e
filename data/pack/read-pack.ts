import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findBrokenReferences } from './find-broken-references';
import { findCoordinateProblems } from './find-coordinate-problems';
import { findMeasureProblems } from './find-measure-problems';
import { describeIssue, PROBLEM_TEXT } from './problem-text';
import {
  actors,
  basemap,
  municipality,
  places,
  promises,
  stadsdelar,
  type Language,
  type Municipality,
  type Pack,
} from './schema';

const DATA = fileURLToPath(new URL('..', import.meta.url));

/** Problems told of one file; a file of the wrong kind has one in every line. */
const MOST_PROBLEMS = 12;

/** Something is wrong with a pack: which file, where in it, and what was expected. */
export class PackError extends Error {
  override name = 'PackError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** The folder of a pack: a name under `data/`, or a path to a folder elsewhere. */
export function packFolder(nameOrPath: string): string {
  const isPath = isAbsolute(nameOrPath) || /[\\/]|^\.+$/.test(nameOrPath);
  return isPath ? resolve(nameOrPath) : join(DATA, nameOrPath);
}

/**
 * Reads and checks a municipality pack.
 * @param nameOrPath a folder under `data/`, or a path
 * @param language in which problems are told
 * @throws {PackError} with every problem found, each naming the file and the place in it
 */
export function readPack(nameOrPath: string, language: Language = 'sv'): Pack {
  const text = PROBLEM_TEXT[language];
  const folder = packFolder(nameOrPath);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new PackError([text.noFolder(folder)]);

  const problems: string[] = [];
  let bbox: Municipality['bbox'] | null = null;
  const read = <T extends z.ZodType>(file: string, schema: T, ifAbsent?: z.input<T>): z.infer<T> | undefined => {
    const path = join(folder, file);
    if (!existsSync(path)) {
      if (ifAbsent !== undefined) return schema.parse(ifAbsent);
      problems.push(text.missing(file));
      return undefined;
    }
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    } catch (error) {
      problems.push(text.notJson(file, (error as Error).message));
      return undefined;
    }
    // the schema would say no more than that every number is wrong
    const found = file.endsWith('.geojson') ? findCoordinateProblems(file, json, bbox, language) : [];
    const result = schema.safeParse(json, { reportInput: true });
    if (result.success && found.length === 0) return result.data;
    for (const issue of found.length > 0 ? [] : (result.error?.issues ?? [])) {
      const where = issue.path.length > 0 ? `${z.core.toDotPath(issue.path)}: ` : '';
      found.push(`${file}: ${where}${describeIssue(issue, issue.input, language)}`);
    }
    problems.push(...found.slice(0, MOST_PROBLEMS));
    if (found.length > MOST_PROBLEMS) problems.push(text.more(file, found.length - MOST_PROBLEMS));
    return undefined;
  };

  const readMunicipality = read('municipality.json', municipality);
  bbox = readMunicipality?.bbox ?? null;
  const pack = {
    folder,
    municipality: readMunicipality,
    stadsdelar: read('stadsdelar.geojson', stadsdelar)?.features,
    places: read('places.json', places, []),
    basemap: read('basemap.geojson', basemap, { type: 'FeatureCollection', features: [] }),
    actors: read('actors.json', actors, { actors: [], activities: [] }),
    promises: read('promises.json', promises, {
      year: null,
      title: null,
      summary: null,
      source: null,
      areas: [],
      prioritised: [],
    }),
  };
  if (problems.length > 0) throw new PackError(problems);
  const whole = pack as Pack;
  problems.push(...findBrokenReferences(whole, language), ...findMeasureProblems(whole, language));
  if (problems.length > 0) throw new PackError(problems);
  return whole;
}
