import type { Kysely, Transaction } from 'kysely';
import type { Change, Topic } from './change';
import type { ChangeFeed } from './change-feed';
import type { AuditAction } from './audited-actions';
import type { Tables } from './tables';

/** Who does something, for the audit trail; null fields for the program itself. */
export interface Principal {
  user_id: string | null;
  role: string | null;
  request_id: string | null;
}

/** One line of the audit trail. */
export type AuditEntry = AuditAction & {
  subject_id: string | null;
  detail?: unknown;
  /** when it was, if not now: what could not be written down at once */
  at?: string;
};

/** What a question is put to: the store, or a transaction of it under way. */
export type Db = Kysely<Tables>;

/** A transaction under way. */
export interface Tx {
  db: Transaction<Tables>;
  /** every change says who did what, in the same transaction */
  audit: (entry: AuditEntry) => Promise<void>;
  /** told to all listeners once saved */
  changed: (change: Change) => void;
}

/** What a change made, and the revision that it made; the one before it when it told of no change. */
export interface Written<T> {
  result: T;
  revision: number;
}

export interface Store {
  engine: 'sqlite' | 'postgres';
  /** for reading; what another transaction has not saved yet is not seen */
  db: Db;
  /**
   * One change, all of it or nothing, with its audit rows; one at a time, whichever process makes it, so that what `work`
   * reads stays true. PostgreSQL may have it done anew: what `work` changes outside the transaction must bear that.
   * @throws what `work` throws, and when nothing was audited; {Refusal} not_saved when the database cannot save,
   * maybe_saved when nobody knows whether it did
   */
  write: <T>(by: Principal, work: (tx: Tx) => Promise<T>) => Promise<Written<T>>;
  /** says that somebody has looked at something; on disk when it returns. @throws {Refusal} not_saved */
  audit: (by: Principal, entry: AuditEntry) => Promise<void>;
  /** how often the store has changed; of topics, when something of them last did: what has that revision is as new */
  readRevision: (...topics: Topic[]) => Promise<number>;
  /** at which revision something of each topic was last changed */
  readTopics: () => Promise<Readonly<Record<Topic, number>>>;
  changes: ChangeFeed;
  /** whether what was last to be saved could be */
  canSave: () => boolean;
  /**
   * Lets a library change the shape of its own tables, while no other process does; a file of SQLite is copied first.
   * `work` gets the database as the role that owns the tables, and has to see for itself whether another process has
   * been there before.
   */
  upgrade: (work: (db: Kysely<Tables>) => Promise<void>, { isNew }: { isNew: boolean }) => Promise<void>;
  close: () => Promise<void>;
}
