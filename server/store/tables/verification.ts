import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { authTables, type AuthTables } from '../auth-tables';
import type { Db } from '../types';
import type { UserRow } from './user';

/** A value that holds for a time, under a name; ours begin with what they are for, as `invitation:`. */
export type VerificationRow = Selectable<AuthTables['verification']>;
type NewVerification = Pick<VerificationRow, 'identifier' | 'value' | 'expiresAt'>;

/** @returns undefined when there is none; one that has expired may still be there */
export function findVerification(db: Db, identifier: string): Promise<VerificationRow | undefined> {
  return authTables(db).selectFrom('verification').selectAll().where('identifier', '=', identifier).executeTakeFirst();
}

/** All of one kind. @param prefix what their names begin with */
export function verificationsOfKind(db: Db, prefix: string): Promise<Pick<VerificationRow, 'value' | 'expiresAt'>[]> {
  return authTables(db)
    .selectFrom('verification')
    .select(['value', 'expiresAt'])
    .where('identifier', 'like', `${prefix}%`)
    .execute();
}

/** The user whose id a verification holds, and how long it holds. @returns undefined when there is none */
export function findVerifiedUser(
  db: Db,
  identifier: string,
): Promise<
  (Pick<UserRow, 'id' | 'email' | 'name' | 'role' | 'disabled'> & Pick<VerificationRow, 'expiresAt'>) | undefined
> {
  return authTables(db)
    .selectFrom('verification')
    .innerJoin('user', 'user.id', 'verification.value')
    .select(['user.id', 'user.email', 'user.name', 'user.role', 'user.disabled', 'verification.expiresAt'])
    .where('identifier', '=', identifier)
    .executeTakeFirst();
}

export async function insertVerifications(db: Db, rows: readonly NewVerification[]): Promise<void> {
  const now = new Date().toISOString();
  await authTables(db)
    .insertInto('verification')
    .values(rows.map((row) => ({ ...row, id: randomUUID(), createdAt: now, updatedAt: now })))
    .execute();
}

/** @returns whether it was there: of several who use it at once, one hears yes */
export async function deleteVerification(db: Db, identifier: string): Promise<boolean> {
  const { numDeletedRows } = await authTables(db)
    .deleteFrom('verification')
    .where('identifier', '=', identifier)
    .executeTakeFirstOrThrow();
  return numDeletedRows !== 0n;
}

/** Deletes those of one kind that hold a value. */
export async function deleteVerificationsOf(db: Db, prefix: string, value: string): Promise<void> {
  await authTables(db)
    .deleteFrom('verification')
    .where('value', '=', value)
    .where('identifier', 'like', `${prefix}%`)
    .execute();
}

/** Deletes those of one kind that have expired. */
export async function deleteExpired(db: Db, prefix: string): Promise<void> {
  await authTables(db)
    .deleteFrom('verification')
    .where('identifier', 'like', `${prefix}%`)
    .where('expiresAt', '<', new Date().toISOString())
    .execute();
}
