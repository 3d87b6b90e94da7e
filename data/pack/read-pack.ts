import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findBrokenReferences } from './find-broken-references';
import { findCoordinateProblems } from './find-coordinate-problems';
import { findMeasureProblems } from './find-measure-problems';
import { describeIssue, firstProblems, PROBLEM_TEXT } from './problem-text';
import {
  actors,
  basemap,
  EMPTY,
  municipality,
  places,
  promises,
  stadsdelar,
  water,
  type Language,
  type Municipality,
  type Pack,
} from './schema';

const DATA = fileURLToPath(new URL('..', import.meta.url));

/** Problems told of one file. */
const MOST_PROBLEMS = 12;
const MOST_COORDINATE_PROBLEMS = 3;

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
    const misplaced = file.endsWith('.geojson') ? findCoordinateProblems(file, json, bbox, language) : [];
    if (misplaced.length > 0) {
      problems.push(...firstProblems(file, misplaced, MOST_COORDINATE_PROBLEMS, language));
      return undefined;
    }
    const result = schema.safeParse(json, { reportInput: true });
    if (result.success) return result.data;
    const wrong = result.error.issues.map((issue) => {
      const where = issue.path.length > 0 ? `${z.core.toDotPath(issue.path)}: ` : '';
      return `${file}: ${where}${describeIssue(issue, issue.input, language)}`;
    });
    problems.push(...firstProblems(file, wrong, MOST_PROBLEMS, language));
    return undefined;
  };

  const readMunicipality = read('municipality.json', municipality);
  bbox = readMunicipality?.bbox ?? null;
  const readWater = existsSync(join(folder, 'water.geojson')) ? read('water.geojson', water) : undefined;
  const pack = {
    folder,
    municipality: readMunicipality,
    stadsdelar: read('stadsdelar.geojson', stadsdelar)?.features,
    places: read('places.json', places, EMPTY.places),
    basemap: read('basemap.geojson', basemap, EMPTY.basemap),
    ...(readWater ? { water: readWater } : {}),
    actors: read('actors.json', actors, EMPTY.actors),
    promises: read('promises.json', promises, EMPTY.promises),
  };
  if (problems.length > 0) throw new PackError(problems);
  const whole = pack as Pack;
  problems.push(...findBrokenReferences(whole, language), ...findMeasureProblems(whole, language));
  if (problems.length > 0) throw new PackError(problems);
  return whole;
}
