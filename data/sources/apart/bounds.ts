import type { Language } from '../../pack/schema';
import type { Readers } from './readers';

/** What reading one file may take before its process is ended. */
export interface Bounds {
  memory_mb: number;
  duration_min: number;
}

const MEMORY_MB = 1024;

/** The files that municipalities have take a tenth; an extract of the whole country is read for half an hour. */
export const BOUNDS: Readonly<Record<keyof Readers, Bounds>> = {
  geopackage: { memory_mb: MEMORY_MB, duration_min: 10 },
  shapefile: { memory_mb: MEMORY_MB, duration_min: 10 },
  workbook: { memory_mb: MEMORY_MB, duration_min: 10 },
  ground: { memory_mb: MEMORY_MB, duration_min: 180 },
};

/** What is said of a file whose reading was ended. */
export const boundMessages = {
  sv: {
    memory_mb: (path, mb) =>
      `${path}: tar mer än ${mb} MB minne att läsa. Filen är trasig eller för stor; spara om den, eller dela den.`,
    duration_min: (path, minutes) =>
      `${path}: läsningen tog mer än ${minutes} minuter och avbröts. Filen är trasig, för stor, eller har en vy utan slut; spara om lagret som en tabell, eller dela filen.`,
  },
  en: {
    memory_mb: (path, mb) =>
      `${path}: takes more than ${mb} MB of memory to read. The file is broken or too large; save it anew, or split it.`,
    duration_min: (path, minutes) =>
      `${path}: reading took more than ${minutes} minutes and was ended. The file is broken, too large, or holds a view without end; save the layer anew as a table, or split the file.`,
  },
} satisfies Record<Language, Record<keyof Bounds, (path: string, bound: number) => string>>;
