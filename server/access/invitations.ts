import { createHash, randomBytes } from 'node:crypto';
import { PAGE_PATHS } from '../../data/terms/page-paths';
import { BadInput, Refusal } from '../http/problem';
import { instantOf } from '../store/auth-tables';
import { deleteAccounts, insertAccount } from '../store/tables/account';
import { findUser, updateUser } from '../store/tables/user';
import {
  deleteVerification,
  deleteVerificationsOf,
  findVerifiedUser,
  insertVerifications,
} from '../store/tables/verification';
import type { Principal, Store } from '../store/types';
import { checkPassword } from './check-password';
import { endSessionsOf } from './end-sessions';

/** How long an invitation holds. */
const HOLDS_MS = 7 * 24 * 60 * 60 * 1000;

/** What the stored names of invitations begin with; the hash of the token follows. */
export const INVITATION = 'invitation:';

/**
 * Makes the link by which somebody chooses a password, once. Links made for them before no longer hold.
 * @throws {Refusal | BadInput} when there is no such user, or they are disabled
 */
export async function invite(store: Store, by: Principal, user_id: string, origin: string) {
  const token = randomBytes(32).toString('base64url');
  const expires_at = new Date(Date.now() + HOLDS_MS).toISOString();
  await store.write(by, async (tx) => {
    const user = await findUser(tx.db, user_id);
    if (!user) throw new Refusal('not_found');
    if (user.disabled !== 0)
      throw new BadInput(
        'user_id',
        undefined,
        { sv: 'någon som inte är avstängd', en: 'somebody who is not disabled' },
        { sv: 'är avstängd', en: 'is disabled' },
      );
    await deleteVerificationsOf(tx.db, INVITATION, user_id);
    await insertVerifications(tx.db, [{ identifier: nameOf(token), value: user_id, expiresAt: expires_at }]);
    await tx.audit({ action: 'invite', subject: 'user', subject_id: user_id, detail: { expires_at } });
  });
  return { link: `${origin}${PAGE_PATHS.invitation}#token=${token}`, expires_at };
}

/** Whom a link invites. @throws {Refusal} when it has been used, has expired or never was */
export async function readInvitation(store: Store, token: string) {
  const found = await findVerifiedUser(store.db, nameOf(token));
  if (!found || found.disabled !== 0 || instantOf(found.expiresAt) <= new Date().toISOString())
    throw new Refusal('invitation_over');
  return { ...found, expires_at: instantOf(found.expiresAt) };
}

/**
 * Gives the invited the password that they have chosen, and ends what sessions they had.
 * @throws {Refusal | BadInput} when the link does not hold, or the password is too weak: the link then holds still
 */
export async function acceptInvitation(
  store: Store,
  request_id: string,
  token: string,
  password: string,
  hash: (password: string) => Promise<string>,
): Promise<{ email: string }> {
  const { id, email, name, role } = await readInvitation(store, token);
  checkPassword(password, { email, name });
  const hashed = await hash(password);
  await store.write({ user_id: id, role, request_id }, async (tx) => {
    // somebody else was first
    if (!(await deleteVerification(tx.db, nameOf(token)))) throw new Refusal('invitation_over');
    await deleteAccounts(tx.db, id, 'credential');
    await insertAccount(tx.db, { accountId: id, providerId: 'credential', userId: id, password: hashed });
    await endSessionsOf(tx.db, id, 'password');
    // an admin has said that they may come in this way, whatever the organisation says
    await updateUser(tx.db, id, { refused_at: null });
    await tx.audit({ action: 'accept_invitation', subject: 'user', subject_id: id });
  });
  return { email };
}

function nameOf(token: string): string {
  return INVITATION + createHash('sha256').update(token).digest('base64url');
}
