import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { literal } from '../../data/duckdb/literal';
import { openDuckDb } from '../../data/duckdb/open';

/** What the machine does at the least for a question about offences. */
export interface Yardstick {
  /** the address that answers with JSON of the same content after the bare question */
  addressFor: (path: string, answer: unknown) => string;
  close: () => void;
}

/** The period of a question that names none: that of the synthetic offences' last year. */
const PERIOD = { from: '2025-01-01', to: '2026-01-01' };

/**
 * A bare Hono route over a bare DuckDB with the offences in memory: it counts them by square, or by hour of the week, in
 * the period of a question, and sends JSON of the size of our answer. No filter but the period, no session, no statistics.
 */
export async function openYardstick(file: string, folder: string): Promise<Yardstick> {
  const connection = await openDuckDb('1GB', folder);
  await connection.run(
    `CREATE TABLE offence AS SELECT x, y, weekday, hour, occurred_from FROM read_parquet(${literal(file)})`,
  );
  const answers = new Map<string, unknown>();
  const app = new Hono().get('/:key', async (c) => {
    const key = c.req.param('key');
    const asked = new URL(key, 'http://yardstick');
    const size = asked.searchParams.get('cell_size') ?? '100';
    const by = asked.searchParams.has('cell_size') ? `x // ${Number(size)}, y // ${Number(size)}` : 'weekday, hour';
    const rows = await connection.runAndReadAll(
      `SELECT ${by}, count(*)::INTEGER AS n FROM offence
       WHERE occurred_from >= $from::TIMESTAMP AND occurred_from < $to::TIMESTAMP GROUP BY ALL`,
      { from: asked.searchParams.get('from') ?? PERIOD.from, to: asked.searchParams.get('to') ?? PERIOD.to },
    );
    if (rows.currentRowCount === 0) throw new Error(`no offences for ${key}`);
    return c.json(answers.get(key) as object);
  });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  return {
    addressFor: (path, answer) => {
      answers.set(path, answer);
      return `http://127.0.0.1:${port}/${encodeURIComponent(path)}`;
    },
    close: () => {
      server.close();
      connection.closeSync();
    },
  };
}
