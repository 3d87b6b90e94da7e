import { createHmac } from 'node:crypto';
import { createTownApp } from '../../../server/app';
import type { Town } from '../tiny-town';

/** A browser with cookies of its own, at an address of its own, on the town's own pages. */
export function visit(town: Town, address = '192.0.2.1') {
  const app = createTownApp(town.deps);
  const cookies = new Map<string, string>();
  const ask = async (method: string, path: string, body?: unknown, more: Record<string, string> = {}) => {
    const headers = new Headers({
      Origin: town.deps.origin,
      'Accept-Language': 'en',
      ...more,
    });
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    const url = new URL(path, town.deps.origin).href;
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await app.request(url, init, { incoming: { socket: { remoteAddress: address } } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const answer = (await response
      .clone()
      .json()
      .catch(() => null)) as Answer;
    return { status: response.status, headers: response.headers, answer };
  };
  return {
    cookies,
    ask,
    get: (path: string) => ask('GET', path),
    post: (path: string, body: unknown = {}) => ask('POST', path, body),
    signIn: (email: string, password: string) => ask('POST', '/api/auth/sign-in/email', { email, password }),
    /** why the server says that this is nobody any more */
    whyOut: async () => (await ask('GET', '/api/session')).answer.ended ?? null,
    /** who the server says that this is */
    whoAmI: async () => (await ask('GET', '/api/session')).answer.user?.email ?? null,
  };
}

/** What the answers of these tests may hold. */
export type Answer = Partial<{
  error: { code: string; message: string; field?: string };
  user: { user_id: string; email: string; role: string; disabled: boolean; actors: string[] };
  email: string;
  link: string;
  url: string;
  totpURI: string;
  backupCodes: string[];
  twoFactorRedirect: boolean;
  sessions: { session_id: string; is_this: boolean; address: string | null }[];
  ended: number | string;
  rows: {
    audit_id: number;
    action: string;
    user_name: string | null;
    subject: string;
    subject_id: string | null;
    detail: unknown;
    sentence: { sv: string; en: string };
  }[];
  next: number | null;
}>;

export const PASSWORD = 'fyra lila kullar regn';

/** Adds somebody by way of an admin, and takes the invitation. @returns their id */
export async function letIn(town: Town, email: string, role = 'police'): Promise<string> {
  const admin = town.as('admin');
  const made = await admin.send('POST', '/api/users', { email, name: 'Åke Öst', role, actors: ['police'], unit: null });
  const { user } = made.answer as Answer;
  if (!user) throw new Error(JSON.stringify(made));
  const { token } = await inviteTo(town, user.user_id);
  const { status } = await visit(town).post(`/api/invitations/${token}`, { password: PASSWORD });
  if (status !== 200) throw new Error(`the invitation was answered with ${status}`);
  return user.user_id;
}

/** The link of an invitation, and the token in it. */
export async function inviteTo(town: Town, user_id: string) {
  const { answer } = await town.as('admin').send('POST', `/api/users/${user_id}/invitation`);
  const link = (answer as Answer).link ?? '';
  return { link, token: /token=([\w-]+)$/.exec(link)?.[1] ?? '' };
}

/** The code that an app shows for a secret now: RFC 6238, six digits, half a minute, SHA-1. */
export function totp(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const bits = Array.from(secret)
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = hash[19]! & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
