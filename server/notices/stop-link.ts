import { timingSafeEqual } from 'node:crypto';
import type { Access } from '../access/open-access';

/** Characters of a signature. */
const SIGNED = 43;

/** What ends somebody's mails without their signing in: their id behind its signature. It can do nothing else. */
export function stopToken(access: Pick<Access, 'sign'>, user_id: string): string {
  return access.sign(`end mail ${user_id}`) + Buffer.from(user_id).toString('base64url');
}

/** Whose mails a token ends; null for one that the server has not signed. */
export function readStopToken(access: Pick<Access, 'sign'>, token: string): string | null {
  const user_id = Buffer.from(token.slice(SIGNED), 'base64url').toString();
  const [given, wanted] = [token, stopToken(access, user_id)].map((each) => Buffer.from(each));
  return given!.length === wanted!.length && timingSafeEqual(given!, wanted!) ? user_id : null;
}
