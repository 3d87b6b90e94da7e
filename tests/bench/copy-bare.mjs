/** DuckDB's own way from CSV to Parquet, as a program of its own: node tests/bench/copy-bare.mjs <from.csv> <to.parquet> */
import { DuckDBInstance } from '@duckdb/node-api';

const [, , from, to] = process.argv;
const quote = (text) => `'${String(text).replaceAll("'", "''")}'`;
const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' });
const connection = await instance.connect();
const started = performance.now();
await connection.run(
  `COPY (FROM read_csv(${quote(from)}, delim = ';', all_varchar = true)) TO ${quote(to)} (FORMAT parquet)`,
);
process.stdout.write(String((performance.now() - started) / 1000));
