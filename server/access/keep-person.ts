import { randomUUID } from 'node:crypto';
import { deleteAccounts, hasAccount, insertAccount } from '../store/tables/account';
import { markAllRevoked } from '../store/tables/feed';
import { deleteTwoFactor } from '../store/tables/two-factor';
import { findUserByEmail, insertUser, updateUser, type UserRow } from '../store/tables/user';
import type { Store, Tx } from '../store/types';
import { endSessionsOf } from './end-sessions';
import { accountIdOf, PROVIDER_ID } from './identity-provider';
import { type Grant, type IdentityProvider } from './provider-settings';
import { isLastAdmin } from './last-admin';
import type { Person } from './parse-claims';

type Named = { email: string; name: string };

/** Makes the user of somebody who comes for the first time. */
export async function createPerson(
  tx: Tx,
  engine: Store['engine'],
  provider: IdentityProvider,
  { email, name, subject }: Person & { email: string },
  { role, actors }: Grant,
): Promise<Named | 'try_again'> {
  const id = randomUUID();
  const detail = { email, name, role, actors: actors ?? [], unit: null };
  // somebody of that address was first
  if (!(await insertUser(tx.db, engine, { id, ...detail }))) return 'try_again';
  await bind(tx, provider, subject, id);
  await tx.audit({ action: 'create', subject: 'user', subject_id: id, detail });
  return { email, name };
}

/**
 * Lets a subject of the provider be the user who has its address. Whom an admin has added stays as they are; where
 * another subject was that user, the address has been given to somebody new, or a person was registered anew: what the
 * one before had to sign in with, and their calendar feeds, end.
 */
export async function takeOver(tx: Tx, provider: IdentityProvider, subject: string, { id }: UserRow): Promise<void> {
  const wasAnother = await hasAccount(tx.db, id, PROVIDER_ID);
  if (wasAnother) {
    await endSessionsOf(tx.db, id, 'taken_over');
    await deleteAccounts(tx.db, id, null);
    await deleteTwoFactor(tx.db, id);
    await markAllRevoked(tx.db, id);
  }
  await bind(tx, provider, subject, id);
  const action = wasAnother ? 'take_over' : 'link_provider';
  await tx.audit({ action, subject: 'user', subject_id: id, detail: { provider: provider.name } });
}

/**
 * Makes a user what the provider says now. An address that nobody vouches for, or that another has, is not taken; the
 * last administrator keeps the role.
 */
export async function updatePerson(
  tx: Tx,
  user: UserRow,
  { email, name }: Person,
  { role, actors }: Grant,
  { isBelieved, log }: { isBelieved: boolean; log: (message: string) => void },
): Promise<Named> {
  const isKept = user.role === 'admin' && role !== 'admin' && (await isLastAdmin(tx.db, user.id));
  const isFree = email === null || email === user.email || !(await findUserByEmail(tx.db, email));
  const to = {
    name,
    role: isKept ? user.role : role,
    actors: actors === null ? user.actors : actors.join(','),
    email: email !== null && isBelieved && isFree ? email : user.email,
    refused_at: null,
  };
  const changed = (Object.keys(to) as (keyof typeof to)[]).filter((key) => user[key] !== to[key]);
  if (changed.length > 0) {
    await updateUser(tx.db, user.id, { ...to, updatedAt: new Date().toISOString() });
    const detail = Object.fromEntries(changed.map((key) => [key, { from: user[key], to: to[key] }]));
    await tx.audit({ action: 'change', subject: 'user', subject_id: user.id, detail });
  }
  if (to.role === 'admin' && user.role !== 'admin')
    log(`sign-in: the provider made ${to.email} an administrator: ${user.role} before`);
  if (isKept) {
    log(`sign-in: ${to.email} stays the administrator, as the only one; the provider says ${role}`);
    await tx.audit({
      action: 'keep_last_admin',
      subject: 'user',
      subject_id: user.id,
      detail: { provider_role: role },
    });
  }
  return { email: to.email, name: to.name };
}

async function bind(tx: Tx, provider: IdentityProvider, subject: string, userId: string): Promise<void> {
  const accountId = accountIdOf(provider, subject);
  await insertAccount(tx.db, { accountId, providerId: PROVIDER_ID, userId, password: null });
}
