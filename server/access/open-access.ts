import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac } from 'node:crypto';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import { magicLink, twoFactor } from 'better-auth/plugins';
import { parse, parseSigned } from 'hono/utils/cookie';
import { isLoopback } from '../http/loopback';
import type { Principal, Store } from '../store/types';
import { isAway } from '../store/store-error';
import { Attempts } from './attempts';
import { MIN_PASSWORD_LENGTH } from './check-password';
import { readEnded, type EndedWhy } from './end-sessions';
import { ACCOUNT_OPTIONS, DEFAULT_SESSION_H, identityProviderPlugin } from './identity-provider';
import { type IdentityProvider } from './provider-settings';
import { addUser, findUserId, roleOf, splitActors, type NewUser } from './keep-users';
import { KnownSessions, type KnownSession } from './known-sessions';
import { isLastAdmin } from './last-admin';
import { userProvisioner } from './provision-user';
import { mayImport, type User } from './roles';

export interface AccessSettings {
  /** what signs cookies and tokens: at least 32 random characters */
  secret: string;
  /** the address under which people reach the server, 'http://localhost:3000' */
  origin: string;
  identity_provider?: IdentityProvider | null;
  /** how long a start, and whoever comes back from it, waits for its answer */
  provider_wait_ms?: number;
  /** days without signing in after which somebody's calendar feeds rest */
  idle_days?: number;
  /** whom to ask who cannot get in, as the page says it; null for whoever administers */
  contact?: string | null;
  log?: (message: string) => void;
}

export interface Access {
  /** whose session a request belongs to; null for nobody */
  identify: (headers: Headers) => Promise<KnownSession | null>;
  /** why the session that a request names is none any more; null where it names none */
  whyEnded: (headers: Headers) => Promise<EndedWhy | null>;
  /** the sign-in by password that a request would finish by a second factor; null for none */
  findPending: (headers: Headers) => Promise<string | null>;
  /** who has just been signed in by an answer; null when nobody has */
  identifyEntered: (answer: Response) => Promise<User | null>;
  /** ends a session here, whatever the store says: where it cannot be removed from there just now */
  endSession: (session_id: string) => void;
  /** has to be called when a session has ended, or a user has changed */
  forgetSessions: () => void;
  /** answers the routes under /api/auth. @throws what the database fails in */
  answer: (request: Request) => Promise<Response>;
  attempts: Attempts;
  hashPassword: (password: string) => Promise<string>;
  /** what the identity provider is called; null where there is none */
  identity_provider: { name: string } | null;
  idle_days: number;
  contact: string | null;
  /** the address under which people reach the server */
  origin: string;
  /** signs a text with the server's secret, for links that need no session: 43 characters of base64url */
  sign: (text: string) => string;
  /** @throws when the address is taken */
  addUser: (user: NewUser) => Promise<User>;
  /** adds somebody unless they are there already */
  addUserOnce: (user: NewUser) => Promise<void>;
  /** an address that signs a user in once */
  makeSignInLink: (email: string) => Promise<string>;
}

/** Where the address that a request comes from is put for the library: the server sets it, whatever was sent. */
export const ADDRESS_HEADER = 'x-client-address';

const PROGRAM: Principal = { user_id: null, role: null, request_id: null };

const SESSION_S = 7 * 24 * 60 * 60;
const LINK_S = 12 * 60 * 60;

/** Sign-in over the operational store: accounts, sessions and one-time links of better-auth, users with a role. */
export async function openAccess(store: Store, settings: AccessSettings): Promise<Access> {
  const { secret, origin, identity_provider = null, log = console.error } = settings;
  const { idle_days = 90, contact = null, provider_wait_ms = 10_000 } = settings;
  const links = new Map<string, string>();
  const failures = new AsyncLocalStorage<{ error?: unknown }>();
  const options = {
    appName: 'Löfteskartan',
    database: { db: store.db, type: store.engine },
    secret,
    baseURL: origin,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log(`sign-in: ${message}`) },
    trustedOrigins: (request) => {
      const own = request && new URL(request.url);
      // the same machine goes by several names
      return own && isLoopback(own.hostname) ? [own.origin] : [];
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD_LENGTH },
    // a session ends a week after sign-in, and reading never writes
    session: { expiresIn: SESSION_S, disableSessionRefresh: true },
    account: ACCOUNT_OPTIONS,
    // attempts.ts counts, by address and account
    rateLimit: { enabled: false, storage: 'database' },
    advanced: {
      cookiePrefix: 'lofteskartan',
      // the library leaves these out in tests unless it is told
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    user: {
      // no route that takes them is open: see RULES
      additionalFields: {
        role: { type: 'string', required: true },
        actors: { type: 'string', required: true, defaultValue: '' },
        unit: { type: 'string', required: false, input: false },
        disabled: { type: 'number', required: true, defaultValue: 0, input: false },
        signed_in_at: { type: 'string', required: false, input: false },
        refused_at: { type: 'string', required: false, input: false },
        may_import: { type: 'number', required: false, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }, during) => {
            await refuseBarred(userId);
            if (!identity_provider || !during?.path.startsWith('/callback/')) return;
            // what the provider has opened, it is asked about again
            const { session_h = DEFAULT_SESSION_H } = identity_provider;
            return { data: { expiresAt: new Date(Date.now() + session_h * 3_600_000) } };
          },
        },
      },
    },
    onAPIError: {
      errorURL: `${origin}/`,
      // the library answers 500 and keeps to itself why
      onError: (error) => {
        const failure = failures.getStore();
        if (failure) failure.error = error;
        const { statusCode = 500, message } = error as { statusCode?: number; message?: string };
        if (statusCode >= 500) log(`sign-in: ${message}`);
      },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: LINK_S,
        storeToken: 'hashed',
        sendMagicLink: ({ email, url }) => void links.set(email, url),
      }),
      twoFactor({ issuer: 'Löfteskartan' }),
      ...(identity_provider
        ? [
            identityProviderPlugin(
              identity_provider,
              userProvisioner(store, identity_provider, log),
              log,
              provider_wait_ms,
            ),
          ]
        : []),
    ],
  } satisfies BetterAuthOptions;
  await migrate(options, store);
  const auth = betterAuth(options as BetterAuthOptions);
  const context = await auth.$context;
  const cookieName = context.authCookies.sessionToken.name;
  const pendingName = context.createAuthCookie('two_factor').name;
  const known = new KnownSessions();
  const ended = new Set<string>();

  /** Opens no session for whom an admin has disabled, or the organisation lets in no more. */
  async function refuseBarred(id: string): Promise<void> {
    const found = (await context.internalAdapter.findUserById(id)) as unknown as StoredUser | null;
    if (found?.disabled !== 0) throw new APIError('UNAUTHORIZED', { code: 'disabled' });
    if (found.refused_at && !(await isLastAdmin(store.db, id))) throw new APIError('UNAUTHORIZED', { code: 'left' });
  }

  async function readSession(headers: Headers): Promise<KnownSession | null> {
    const found = await auth.api.getSession({ headers });
    if (!found) return null;
    const user = found.user as unknown as StoredUser;
    if (user.disabled !== 0 || ended.has(found.session.id)) return null;
    return { user: userFrom(user), session_id: found.session.id, expires: found.session.expiresAt.getTime() };
  }

  const access: Access = {
    identity_provider: identity_provider && { name: identity_provider.name },
    idle_days,
    contact,
    origin,
    sign: (text) => createHmac('sha256', secret).update(text).digest('base64url'),
    attempts: new Attempts(store, secret),
    hashPassword: (password) => context.password.hash(password),
    addUser: async (user) => {
      const { user_id, email, name, role, actors, unit, may_import } = await addUser(store, PROGRAM, user);
      return { user_id, email, name, role, actors, unit, may_import };
    },
    addUserOnce: async (user) => {
      if ((await findUserId(store, user.email)) === null) await addUser(store, PROGRAM, user);
    },
    identify: async (headers) => {
      const cookie = parse(headers.get('Cookie') ?? '', cookieName)[cookieName];
      return cookie ? known.find(cookie, () => readSession(headers)) : null;
    },
    whyEnded: async (headers) => {
      const cookie = parse(headers.get('Cookie') ?? '', cookieName)[cookieName];
      return cookie ? readEnded(store.db, cookie.split('.')[0] ?? '') : null;
    },
    findPending: async (headers) => {
      const signed = await parseSigned(headers.get('Cookie') ?? '', context.secret, pendingName);
      return signed[pendingName] || null;
    },
    identifyEntered: async (answer) => {
      const cookie = answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0] ?? '')
        .findLast((pair) => pair.startsWith(`${cookieName}=`) && pair.length > cookieName.length + 1);
      return cookie === undefined ? null : ((await readSession(new Headers({ Cookie: cookie })))?.user ?? null);
    },
    endSession: (session_id) => {
      ended.add(session_id);
      known.forget();
    },
    forgetSessions: () => known.forget(),
    answer: (request) =>
      failures.run({}, async () => {
        const answer = await auth.handler(request);
        const error = failures.getStore()?.error;
        if (answer.status >= 500 && isAway(error)) throw error;
        return answer;
      }),
    makeSignInLink: async (email) => {
      const user_id = await findUserId(store, email);
      if (user_id === null) throw new Error(`there is no user ${email}`);
      await (auth.api as unknown as MagicLinkApi).signInMagicLink({
        body: { email, callbackURL: '/' },
        headers: new Headers(),
      });
      const link = links.get(email);
      links.delete(email);
      if (link === undefined) throw new Error(`no link was made for ${email}`);
      await store.write(PROGRAM, (tx) => tx.audit({ action: 'sign_in_link', subject: 'user', subject_id: user_id }));
      return link;
    },
  };
  return access;
}

interface MagicLinkApi {
  signInMagicLink: (asked: { body: { email: string; callbackURL: string }; headers: Headers }) => Promise<unknown>;
}

/** Brings the sign-in library's own tables up to date, when something of them is due, once for all processes. */
async function migrate(options: BetterAuthOptions, store: Store): Promise<void> {
  const { toBeCreated, toBeAdded } = await getMigrations(options);
  if (toBeCreated.length + toBeAdded.length === 0) return;
  const isNew = toBeCreated.some(({ table }) => table === 'user');
  // another process may have done it meanwhile: what is due is asked again once it is ours to do
  await store.upgrade(
    async (db) => (await getMigrations({ ...options, database: { db, type: store.engine } })).runMigrations(),
    { isNew },
  );
}

interface StoredUser {
  id: string;
  name: string;
  email: string;
  role: string;
  actors: string;
  unit?: string | null | undefined;
  disabled: number;
  refused_at?: string | null | undefined;
  may_import?: number | null | undefined;
}

function userFrom(stored: StoredUser): User {
  return {
    user_id: stored.id,
    name: stored.name,
    email: stored.email,
    role: roleOf(stored.role),
    actors: splitActors(stored.actors),
    unit: stored.unit ?? null,
    may_import: mayImport(roleOf(stored.role), stored.may_import ?? 0),
  };
}
