import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literal } from '../../../data/duckdb/literal';
import { openDuckDb } from '../../../data/duckdb/open';
import { readHistory } from '../../../data/import/history/history';
import { undoneIn } from '../../../data/import/history/in-force';
import { runImport } from '../../../data/import/run-import';
import { restoreImport, undoImport } from '../../../data/import/undo-import';
import { writeTable } from '../../../data/write-table';
import { createImportWorld, type ImportWorld } from './import-world';

const HEADER = 'Id;Brottskod;Brottsdatum;Stadsdel';

/** What a file says, offence by offence: the same id with another code is the same offence changed. */
type Said = Readonly<Record<string, string>>;
type Step =
  | { act: 'import'; said: Said; isAll: boolean }
  /** which of the imports there are, counted around */
  | { act: 'undo' | 'restore'; which: number };

/** A later import lies over the earlier: what it says of an offence holds, and null is that it is withdrawn. */
type Layer = ReadonlyMap<string, string | null>;

/** The tables as they should be, as plain as can be thought. */
class Model {
  readonly #layers = new Map<number, Layer>();
  readonly #after = new Map<number, readonly number[]>();
  held: readonly number[] = [];

  import(number: number, said: Said, isAll: boolean): void {
    const seen = this.rows();
    const layer = new Map<string, string | null>();
    for (const [id, code] of Object.entries(said)) if (seen.get(id)?.code !== code) layer.set(id, code);
    if (isAll) for (const id of seen.keys()) if (!(id in said)) layer.set(id, null);
    this.#layers.set(number, layer);
    // what changes nothing is no change that could be taken back
    if (layer.size > 0) this.held = [...this.held, number];
    this.#after.set(number, this.held);
  }

  undo(number: number): void {
    this.held = this.held.filter((other) => other !== number);
  }

  restore(number: number): void {
    if (this.#layers.get(number)!.size > 0) this.held = this.#after.get(number)!;
  }

  rows(): Map<string, { code: string; number: number }> {
    const rows = new Map<string, { code: string; number: number }>();
    for (const number of this.held)
      for (const [id, code] of this.#layers.get(number)!)
        if (code === null) rows.delete(id);
        else rows.set(id, { code, number });
    return rows;
  }

  get imports(): number[] {
    return [...this.#layers.keys()];
  }
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('import' as const), said: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.constantFrom('0355', '1212', '9827'), { minKeys: 1 }), isAll: fc.boolean() }) }, // prettier-ignore
  { weight: 4, arbitrary: fc.record({ act: fc.constant('undo' as const), which: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('restore' as const), which: fc.nat(2) }) },
);

describe('imports taken back and served again in any order', () => {
  it.each([{ isMade: true }, { isMade: false }])(
    'leave what those that hold have said, and made rows (there before: $isMade) only by themselves',
    async ({ isMade }) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8, size: 'max' }), (steps) => follow(steps, isMade)),
        { numRuns: Number(process.env['UNDO_RUNS'] ?? 5) },
      );
    },
    600_000,
  );

  const both: Said = { '1': '0355', '2': '1212' };
  const other: Said = { '3': '9827' };
  it.each<{ what: string; steps: Step[] }>([
    { what: 'the second taken back, served again, and then the first taken back', steps: [imports(both), imports(other), undo(1), restore(1), undo(0), undo(1)] },
    { what: 'the first taken back, then the second', steps: [imports(both), imports(other), undo(0), undo(1)] },
    { what: 'one that changed what another had changed, both taken back from below', steps: [imports(both), imports({ '1': '1212' }), imports({ '1': '9827' }), undo(1), undo(2), undo(0)] },
    { what: 'one that withdrew a row of an import that has been taken back', steps: [imports(both), imports(other, true), undo(0), undo(1)] },
    { what: 'a row that one withdrew, another brought, and a third withdrew again', steps: [imports(both), imports(other, true), imports(both), imports(other, true), undo(1), undo(3)] },
  ])('$what', ({ steps }) => follow(steps, true), 120_000); // prettier-ignore
});

function imports(said: Said, isAll = false): Step {
  return { act: 'import', said, isAll };
}
function undo(which: number): Step {
  return { act: 'undo', which };
}
function restore(which: number): Step {
  return { act: 'restore', which };
}

/** Does the steps with the tables and with the model, and compares them after each. */
async function follow(steps: readonly Step[], isMade: boolean): Promise<void> {
  const world = createImportWorld();
  try {
    if (isMade) await makeRows(world);
    const tables = dirname(world.table);
    const model = new Model();
    const acting = { dataDir: world.dataDir, municipality: 'sundbyberg', language: 'en' as const, by: 'anna' };
    for (const each of steps) {
      if (each.act === 'import') {
        const before = readHistory(tables).length;
        await load(world, each.said, each.isAll);
        model.import(before + 1, each.said, each.isAll);
      } else {
        const number = model.imports[each.which % Math.max(1, model.imports.length)];
        if (number === undefined) continue;
        if (each.act === 'restore') {
          await restoreImport(number, acting);
          model.restore(number);
        } else if (model.held.includes(number)) {
          await undoImport(number, acting);
          model.undo(number);
        } else await expect(undoImport(number, acting)).rejects.toThrow(/taken back already|nothing to take back/);
      }
      const expected = [...model.rows()].map(([, { code, number }]) => `${code} ${number}`).sort();
      expect(await rows(world), JSON.stringify(each)).toEqual(expected.length === 0 && isMade ? ['made'] : expected);
      const history = readHistory(tables);
      const isUndone = undoneIn(history);
      const holding = history.filter(({ act, number, changes }) => act === 'import' && Object.keys(changes).length > 0 && !isUndone(number)); // prettier-ignore
      expect(holding.map(({ number }) => number).reverse()).toEqual([...model.held]);
    }
  } finally {
    world.remove();
  }
}

function load(world: ImportWorld, said: Said, isAll: boolean) {
  const lines = Object.entries(said).map(([id, code]) => `${id};${code};2025-05-0${id} 10:00;Rissne`);
  const options = world.context(isAll ? { merge: 'replace', period: { from: '2025-05-01', to: '2025-05-31' } } : {});
  return runImport(
    { source: 'offences', files: [world.file('a.csv', `${[HEADER, ...lines].join('\n')}\n`)], municipality: 'sundbyberg', dataDir: world.dataDir, language: 'en', json: false, help: false, dryRun: false, keepUntil: null, by: 'anna', options: options.options }, // prettier-ignore
    new AbortController().signal,
    () => undefined,
  );
}

/** Code and import of each row; 'made' for one that is synthetic. */
async function rows(world: ImportWorld): Promise<string[]> {
  try {
    const found = await world.rows('SELECT source, offence_code, import_number FROM offence');
    return found.map((row) => (row['source'] === 'made' ? 'made' : `${String(row['offence_code'])} ${String(row['import_number'])}`)).sort(); // prettier-ignore
  } catch (error) {
    // no table
    if (/No files found/.test(String(error))) return [];
    throw error;
  }
}

/** One synthetic row, as a demo has it before anything is imported. */
async function makeRows(world: ImportWorld): Promise<void> {
  const other = createImportWorld();
  mkdirSync(dirname(world.table), { recursive: true });
  const connection = await openDuckDb('200MB', world.folder);
  try {
    await other.import(other.file('made.csv', `${HEADER}\n1;0355;2025-05-01 10:00;Rissne\n`), { name: 'made' });
    await connection.run(`CREATE VIEW made AS SELECT * REPLACE (NULL AS import_number) FROM read_parquet(${literal(other.table)})`); // prettier-ignore
    const source = { source: 'made', title: 'made', publisher: 'us', licence: 'CC0', url: null, synthetic: true, imported_at: null }; // prettier-ignore
    await writeTable(connection, 'made', 'offence_id', world.table, {
      table: 'offence',
      schema_version: 1,
      municipality: 'sundbyberg',
      sources: [source],
      as_of: null,
    });
  } finally {
    connection.closeSync();
    other.remove();
    rmSync(join(world.folder, 'made.csv'), { force: true });
  }
}
