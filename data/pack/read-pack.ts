import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { actors, basemap, municipality, places, promises, stadsdelar, type Pack } from './schema';

const DATA = fileURLToPath(new URL('..', import.meta.url));

/** Something is wrong with a pack: which file, where in it, and what was expected. */
export class PackError extends Error {
  override name = 'PackError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** The folder of a pack: a name under `data/`, or a path to a folder elsewhere. */
export function packFolder(nameOrPath: string): string {
  const isPath = isAbsolute(nameOrPath) || /[\\/]/.test(nameOrPath);
  return isPath ? resolve(nameOrPath) : join(DATA, nameOrPath);
}

/**
 * Reads and checks a municipality pack.
 * @param nameOrPath a folder under `data/`, or a path
 * @throws {PackError} with every problem found, each naming the file and the place in it
 */
export function readPack(nameOrPath: string): Pack {
  const folder = packFolder(nameOrPath);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new PackError([
      `${folder}: no such folder; a pack is a folder with municipality.json and stadsdelar.geojson`,
    ]);

  const problems: string[] = [];
  const read = <T extends z.ZodType>(file: string, schema: T, ifAbsent?: z.input<T>): z.infer<T> | undefined => {
    const path = join(folder, file);
    if (!existsSync(path)) {
      if (ifAbsent !== undefined) return schema.parse(ifAbsent);
      problems.push(`${file}: missing`);
      return undefined;
    }
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      problems.push(`${file}: not JSON: ${(error as Error).message}`);
      return undefined;
    }
    const result = schema.safeParse(json);
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      problems.push(`${file}: ${z.core.toDotPath(issue.path)}: ${issue.message}`);
    return undefined;
  };

  const pack = {
    folder,
    municipality: read('municipality.json', municipality),
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
  problems.push(...findBrokenReferences(whole));
  if (problems.length > 0) throw new PackError(problems);
  return whole;
}

/** Codes that are used twice, and codes that name nothing. */
function findBrokenReferences(pack: Pack): string[] {
  const problems: string[] = [];
  const unique = (file: string, codes: readonly string[]) => {
    const seen = new Set<string>();
    for (const code of codes) {
      if (seen.has(code)) problems.push(`${file}: '${code}' stands more than once`);
      seen.add(code);
    }
    return seen;
  };
  const known = unique(
    'stadsdelar.geojson',
    pack.stadsdelar.map((s) => s.properties.stadsdel),
  );
  unique(
    'stadsdelar.geojson',
    pack.stadsdelar.flatMap((s) => s.properties.deso),
  );
  unique(
    'places.json',
    pack.places.map((p) => p.place),
  );
  const check = (file: string, code: string) => {
    if (!known.has(code)) problems.push(`${file}: '${code}' is no stadsdel of stadsdelar.geojson`);
  };
  for (const place of pack.places)
    for (const s of [...place.near, ...(place.stadsdel ? [place.stadsdel] : [])]) check('places.json', s);
  for (const p of pack.promises.prioritised) check('promises.json', p.stadsdel);
  return problems;
}
