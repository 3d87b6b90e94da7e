import {
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { SqliteConnection } from './open-sqlite';
import { BUSY_MS, retryWhileBusy } from './retry-while-busy';
import { Mutex } from './mutex';

/**
 * A file of SQLite as Kysely sees it: one connection that writes, one turn after the other, and one that reads what has
 * been saved without waiting for them.
 */
export function sqliteDialect(writer: SqliteConnection, reader: SqliteConnection): Dialect {
  return {
    createDriver: () => new TwoConnections(writer, reader),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class TwoConnections implements Driver {
  #mutex = new Mutex();
  constructor(
    private readonly writer: SqliteConnection,
    private readonly reader: SqliteConnection,
  ) {}

  init = () => Promise.resolve();
  acquireConnection = () => Promise.resolve(new Session(this.writer, this.reader, this.#mutex));
  releaseConnection = () => Promise.resolve();
  beginTransaction = (session: Session) => session.begin();
  commitTransaction = (session: Session) => session.commit();
  rollbackTransaction = (session: Session) => session.rollback();

  destroy(): Promise<void> {
    this.reader.close();
    if (this.writer !== this.reader) this.writer.close();
    return Promise.resolve();
  }
}

class Session implements DatabaseConnection {
  /** in a transaction: what ends the turn */
  #release: (() => void) | null = null;
  constructor(
    private readonly writer: SqliteConnection,
    private readonly reader: SqliteConnection,
    private readonly mutex: Mutex,
  ) {}

  async begin(): Promise<void> {
    const release = await this.mutex.acquire(BUSY_MS);
    try {
      await retryWhileBusy(() => this.writer.exec('BEGIN IMMEDIATE'));
    } catch (error) {
      release();
      throw error;
    }
    this.#release = release;
  }

  commit(): Promise<void> {
    this.writer.exec('COMMIT');
    this.#end();
    return Promise.resolve();
  }

  rollback(): Promise<void> {
    try {
      // a full disk has ended it already
      if (this.writer.inTransaction) this.writer.exec('ROLLBACK');
    } finally {
      this.#end();
    }
    return Promise.resolve();
  }

  #end(): void {
    this.#release?.();
    this.#release = null;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#release) return run<R>(this.writer, query);
    if (SelectQueryNode.is(query.query)) return retryWhileBusy(() => run<R>(this.reader, query));
    const release = await this.mutex.acquire(BUSY_MS);
    try {
      return await retryWhileBusy(() => run<R>(this.writer, query));
    } finally {
      release();
    }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('rows of SQLite are not streamed');
  }
}

function run<R>(connection: SqliteConnection, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = prepared(connection, sql);
  // the native library ends the whole process on a boolean
  const bound = parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value));
  if (statement.reader) return { rows: statement.all(bound) as R[] };
  const { changes, lastInsertRowid } = statement.run(bound);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

type Statement = ReturnType<SqliteConnection['prepare']>;

/** The same few questions are asked over and over, and preparing one takes as long as answering it. */
const statements = new WeakMap<SqliteConnection, Map<string, Statement>>();
const MAX_STATEMENTS = 200;

function prepared(connection: SqliteConnection, sql: string): Statement {
  const known = statements.get(connection) ?? new Map<string, Statement>();
  statements.set(connection, known);
  const found = known.get(sql) ?? connection.prepare(sql);
  // lists of any length make new questions without end
  if (known.size >= MAX_STATEMENTS) known.clear();
  known.set(sql, found);
  return found;
}
