import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { changedUser, user } from '../contract/users';
import { isResting } from '../export/is-resting';
import { BadInput, Refusal } from '../http/problem';
import { instantOf } from '../store/auth-tables';
import { accountsOfAll } from '../store/tables/account';
import { feedOwners } from '../store/tables/feed';
import { sessionStarts } from '../store/tables/session';
import { findUser, findUserByEmail, insertUser, updateUser, usersByName } from '../store/tables/user';
import { verificationsOfKind } from '../store/tables/verification';
import type { Principal, Store } from '../store/types';
import { endSessionsOf } from './end-sessions';
import { PROVIDER_ID } from './identity-provider';
import { INVITATION } from './invitations';
import { isLastAdmin } from './last-admin';
import { mayImport } from './roles';
import { ROLES, type Role } from '../../data/terms/role';

/** Somebody to be let in. */
export interface NewUser {
  email: string;
  name: string;
  role: Role;
  actors: readonly string[];
  unit: string | null;
  may_import?: boolean | undefined;
}

/** What nobody has said yet is as if it were this. */
const NOTHING: Readonly<Record<string, unknown>> = { may_import: 0, unit: null };

export type ListedUser = z.infer<typeof user>;
type ChangedUser = z.infer<typeof changedUser>;

/** Everybody who may sign in, and who no longer may. @param only the user to read; all when left out */
export async function listUsers(
  store: Store,
  only?: string,
  { idle_days }: { idle_days: number } = { idle_days: Infinity },
): Promise<ListedUser[]> {
  const { db } = store;
  const rows = await usersByName(db, only);
  const accounts = await accountsOfAll(db);
  const sessions = await sessionStarts(db);
  const invitations = await verificationsOfKind(db, INVITATION);
  const feeds = await feedOwners(db);
  const latest = (instants: (string | Date)[]) => instants.map(instantOf).sort().at(-1) ?? null;
  const now = new Date().toISOString();
  const lastIn = (row: (typeof rows)[number]) =>
    // older than what is noted of a user: of the sessions that there are
    row.signed_in_at ?? latest(sessions.filter((s) => s.userId === row.id).map((s) => s.createdAt));
  const feedsOf = (row: (typeof rows)[number]) => feeds.filter(({ user_id }) => user_id === row.id);
  return rows.map((row) => ({
    user_id: row.id,
    email: row.email,
    name: row.name,
    role: roleOf(row.role),
    actors: splitActors(row.actors),
    unit: row.unit,
    may_import: mayImport(roleOf(row.role), row.may_import ?? 0),
    disabled: row.disabled !== 0,
    has_password: accounts.some((a) => a.userId === row.id && a.password !== null),
    has_second_factor: Boolean(row.twoFactorEnabled),
    has_identity_provider: accounts.some((a) => a.userId === row.id && a.providerId === PROVIDER_ID),
    invited_until: latest(
      invitations.filter((i) => i.value === row.id && instantOf(i.expiresAt) > now).map((i) => i.expiresAt),
    ),
    created_at: instantOf(row.createdAt),
    signed_in_at: lastIn(row),
    refused_at: row.refused_at,
    feeds: feedsOf(row).length,
    resting_feeds: feedsOf(row).filter(
      (feed) => row.refused_at !== null || isResting(feed, row.signed_in_at, idle_days),
    ).length,
  }));
}

/** @throws {Refusal} when there is no such user */
export async function readUser(store: Store, user_id: string): Promise<ListedUser> {
  const [found] = await listUsers(store, user_id);
  if (!found) throw new Refusal('not_found');
  return found;
}

/** @returns null when there is nobody of that address */
export async function findUserId(store: Store, email: string): Promise<string | null> {
  const found = await findUserByEmail(store.db, normal(email));
  return found?.id ?? null;
}

/** Adds somebody, who cannot sign in before an invitation has been accepted. @throws {BadInput} when the address is taken */
export async function addUser(store: Store, by: Principal, given: NewUser): Promise<ListedUser> {
  const id = randomUUID();
  const { name, role, actors, unit } = given;
  const may_import = given.may_import === true && role !== 'partner';
  const email = normal(given.email);
  await store.write(by, async (tx) => {
    if (!(await insertUser(tx.db, store.engine, { id, name, email, role, actors, unit })))
      throw new BadInput(
        'email',
        email,
        { sv: 'en adress som ingen annan har', en: 'an address that nobody else has' },
        { sv: 'finns redan', en: 'is there already' },
      );
    if (may_import) await updateUser(tx.db, id, { may_import: 1 });
    const detail = { email, name, role, actors, unit, ...(may_import ? { may_import } : {}) };
    await tx.audit({ action: 'create', subject: 'user', subject_id: id, detail });
  });
  return readUser(store, id);
}

/**
 * Changes what somebody may do. Whoever is disabled is signed out at once.
 * @throws {Refusal} when there is no such user, or nobody would be left to administer
 */
export async function changeUser(store: Store, by: Principal, user_id: string, to: ChangedUser): Promise<ListedUser> {
  await store.write(by, async (tx) => {
    const row = await findUser(tx.db, user_id);
    if (!row) throw new Refusal('not_found');
    const changed = {
      name: to.name,
      role: to.role,
      actors: to.actors.join(','),
      unit: to.unit,
      disabled: to.disabled ? 1 : 0,
      // whoever becomes a partner loses it for good
      may_import:
        to.role === 'partner' ? 0 : to.may_import === undefined ? (row.may_import ?? 0) : to.may_import ? 1 : 0,
    };
    const wasLast = await isLastAdmin(tx.db, user_id);
    await updateUser(tx.db, user_id, { ...changed, updatedAt: new Date().toISOString() });
    if (to.disabled) await endSessionsOf(tx.db, user_id, 'disabled');
    if (wasLast && (to.disabled || to.role !== 'admin')) throw new Refusal('last_admin');
    const before = Object.fromEntries(
      (Object.keys(changed) as (keyof typeof changed)[])
        .filter((key) => (row[key] ?? NOTHING[key]) !== changed[key])
        .map((key) => [key, { from: row[key], to: changed[key] }]),
    );
    await tx.audit({ action: 'change', subject: 'user', subject_id: user_id, detail: before });
  });
  return readUser(store, user_id);
}

/** The role of a stored name. @throws for one that is not known */
export function roleOf(stored: string): Role {
  const role = ROLES.find((known) => known === stored);
  if (role === undefined) throw new Error(`a user has the unknown role ${stored}`);
  return role;
}

/** Codes with a comma between, as a list. */
export function splitActors(stored: string): string[] {
  return stored === '' ? [] : stored.split(',');
}

function normal(email: string): string {
  return email.trim().toLowerCase();
}
