import type { Generated } from 'kysely';

/** Who did or saw what: rows are added and never changed. */
export interface AuditTable {
  audit_id: Generated<number>;
  at: string;
  user_id: string | null;
  role: string | null;
  action: string;
  /** what it was done to: a kind, and which */
  subject: string;
  subject_id: string | null;
  /** JSON */
  detail: string;
  request_id: string | null;
  /** place in the chain of hashes; null for rows from before there was one */
  position: number | null;
  /** of this row and of the hash before it: audit-chain.ts */
  hash: string | null;
}

/** One row: where the chain of the audit trail ends, and what its first row follows. */
export interface AuditHeadTable {
  id: number;
  position: number;
  hash: string;
  first_position: number;
  first_hash: string;
}
