import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from '@hono/zod-openapi';
import proj4 from 'proj4';
import { appendRows, type Row } from '../../data/duckdb/append-rows';
import { openDuckDb } from '../../data/duckdb/open';
import type { Category } from '../../data/offence-codes/schema';
import type { Pack } from '../../data/pack/schema';
import { TABLES, type TableName } from '../../data/schema/index';
import { tablePath, writeTable } from '../../data/write-table';
import { proxiesAmong } from '../../server/access/client-address';
import { openAccess, type AccessSettings } from '../../server/access/open-access';
import type { Role } from '../../data/terms/role';
import { createTownApp } from '../../server/app';
import { problem } from '../../server/contract/problem';
import { LiveData } from '../../server/db/live-data';
import { plantDemoPasses } from '../../server/presence/plant-demo-passes';
import type { Site } from '../../server/site/read-site';
import { openStore, type Opening } from '../../server/store/open-store';
import { surveyTerritory } from '../../server/town/survey-territory';
import { openWorld } from '../../server/snapshot/world';

const SWEREF99TM = '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';

/** A square of whole metres in SWEREF 99 TM, as an outline in degrees. */
function square(x: number, y: number, side: number) {
  const corners: [number, number][] = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  return {
    type: 'Polygon' as const,
    coordinates: [corners.map((c) => proj4(SWEREF99TM).inverse(c))],
  };
}

/** A square stadsdel. */
export function squareStadsdel(code: string, name: string, population: number, x: number, y: number, side: number) {
  return {
    type: 'Feature' as const,
    properties: { stadsdel: code, name, population, population_year: 2025, deso: [] },
    geometry: square(x, y, side),
  };
}

/** Two squares of one km² side by side: vast (2,000 residents) from x 660,000 and ost (500) from x 661,000; y from 6,580,000. */
export function tinyPack(): Pack {
  const [lng = 0, lat = 0] = proj4(SWEREF99TM).inverse([660_550, 6_580_550]);
  return {
    folder: '',
    municipality: {
      id: 'tiny',
      name: 'Småköping',
      kommunkod: '9999',
      country: 'SE',
      police_area: null,
      crs: { code: 'EPSG:3006', name: 'SWEREF 99 TM', proj4: SWEREF99TM },
      time_zone: 'Europe/Stockholm',
      bbox: [17.8, 59.3, 17.9, 59.4],
      languages: ['sv'],
      cell_size: 500,
      notes: [{ sv: 'En påhittad stad.' }],
      sources: [],
    },
    stadsdelar: [
      squareStadsdel('vast', 'Väst', 2000, 660_000, 6_580_000, 1000),
      squareStadsdel('ost', 'Öst', 500, 661_000, 6_580_000, 1000),
    ],
    places: [
      {
        place: 'torget',
        name: 'Torget',
        kind: 'square',
        lng,
        lat,
        accuracy_m: 10,
        stadsdel: 'vast',
        near: [],
        other_names: [],
      },
      {
        place: 'vagen',
        name: 'Vägen',
        kind: 'road',
        lng: null,
        lat: null,
        accuracy_m: null,
        stadsdel: null,
        near: [],
        other_names: [],
      },
    ],
    basemap: { type: 'FeatureCollection', features: [] },
    actors: {
      actors: [
        { actor: 'police', name: { sv: 'Polisen' } },
        { actor: 'walkers', name: { sv: 'Nattvandrare', en: 'Night walkers' } },
      ],
      activities: [
        { activity: 'foot_patrol', name: { sv: 'Fotpatrull' } },
        { activity: 'night_walk', name: { sv: 'Nattvandring' }, is_meeting: true },
      ],
    },
    promises: {
      year: 2025,
      title: { sv: 'Löfte' },
      summary: null,
      source: null,
      areas: [{ area: 'visible', title: { sv: 'Synlighet' }, why: { sv: 'Oro' }, activities: [] }],
      prioritised: [{ stadsdel: 'vast', reason: { en: 'most offences' }, since: null }],
    },
  };
}

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

let lastId = 0;

/** One offence: a theft outdoors in the south-west corner of vast, Wednesday 15 January 2025 at 10.30, unless said otherwise. */
export function offence(more: Row = {}): Row {
  const at = String(more['occurred_from'] ?? '2025-01-15 10:30:00');
  const date = new Date(`${at.replace(' ', 'T')}Z`);
  return {
    offence_id: ++lastId,
    source: 'test',
    offence_code: null,
    category: 'theft',
    occurred_from: at,
    occurred_to: at,
    weekday: date.getUTCDay() || 7,
    hour: date.getUTCHours(),
    reported_on: null,
    placed: 'point',
    x: 660_050,
    y: 6_580_050,
    stadsdel: 'vast',
    deso: null,
    place_type: 'outdoors',
    batch_suspected: false,
    geometry: null,
    ...more,
  };
}

/** The same offence n times. */
export function times(n: number, more: Row = {}): Row[] {
  return Array.from({ length: n }, () => offence(more));
}

/** Offences in the home in each month of some years: no place shows them, and the data cover the years. */
export function everyMonth(years: readonly number[], n: number): Row[] {
  return years.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) =>
      times(n, {
        category: 'home_violence',
        occurred_from: `${year}-${String(month + 1).padStart(2, '0')}-15 12:00:00`,
      }),
    ).flat(),
  );
}

/** One pass: two hours in vast, planned in the week of Monday 5 January 2026, unless said otherwise. */
export function pass(more: Row = {}): Row {
  const from = `${String(more['week_start'] ?? '2026-01-05')}T17:00:00Z`;
  const minutes = Number(more['planned_min'] ?? 120);
  return {
    presence_id: `pass-${++lastId}`,
    stadsdel: 'vast',
    place: null,
    actor: 'police',
    activity: 'foot_patrol',
    planned_from: from,
    planned_to: new Date(Date.parse(from) + 60_000 * minutes).toISOString().replace('.000', ''),
    week_start: '2026-01-05',
    planned_min: 120,
    delivered_min: null,
    status: 'planned',
    geometry: 'POINT (17.8 59.3)',
    ...more,
  };
}

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
  pack?: Pack;
  /** where people's work is kept; a file in the town's own folder when left out */
  where?: string;
  opening?: Opening;
  sign_in?: Partial<AccessSettings>;
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
  pack = tinyPack(),
  where,
  opening,
  sign_in,
}: TownOptions = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tiny-town-'));
  await writeTables(dataDir, tables, as_of);
  const folder = join(dataDir, 'tiny');
  const logged: string[] = [];
  const log = (message: string) => logged.push(message);
  const live = await LiveData.start(
    folder,
    () => openWorld(folder, pack, TINY_CATEGORIES, () => new Date('2026-03-10T12:00:00Z')),
    log,
  );
  const territory = surveyTerritory(pack);
  const store = await openStore(where ?? join(dataDir, 'store', 'tiny.db'), opening);
  const lease = live.lease();
  await plantDemoPasses(store, lease.data).finally(lease.release);
  const origin = sign_in?.origin ?? 'http://localhost';
  const access = await openAccess(store, {
    secret: 'a secret that only tests know: 0123456789',
    origin,
    log,
    ...sign_in,
  });
  const categories = TINY_CATEGORIES;
  const deps = {
    version: '0.0.0',
    pack,
    territory,
    categories,
    live,
    store,
    access,
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
      await live.stop();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Town = Awaited<ReturnType<typeof openTown>>;
