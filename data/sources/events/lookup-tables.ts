import { literal } from '../../duckdb/literal';
import type { DuckDBConnection } from '../../duckdb/open';
import { OFFENCE_CODES } from '../../offence-codes/read-codes';
import type { Pack } from '../../pack/schema';
import { PLACED } from '../../schema/event-columns';
import { PLACE_TYPES } from '../../terms/place-type';
import { PLACE_TYPE_WORDS } from './offence/place-type-words';
import type { Stream } from './stream';

/** Before a category's id where no source's word is meant. */
export const ID_MARK = '=';

/** Makes the small tables that rows are looked up in: `code`, `category_word`, `said_word`, `place_word`, `named_area` and `known_deso`. */
export async function createLookupTables(connection: DuckDBConnection, pack: Pack, stream: Stream): Promise<void> {
  // a million rows of a few different words: as numbers of a list they sort and travel in a sixteenth of the space
  for (const [type, values] of [
    ['category_enum', stream.categories],
    ['place_type_enum', PLACE_TYPES],
    ['placed_enum', PLACED],
    ['stadsdel_enum', pack.stadsdelar.map((s) => s.properties.stadsdel)],
  ] as const)
    await connection.run(`CREATE TYPE ${type} AS ENUM (${values.map(literal).join(', ')})`);
  await fill(
    connection,
    'code (code VARCHAR, category category_enum, place_type place_type_enum, valid_from TIMESTAMP, valid_to TIMESTAMP)',
    (stream.table === 'offence' ? OFFENCE_CODES : []).map((c) => [
      c.code,
      c.category,
      c.place_type,
      c.valid_from ?? '0001-01-01',
      c.valid_to ?? '9999-01-01',
    ]),
  );
  // a category's own id counts as a word, so that a mapping can name it
  const ids = stream.categories.map((category): [string, [string, string]] => [category, [category, 'unknown']]);
  const words = new Map<string, [string, string]>(ids);
  for (const { word, category, place_type } of stream.words) words.set(word, [category, place_type]);
  // with the mark before it the id and nothing else, though it may be a word for something wider too: "burglary"
  for (const [id, values] of ids) words.set(ID_MARK + id, values);
  await fill(
    connection,
    'category_word (word VARCHAR, category category_enum, place_type place_type_enum)',
    [...words].map(([word, [category, placeType]]) => [word, category, placeType]),
  );
  await fill(
    connection,
    'said_word ("of" VARCHAR, word VARCHAR, code VARCHAR)',
    stream.said.map(({ of, word, code }) => [of, word, code]),
  );
  await fill(
    connection,
    'place_word (word VARCHAR, place_type place_type_enum)',
    Object.entries(PLACE_TYPE_WORDS).flatMap(([type, names]) => names.map((word) => [word, type])),
  );
  await fill(connection, 'named_area (kind VARCHAR, name VARCHAR, stadsdel stadsdel_enum)', namedAreas(pack));
  await fill(connection, 'known_deso (name VARCHAR)', knownDeso(pack));
}

/** The municipality's DeSO of 2025 and of 2018. */
function knownDeso(pack: Pack): string[][] {
  const codes = pack.stadsdelar.flatMap((s) => s.properties.deso.map((code) => code.toUpperCase()));
  return [...new Set(codes.flatMap((code) => [code, `${code.slice(0, -1)}0`]))].map((code) => [code]);
}

/** Every name and code that says in which stadsdel something lies; a name that could be two is left out. */
function namedAreas(pack: Pack): string[][] {
  const found = new Map<string, Set<string>>();
  const add = (kind: string, name: string, stadsdel: string) => {
    const key = `${kind}\n${name}`;
    found.set(key, (found.get(key) ?? new Set()).add(stadsdel));
  };
  for (const { properties } of pack.stadsdelar) {
    const { stadsdel, name, deso, base_areas } = properties;
    for (const code of deso) {
      add('deso', code.toUpperCase(), stadsdel);
      // DeSO of 2018 end in 0; one that was split in 2025 counts where all its parts lie in one stadsdel
      add('deso', `${code.toUpperCase().slice(0, -1)}0`, stadsdel);
    }
    for (const area of base_areas ?? []) add('base_area', area.toLowerCase(), stadsdel);
    add('stadsdel', name.toLowerCase(), stadsdel);
    add('stadsdel', stadsdel, stadsdel);
  }
  for (const { name, other_names, stadsdel } of pack.places)
    if (stadsdel !== null)
      for (const spelling of [name, ...other_names]) add('place', spelling.toLowerCase(), stadsdel);
  return [...found].flatMap(([key, stadsdelar]) => {
    const [kind, name] = key.split('\n') as [string, string];
    return stadsdelar.size === 1 ? [[kind, name, ...stadsdelar]] : [];
  });
}

async function fill(connection: DuckDBConnection, definition: string, rows: readonly string[][]): Promise<void> {
  const name = definition.slice(0, definition.indexOf(' '));
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${definition}`);
  const width = definition.split(',').length;
  const casts = Array.from({ length: width }, (_, i) => `row[${i + 1}]`).join(', ');
  await connection.run(
    `INSERT INTO ${name} SELECT ${casts} FROM (SELECT unnest(from_json($rows, '[["VARCHAR"]]')) AS row)`,
    { rows: JSON.stringify(rows) },
  );
}
