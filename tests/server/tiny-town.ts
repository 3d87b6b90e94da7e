import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { appendRows, type Row } from '../../data/duckdb/append-rows';
import { openDuckDb } from '../../data/duckdb/open';
import type { Category } from '../../data/offence-codes/schema';
import type { Pack } from '../../data/pack/schema';
import { TABLES, type TableName } from '../../data/schema/index';
import { tablePath, writeTable } from '../../data/write-table';
import { proxiesAmong } from '../../server/http/client-address';
import { openAccess, type AccessSettings } from '../../server/access/open-access';
import type { Role } from '../../data/terms/role';
import { createTownApp } from '../../server/app';
import { problem } from '../../server/contract/problem';
import { parseLateDays } from '../../server/boot/parse-late-days';
import { readDataVersion } from '../../server/db/data-version';
import { LiveData } from '../../server/db/live-data';
import { openFileStore } from '../../server/files/file-store';
import type { Deps } from '../../server/http/deps';
import { DraftStore } from '../../server/imports/draft-store';
import { ImportDesk } from '../../server/imports/import-desk';
import type { Mailer } from '../../server/mail/mailer';
import { openPublished } from '../../server/public/open-published';
import { Limits } from '../../server/public/reports/limits';
import { Proofs } from '../../server/public/reports/proofs';
import { Spool } from '../../server/public/reports/spool';
import type { PublicPages } from '../../server/public/public-pages';
import { plantDemoPasses } from '../../server/presence/plant-demo-passes';
import { KnownChoices } from '../../server/quality/watch-choices';
import type { Site } from '../../server/site/read-site';
import { openStore, type Opening } from '../../server/store/open-store';
import type { TownBackground } from '../../server/tiles/background';
import { surveyTerritory } from '../../server/town/survey-territory';
import { openWorld } from '../../server/snapshot/world';
import { tinyPack } from './tiny-pack';

export { squareStadsdel, tinyPack } from './tiny-pack';
export { call, everyMonth, offence, pass, times } from './tiny-rows';

const category = (code: string, more: Partial<Category> = {}): Category => ({
  category: code,
  name: { sv: code, en: code },
  group: null,
  question_area: null,
  presence_produced: false,
  on_place_map: true,
  ...more,
});

const TINY_CATEGORIES = [
  category('theft'),
  category('assault'),
  category('drugs', { presence_produced: true }),
  category('home_violence', { on_place_map: false }),
];

/** Somebody who signs in. */
interface Somebody {
  name: string;
  role: Role;
  actors: readonly string[];
  unit?: string | null;
}

interface TownOptions {
  tables?: Partial<Record<TableName, Row[]>>;
  as_of?: string | null;
  site?: Site;
  /** what renders the public pages; without it none are there */
  pages?: PublicPages;
  pack?: Pack;
  /** where people's work is kept; a file in the town's own folder when left out */
  where?: string;
  opening?: Opening;
  sign_in?: Partial<AccessSettings>;
  background?: TownBackground | null;
  mailer?: Mailer | null;
  /** as LATE_DAYS */
  late_days?: string;
  deliveries?: Deps['deliveries'];
  upload_bytes?: number;
}

/** Writes tables as an import does; instants are given in UTC, for the appender takes no notice of another offset. */
export async function writeTables(dataDir: string, tables: Partial<Record<TableName, Row[]>>, as_of: string | null) {
  const connection = await openDuckDb('256MB', dataDir);
  try {
    for (const [table, rows] of Object.entries(tables) as [TableName, Row[]][]) {
      await appendRows(connection, TABLES[table], rows);
      await writeTable(connection, table, TABLES[table].key.join(', '), tablePath(dataDir, 'tiny', table), {
        table,
        schema_version: 1,
        municipality: 'tiny',
        sources: [
          {
            source: 'test',
            title: 'Test',
            publisher: 'Test',
            licence: 'CC0',
            url: null,
            synthetic: true,
            imported_at: null,
          },
        ],
        as_of,
      });
    }
  } finally {
    connection.closeSync();
  }
}

/** A running town in a folder of its own. Close it when done. */
export async function openTown({
  tables = {},
  as_of = '2026-01-08',
  site,
  pages,
  pack = tinyPack(),
  where,
  opening,
  sign_in,
  background = null,
  mailer = null,
  late_days,
  deliveries = null,
  upload_bytes = 1024 * 1024,
}: TownOptions = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tiny-town-'));
  await writeTables(dataDir, tables, as_of);
  const folder = join(dataDir, 'tiny');
  const logged: string[] = [];
  const log = (message: string) => logged.push(message);
  const store = await openStore(where ?? join(dataDir, 'store', 'tiny.db'), opening);
  // no power is cut here: waiting for the disk at every change took longer than all else
  if (store.engine === 'sqlite') await sql`PRAGMA synchronous = OFF`.execute(store.db);
  const choices = await KnownChoices.read(store, log);
  const live = await LiveData.start(
    folder,
    () => openWorld(folder, pack, TINY_CATEGORIES, () => new Date('2026-03-10T12:00:00Z'), choices.now),
    log,
    () => readDataVersion(folder, choices.now),
  );
  choices.watch(() => live.refresh());
  const territory = surveyTerritory(pack);
  const lease = live.lease();
  await plantDemoPasses(store, lease.data).finally(lease.release);
  const origin = sign_in?.origin ?? 'http://localhost';
  const access = await openAccess(store, {
    secret: 'a secret that only tests know: 0123456789',
    origin,
    log,
    ...sign_in,
  });
  const published = await openPublished(
    join(dataDir, 'published', 'tiny'),
    pages ?? null,
    { origin, hasSignIn: true, takesReports: true },
    log,
  );
  const spool = new Spool(join(dataDir, 'reports', 'tiny'));
  spool.prepare();
  const categories = TINY_CATEGORIES;
  const deps = {
    version: '0.0.0',
    pack,
    territory,
    categories,
    live,
    store,
    access,
    published,
    files: openFileStore(join(dataDir, 'files', 'tiny')),
    intake: { spool, limits: new Limits(), proofs: new Proofs() },
    background,
    desk: new ImportDesk(new DraftStore(join(dataDir, 'uploads', 'tiny'), upload_bytes), pack, folder),
    mailer,
    choices,
    deliveries,
    late_days: parseLateDays(late_days),
    origin,
    isProxy: proxiesAmong([]),
    site: site ?? null,
    log,
  };
  const whole = createTownApp(deps);
  const enter = async ({ name, role, actors, unit = null }: Somebody): Promise<string> => {
    const email = `${name.replace(/\W+/g, '-')}@example.org`;
    await access.addUser({ email, name, role, actors, unit });
    const entered = await access.answer(new Request(await access.makeSignInLink(email)));
    const cookie = entered.headers.get('Set-Cookie')?.split(';')[0];
    if (cookie === undefined) throw new Error(`${name} was not let in: ${entered.status}`);
    return cookie;
  };
  const cookies = new Map<string, Promise<string>>();
  /** The cookie of a user, who is added when first asked for. */
  const cookieOf = (somebody: Somebody): Promise<string> => {
    const known = cookies.get(somebody.name) ?? enter(somebody);
    cookies.set(somebody.name, known);
    return known;
  };
  /** The app as somebody meets it; null for nobody. */
  const asUser = (somebody: Somebody | null) => ({
    request: async (path: string | Request, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(path instanceof Request ? path.headers : init.headers);
      if (somebody !== null) headers.set('Cookie', await cookieOf(somebody));
      return whole.request(path, { ...init, headers });
    },
    /** sends JSON, and returns status and answer */
    send: async (method: string, path: string, body?: unknown) => {
      const headers = new Headers({ 'Content-Type': 'application/json' });
      if (somebody !== null) headers.set('Cookie', await cookieOf(somebody));
      const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
      const response = await whole.request(path, { method, headers, ...sent });
      return { status: response.status, answer: (await response.json()) as unknown };
    },
  });
  /** The app as a user of a role meets it, who plans for the police; null for nobody. */
  const as = (role: Role | null) =>
    asUser(role && { name: `Åsa ${role}`, role, actors: role === 'admin' ? [] : ['police'] });
  const app = as('admin');
  return {
    /** as an admin, who may see everything */
    app,
    as,
    asUser,
    deps,
    store,
    access,
    pack,
    live,
    folder,
    logged,
    /** replaces tables as an import does */
    write: (changed: Partial<Record<TableName, Row[]>>) => writeTables(dataDir, changed, as_of),
    /** asks, expects 200 and an answer of the schema, and returns it */
    ask: async <T extends z.ZodType>(schema: T, path: string): Promise<z.infer<T>> => {
      const response = await app.request(path);
      const body: unknown = await response.json();
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
      return schema.parse(body);
    },
    /** asks, expects a refusal, and returns status and error */
    refuse: async (path: string, init?: RequestInit) => {
      const response = await app.request(path, init);
      const body = problem.parse(await response.json());
      return { status: response.status, ...body.error };
    },
    close: async () => {
      published.stop();
      await live.stop();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Town = Awaited<ReturnType<typeof openTown>>;
