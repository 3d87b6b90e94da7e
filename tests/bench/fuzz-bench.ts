import { fuzzTown } from '../fuzz/fuzz-town';
import type { Fault } from '../fuzz/judge-answer';
import { newDatabase } from '../server/store/new-database';
import { startPostgres } from '../server/store/start-postgres';
import { figure, type Figure } from './figure';

/** A town is asked so often, and then a new one: what is kept in it would slow it more and more. */
const REQUESTS_A_TOWN = 25_000;

const FAULTS: Record<Fault, string> = {
  '500': 'answers of 500',
  stack: 'answers with a stack or the words of a library',
  'no words': 'refusals without a sentence',
};

/** Asks every route in every role what is right and what is not, and counts what is answered as it must not be. */
export async function* benchFuzz(n: number, seed: number): AsyncIterable<Figure> {
  const postgres = await startPostgres();
  const stores: [engine: string, newStore: () => Promise<string | undefined>][] = [
    ['SQLite', () => Promise.resolve(undefined)],
  ];
  if (postgres === null) console.error('fuzz: PostgreSQL is not installed, and is left out');
  else stores.push(['PostgreSQL', () => newDatabase(postgres.url)]);
  try {
    for (const [i, [engine, newStore]] of stores.entries()) {
      const wanted = Math.ceil(n / stores.length);
      const found = new Map<Fault, number>();
      const reached = new Set<string>();
      let made = 0;
      for (let round = 0; made < wanted; round++) {
        const where = await newStore();
        const result = await fuzzTown({
          n: Math.min(REQUESTS_A_TOWN, wanted - made),
          seed: seed + 1000 * i + round,
          ...(where !== undefined && { where }),
        });
        made += result.n;
        for (const [fault, times] of result.faults) found.set(fault, (found.get(fault) ?? 0) + times);
        for (const operation of result.ok) reached.add(operation);
        for (const example of result.examples) console.error(example);
        const statuses = [...result.by_status]
          .sort(([a], [b]) => a - b)
          .map(([status, times]) => `${status}: ${times}`);
        console.error(
          `  ${engine}: ${made} of ${wanted}; ${statuses.join(', ')}; faults: ${[...found].join(' ') || 'none'}`,
        );
      }
      for (const [fault, name] of Object.entries(FAULTS))
        yield figure(`fuzz: ${name}, of ${made} on ${engine}`, '', [found.get(fault as Fault) ?? 0], { at_most: 0 });
      yield figure(`fuzz: operations that were answered as they should be, ${engine}`, '', [reached.size], null);
    }
  } finally {
    postgres?.stop();
  }
}
