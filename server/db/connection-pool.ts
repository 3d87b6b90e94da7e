import {
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBInstance,
  type DuckDBPreparedStatement,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { readColumns, type Columns } from './read-columns';
import { timeBits } from './time-bits';
import type { Parameter } from './question-parameters';
import { QUERIES, type Question, type Questions } from './questions';

interface Lane {
  connection: DuckDBConnection;
  prepared: Map<Question, DuckDBPreparedStatement>;
}

/** A few connections to one database; each prepares a question once and answers one at a time. */
export class ConnectionPool {
  readonly #lanes: Lane[];
  readonly #idle: Lane[];
  readonly #waiting: ((lane: Lane) => void)[] = [];

  private constructor(connections: DuckDBConnection[]) {
    this.#lanes = connections.map((connection) => ({ connection, prepared: new Map() }));
    this.#idle = [...this.#lanes];
  }

  static async open(instance: DuckDBInstance, size: number): Promise<ConnectionPool> {
    return new ConnectionPool(await Promise.all(Array.from({ length: size }, () => instance.connect())));
  }

  /**
   * Asks one question.
   * @param signal when aborted, the running query is interrupted and the promise is rejected
   */
  ask<Q extends Question>(
    question: Q,
    parameters: Questions[Q]['parameters'],
    signal?: AbortSignal,
  ): Promise<Questions[Q]['row'][]> {
    return this.#run(question, parameters, signal, async (statement) => {
      const reader = await statement.runAndReadAll();
      return reader.getRowObjectsJson() as unknown as Questions[Q]['row'][];
    });
  }

  /** Asks a question whose answer is many rows of numbers, and gives it by the column; see `readColumns`. */
  askColumns<Q extends Question>(
    question: Q,
    parameters: Questions[Q]['parameters'],
    signal?: AbortSignal,
  ): Promise<Columns<Questions[Q]['row']>> {
    return this.#run(question, parameters, signal, async (statement) =>
      readColumns<Questions[Q]['row']>(await statement.run()),
    );
  }

  async #run<Q extends Question, T>(
    question: Q,
    parameters: Questions[Q]['parameters'],
    signal: AbortSignal | undefined,
    read: (statement: DuckDBPreparedStatement) => Promise<T>,
  ): Promise<T> {
    const lane = await this.#take();
    const interrupt = () => lane.connection.interrupt();
    try {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', interrupt);
      const statement = lane.prepared.get(question) ?? (await prepare(lane, question));
      bind(statement, timeBits(parameters as Record<string, Parameter>));
      return await read(statement);
    } finally {
      signal?.removeEventListener('abort', interrupt);
      this.#giveBack(lane);
    }
  }

  close(): void {
    for (const lane of this.#lanes) lane.connection.closeSync();
  }

  #take(): Promise<Lane> {
    const lane = this.#idle.pop();
    return lane ? Promise.resolve(lane) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  #giveBack(lane: Lane): void {
    const next = this.#waiting.shift();
    if (next) next(lane);
    else this.#idle.push(lane);
  }
}

async function prepare(lane: Lane, question: Question): Promise<DuckDBPreparedStatement> {
  const sql = QUERIES.get(question);
  if (sql === undefined) throw new Error(`server/db/queries/${question}.sql: no such file`);
  const statement = await lane.connection.prepare(sql);
  lane.prepared.set(question, statement);
  return statement;
}

function bind(statement: DuckDBPreparedStatement, parameters: Record<string, Parameter>): void {
  const values: Record<string, DuckDBValue> = {};
  const types: Record<string, DuckDBType> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || typeof value !== 'object') values[name] = value;
    else {
      values[name] = listValue([...value]);
      types[name] = LIST(typeof value[0] === 'number' ? INTEGER : VARCHAR);
    }
  }
  statement.bind(values, types);
}
