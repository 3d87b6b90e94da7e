import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { ApartContext } from '../apart/apart-context';
import { ImportError } from '../source';
import { assemble } from './assemble';
import { BrokenFile } from './broken-file';
import { groundExtents } from '../../place/ground-extent';
import { addRows, isWanted, noRows, type BrokenAreas, type GroundRows } from './ground-rows';
import { osmMessages } from './messages';
import { overpassAnswer, parseOverpass } from './parse-overpass';
import { readPbf } from './read-pbf';
import { featureCollection, parseTaggedGeoJson } from './parse-tagged-geojson';

/** What one file holds of the ground of a municipality. */
export interface GroundFile {
  rows: GroundRows;
  /** date of the data; null when the file does not say */
  dated: string | null;
  /** elements or features gone through */
  read: number;
  rejected: number;
  broken: number;
  incomplete: number;
  /** areas whose outline was broken */
  areas: BrokenAreas;
}

const MAX_JSON_MB = 256;

/**
 * Reads an extract, an answer of Overpass or GeoJSON, whichever the first bytes say that it is.
 * @param source name of the source in the tables
 * @throws {ImportError} when it is none of them, or broken
 */
export function readGroundFile(path: string, { pack, language, options }: ApartContext): Promise<GroundFile> {
  const say = osmMessages[language];
  const source = options.name ?? 'osm';
  try {
    return Promise.resolve(startsAsJson(path) ? readJson() : readExtract());
  } catch (error) {
    if (error instanceof BrokenFile)
      throw new ImportError(say.fault[error.fault](path, error.detail), { cause: error });
    throw error;
  }

  function readExtract(): GroundFile {
    const { dated, elements } = readPbf(path);
    const boxes = groundExtents(pack);
    const rows = noRows();
    const areas: BrokenAreas = { mended: 0, left_out: [] };
    const told = assemble(elements, boxes, isWanted, (feature) => addRows(rows, feature, source, boxes.box, areas));
    return { ...told, rows, dated, areas, rejected: 0 };
  }

  function readJson(): GroundFile {
    if (statSync(path).size > MAX_JSON_MB * 1_000_000) throw new ImportError(say.tooBigJson(path, MAX_JSON_MB));
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    } catch (error) {
      throw new ImportError(say.notJson(path, (error as Error).message));
    }
    const boxes = groundExtents(pack);
    const rows = noRows();
    const areas: BrokenAreas = { mended: 0, left_out: [] };
    const answer = overpassAnswer.safeParse(json);
    if (answer.success) {
      const { dated, elements, rejected } = parseOverpass(answer.data);
      const told = assemble(elements, boxes, isWanted, (feature) => addRows(rows, feature, source, boxes.box, areas));
      return { ...told, read: answer.data.elements.length, rows, dated, areas, rejected };
    }
    const collection = featureCollection.safeParse(json);
    if (!collection.success) throw new ImportError(say.unknownFormat(path));
    const told = parseTaggedGeoJson(collection.data, boxes.box, isWanted);
    for (const feature of told.features) addRows(rows, feature, source, boxes.box, areas);
    return { rows, areas, dated: null, read: told.read, rejected: told.rejected, broken: 0, incomplete: 0 };
  }
}

/** An extract begins with the length of its header, whose first byte is 0. */
function startsAsJson(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(16);
    readSync(file, start, 0, 16, 0);
    return /^(?:\uFEFF|\s)*[{[]/.test(start.toString('utf8'));
  } finally {
    closeSync(file);
  }
}
