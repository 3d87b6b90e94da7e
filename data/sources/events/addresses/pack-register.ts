import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../../pack/schema';
import { matchFields } from '../../register/match-fields';
import { readRecords } from '../../register/read-records';
import { registerRows } from '../../register/register-rows';
import type { ImportContext } from '../../source';

const FORMATS = ['gpkg', 'csv', 'xlsx', 'geojson', 'parquet'] as const;

const NOTHING_SAID: ImportContext['options'] = { columns: {}, crs: undefined, name: undefined, licence: undefined, publisher: undefined, kind: undefined }; // prettier-ignore

/** One address of a pack's register, in degrees. */
export interface PackAddress {
  street: string;
  house_number: string;
  lng: number;
  lat: number;
}

/** The register of addresses that lies in a municipality pack, `addresses.gpkg` or `.csv` …; null without one. */
function packRegisterFile({ folder }: Pick<Pack, 'folder'>): string | null {
  return FORMATS.map((format) => join(folder, `addresses.${format}`)).find((path) => existsSync(path)) ?? null;
}

/**
 * Reads the register of addresses of a pack as a register that is imported is read.
 * @returns null without one
 * @throws {ImportError} when it cannot be read, or none of it lies in the municipality
 */
export async function readPackRegister(context: Omit<ImportContext, 'options'>): Promise<PackAddress[] | null> {
  const file = packRegisterFile(context.pack);
  if (file === null) return null;
  // what is said of the offences' columns and coordinates is not said of the pack's
  const own = { ...context, options: NOTHING_SAID };
  const { headers, records } = await readRecords(file, 0, own);
  const fields = matchFields(file, headers, 'address', own);
  const { rows } = registerRows({ file, records, fields, kind: 'address', source: 'pack', index: 0 }, own);
  return rows.map((row) => ({
    street: String(row['street']),
    house_number: String(row['house_number']),
    lng: Number(row['west']),
    lat: Number(row['south']),
  }));
}
