import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSql } from '../../../duckdb/read-sql';
import { literal } from '../../../duckdb/literal';
import type { DuckDBConnection } from '../../../duckdb/open';
import { readMends } from '../../../mended-addresses';
import { createLocator } from '../../../place/locator';
import { tablePath } from '../../../write-table';
import { ImportError, type ImportContext } from '../../source';
import type { EventMessages } from '../messages';
import type { Stages } from '../stages';
import { createAddressBook, type AddressBook } from './address-book';
import { readPackRegister } from './pack-register';
import { addressKey, plainAddress } from './plain-address';

const PLACE = readSql(import.meta.url, './place-addresses.sql');
const FORGET_OUTSIDE = readSql(import.meta.url, './forget-outside.sql');

/** How a name was understood that does not stand as the register has it. */
const TOLERATED = ['short', 'marks', 'misspelt', 'mended'] as const;

/** So many different ones are kept with the import for somebody to mend. */
const MOST_UNKNOWN = 500;

/** What the register of addresses has done for an import. */
interface Addressed {
  /** how many were placed, how, and how many were not found */
  notes: string[];
  /** addresses in plain words, with how many offences have each */
  unknown: Record<string, number>;
}

const NOTHING: Addressed = { notes: [], unknown: {} };

/**
 * Gives accepted rows that have an address and no coordinates the point that the municipality's register has of it. Each
 * different address is looked up once; the address itself goes no further than before.
 * What somebody has said that an address means goes before the register's own reading of it.
 * @returns nothing without a register
 */
export async function placeAddresses(
  connection: DuckDBConnection,
  stages: Stages,
  context: ImportContext,
  text: EventMessages,
): Promise<Addressed> {
  const asked = await stages.ask(
    `SELECT street, coalesce(house_number, '') AS house_number, count(*)::INTEGER AS n FROM parsed_row
     WHERE reason IS NULL AND x IS NULL AND street IS NOT NULL GROUP BY ALL ORDER BY ALL`,
  );
  if (asked.length === 0) return NOTHING;
  const { book, notes } = await readRegister(stages, context, text);
  if (book === null) return { ...NOTHING, notes };
  const mends = new Map(
    readMends(join(context.dataDir, context.pack.municipality.id)).map(({ address, means }) => [address, means]),
  );
  const { unproject } = createLocator(context.pack);
  const found: unknown[][] = [];
  const n_of = new Map<string, number>();
  const count = (key: string, n: number) => n_of.set(key, (n_of.get(key) ?? 0) + n);
  const unknown = new Map<string, number>();
  for (const row of asked) {
    const [street, number, n] = [String(row['street']), String(row['house_number']), Number(row['n'])];
    const own = number === '' ? null : number;
    const mended = meantBy(mends, street, own);
    // somebody has said that it is no place
    if (mended === null) continue;
    const at = book.find(mended ?? street, mended === undefined ? own : null);
    if (at === null) {
      const key = addressKey(street, own) ?? street.toLowerCase();
      unknown.set(key, (unknown.get(key) ?? 0) + n);
      continue;
    }
    count(at.placed, n);
    count(mended === undefined ? at.understood : 'mended', n);
    const { lng, lat } = unproject(at.x, at.y);
    found.push([street, number, at.x, at.y, lng, lat, at.placed]);
  }
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE found_address (street VARCHAR, house_number VARCHAR, x INTEGER, y INTEGER, lng DOUBLE, lat DOUBLE, placed VARCHAR)',
  );
  await connection.run(
    `INSERT INTO found_address SELECT row[1], row[2], row[3], row[4], row[5], row[6], row[7]
     FROM (SELECT unnest(from_json($rows, '[["VARCHAR"]]')) AS row)`,
    { rows: JSON.stringify(found.map((values) => values.map(String))) },
  );
  await stages.run(text.stagePlace, PLACE);
  const n = (key: string) => n_of.get(key) ?? 0;
  const spelt = TOLERATED.filter((how) => n(how) > 0).map((how) => text.addressSpelt[how](n(how)));
  const n_unknown = [...unknown.values()].reduce((a, b) => a + b, 0);
  return {
    notes: [
      ...notes,
      ...(found.length > 0 ? [text.noteAddresses(n('point'), n('street'), spelt.join(', '))] : []),
      ...(n_unknown > 0 ? [text.noteUnknownAddresses(n_unknown, unknown.size)] : []),
    ],
    unknown: Object.fromEntries([...unknown].sort(([, a], [, b]) => b - a).slice(0, MOST_UNKNOWN)),
  };
}

/**
 * What somebody has said that an address means: of that very number, or of the street, whose number then follows it.
 * @returns undefined where nobody has said anything, null for no place
 */
function meantBy(
  mends: ReadonlyMap<string, string | null>,
  street: string,
  own: string | null,
): string | null | undefined {
  const plain = plainAddress(street, own);
  if (plain === null || mends.size === 0) return undefined;
  const whole = mends.get(addressKey(street, own) ?? '');
  if (whole !== undefined) return whole;
  const ofStreet = mends.get(plain.street);
  return typeof ofStreet === 'string' && plain.number !== null
    ? `${ofStreet} ${plain.number}${plain.letter}`
    : ofStreet;
}

/** Puts back what the register has placed outside the municipality; once stadsdelar are assigned. */
export async function forgetOutside(stages: Stages, text: EventMessages): Promise<void> {
  await stages.run(text.stagePlace, FORGET_OUTSIDE);
}

/** The addresses that offences are looked up in, and what is to be said of where they are from; null without any. */
interface Register {
  book: AddressBook | null;
  notes: string[];
}

/**
 * The municipality's own register as it was last imported, else the one in its pack, else what the map has. Made-up
 * addresses place nothing that happened.
 */
async function readRegister(stages: Stages, context: ImportContext, text: EventMessages): Promise<Register> {
  const { pack, dataDir } = context;
  const { project } = createLocator(pack);
  const path = tablePath(dataDir, pack.municipality.id, 'address_point');
  const imported = !existsSync(path)
    ? []
    : await stages.ask(
        `SELECT street, house_number, west, south, source FROM read_parquet(${literal(path)}) WHERE source <> 'demo' ORDER BY ALL`,
      );
  const known = imported.map(({ street, house_number, west, south }) => ({
    street: String(street),
    house_number: String(house_number),
    ...project(Number(west), Number(south)),
  }));
  const isOwn = imported.some(({ source }) => String(source).startsWith('register_'));
  const bookOf = (addresses: typeof known) => (addresses.length === 0 ? null : createAddressBook(addresses));
  if (isOwn) return { book: bookOf(known), notes: [] };
  try {
    const own = await readPackRegister(context);
    if (own === null) return { book: bookOf(known), notes: [] };
    const addresses = own.map(({ lng, lat, ...address }) => ({ ...address, ...project(lng, lat) }));
    return { book: bookOf(addresses), notes: [text.notePackRegister(addresses.length)] };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { book: bookOf(known), notes: [text.noteBadPackRegister(error.message)] };
  }
}
