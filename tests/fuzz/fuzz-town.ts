import { ROLES, type Role } from '../../data/terms/role';
import { createTownApp } from '../../server/app';
import { createRandom, type Random } from '../../server/statistics/random';
import { everyMonth, offence, openTown, pass, times, type Town } from '../server/tiny-town';
import { seedTinyPromise } from '../server/promises/tiny-promise';
import { learn, learnFrom, pick, type Known } from './invent';
import { judgeAnswer, type Fault } from './judge-answer';
import { makeRequest, type FuzzRequest } from './make-request';
import { operationsOf } from './operations';

export interface FuzzResult {
  n: number;
  /** answers by status */
  by_status: Map<number, number>;
  /** operations one of whose requests was answered as it should be: those that the fuzz got into */
  ok: Set<string>;
  faults: Map<Fault, number>;
  /** the first of each kind and operation: as a sentence, with what was sent and answered */
  examples: string[];
}

interface Plan {
  n: number;
  seed: number;
  /** engine: address of a database, or a file in the town's own folder when left out */
  where?: string;
  /** told now and then how many have been made */
  progress?: (made: number) => void;
}

const AT_ONCE = 4;
/** After so many requests everybody signs in anew: they change each other's roles. */
const RENEW_AFTER = 2000;
const MAX_EXAMPLES = 40;
const PASSWORD = 'fyra lila kullar regn';

/** A town with something of everything that is asked for. */
export function openFuzzTown(where?: string): Promise<Town> {
  const corners = [0, 100, 400].flatMap((dx) => times(3, { x: 660_050 + dx, y: 6_580_150 }));
  const incident = { incident_id: 1, type: 'Rån', title: 'Rån', summary: 'Vid torget.', url: 'https://polisen.se/1' };
  return openTown({
    ...(where !== undefined && { where }),
    tables: {
      offence: [...everyMonth([2023, 2024, 2025], 1), ...corners, offence({ occurred_from: '2025-06-01 20:00:00' })],
      presence: [pass(), pass({ week_start: '2025-12-29', delivered_min: 90, status: 'done' })],
      statistic: [
        {
          kommunkod: '9999',
          year: 2025,
          offence_group: 'total',
          n: 7,
          rate_per_100000: null,
          geometry: 'POINT (17.8 59.3)',
        },
      ],
      survey: [
        {
          ...{ source: 'own', about: 'stadsdel', code: 'vast', question: 'litter', year: 2025, share: 0.3, n: 80 },
          geometry: 'POINT (17.8 59.3)',
        },
      ],
      incident: [
        {
          ...incident,
          published_at: '2026-01-02T19:00:00Z',
          occurred_from: '2026-01-02 17:59:00',
          is_summary: false,
          located: 'stadsdel',
          stadsdel: 'vast',
          place: null,
          geometry: null,
        },
      ],
    },
  });
}

/** What a client of this town knows. */
function firstKnown(): Known {
  const weeks = ['2026-W01', '2026-W02', '2026-W03', '2026-W06'];
  const days = ['2025-01-01', '2025-07-01', '2026-01-01', '2026-01-08'];
  const instants = ['2026-01-08T09:00:00Z', '2026-01-08T12:00:00.000Z', '2026-01-09T17:00:00Z', '2026-01-09T18:00:00Z'];
  return new Map<string, unknown[]>([
    ['actor', ['police', 'police', 'police', 'walkers']],
    ['actors', ['police']],
    ['activity', ['foot_patrol', 'night_walk']],
    ['stadsdel', ['vast', 'ost']],
    ['place', ['torget', 'vagen', null]],
    ['promise_area', ['visible', null]],
    [
      'area',
      [
        null,
        {
          type: 'Polygon',
          coordinates: [
            [
              [17.82, 59.33],
              [17.821, 59.33],
              [17.82, 59.331],
              [17.82, 59.33],
            ],
          ],
        },
      ],
    ],
    ['unit', ['Grupp 1', null]],
    ['priority_area', ['visible', 'together']],
    ['kinds', ['foot_patrol', 'night_walk']],
    ['stadsdelar', ['vast', 'ost']],
    ['places', ['torget']],
    ['date', days],
    ['year', [2026, 2027, 2028]],
    ...['week', 'from_week', 'to_week'].map((name): [string, unknown[]] => [name, weeks]),
    ['planned_from', ['2026-01-08T11:00:00Z', '2026-01-09T09:00:00Z', '2026-01-09T10:30:00Z']],
    ['planned_to', ['2026-01-09T11:00:00Z', '2026-01-09T11:00:00.000Z', '2026-01-09T10:59:59Z']],
    ['at', instants],
    ['from', [...days, ...weeks, ...instants]],
    ['to', [...days, ...weeks, ...instants]],
    ['from2', days],
    ['to2', days],
    ['category', ['theft', 'assault,drugs']],
    ['place_type', ['outdoors']],
    ['weekday', ['5,6', '1-7', 3]],
    ['hours', ['20-03', '7-8']],
    ['hour', ['20-3', '7']],
    ['cell', ['0', '1', '9']],
    ['bandwidth_m', ['600', '900']],
    ['limit', ['1', '50']],
    ['before', ['100']],
    ['email', []],
    ['password', [PASSWORD]],
    ['currentPassword', [PASSWORD]],
    ['newPassword', [PASSWORD]],
    ['role', [...ROLES]],
    ['days', [1, 2, 7]],
    ['note', ['', 'Vid torget']],
    ['kind', ['stadsdel', 'person', 'place', 'begin', 'end', 'visit', 'undo']],
    ['code', ['vast', 'torget', '123456']],
  ]);
}

/**
 * Asks a town of every route, as nobody and in every role, with what is right and with what is not, the same for the
 * same seed but for the order in which several are answered at once.
 */
export async function fuzzTown({ n, seed, where, progress }: Plan): Promise<FuzzResult> {
  const town = await openFuzzTown(where);
  const app = createTownApp(town.deps);
  const { promise_id, activity_id } = await seedTinyPromise(town.store);
  const random = createRandom(seed);
  const known = firstKnown();
  known.set('promise_id', [promise_id]).set('from_promise_id', [promise_id]).set('activity_id', [activity_id]);
  const operations = operationsOf(await (await app.request('/api/openapi.json')).json());
  // whoever has signed out, changed their password or disabled themselves
  const isOut = new Set<Role>();
  const result: FuzzResult = { n: 0, by_status: new Map(), ok: new Set(), faults: new Map(), examples: [] };
  const cookies = new Map<Role | null, string>();
  for (const role of ROLES) cookies.set(role, await signIn(town, role, 0, known, random));
  try {
    while (result.n < n) {
      const batch = Array.from({ length: Math.min(AT_ONCE, n - result.n) }, () => {
        const operation = pick(operations, random);
        const role = pick([null, ...ROLES], random);
        return { operation, role, request: makeRequest(operation, known, random) };
      });
      await Promise.all(
        batch.map(async ({ operation, role, request }) => {
          const logged = town.logged.length;
          const { status, text } = await ask(app, request, cookies.get(role) ?? null, result.n);
          const name = `${operation.method} ${operation.path}`;
          if (status < 300 || status === 302) result.ok.add(name);
          result.by_status.set(status, (result.by_status.get(status) ?? 0) + 1);
          if (status === 401 && role !== null) isOut.add(role);
          if (status < 300) learnFrom(known, parse(text), random);
          const fault = judgeAnswer({ status, text, isHead: request.method === 'HEAD' });
          if (fault === null) return;
          result.faults.set(fault, (result.faults.get(fault) ?? 0) + 1);
          const said = town.logged.slice(logged).join('\n').slice(0, 1500);
          const example = `${fault}: ${status} to ${role ?? 'nobody'}: ${describe(request)}\n  ${text.slice(0, 300)}\n  ${said}`;
          if (result.examples.length < MAX_EXAMPLES) result.examples.push(example);
        }),
      );
      const isTime = Math.floor(result.n / RENEW_AFTER) !== Math.floor((result.n + batch.length) / RENEW_AFTER);
      result.n += batch.length;
      town.logged.length = 0;
      for (const role of ROLES)
        if (isTime || isOut.has(role)) cookies.set(role, await signIn(town, role, result.n, known, random));
      isOut.clear();
      if (isTime) progress?.(result.n);
    }
  } finally {
    await town.close();
  }
  return result;
}

type App = ReturnType<typeof createTownApp>;

/** One request, its answer read to the end; of a stream the first piece. */
async function ask(app: App, { method, path, headers, body }: FuzzRequest, cookie: string | null, number: number) {
  const all = new Headers();
  // each from an address of its own, or else the limits on attempts would answer for all that comes after
  all.set('Origin', 'http://localhost');
  all.set('X-Forwarded-For', `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`);
  if (cookie !== null) all.set('Cookie', cookie);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  const leave = new AbortController();
  const response = await app.request(`http://localhost${path}`, {
    method,
    headers: all,
    signal: leave.signal,
    ...(body !== undefined && { body }),
  });
  if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    const reader = response.body?.getReader();
    await reader?.read();
    leave.abort();
    await reader?.cancel();
    return { status: response.status, text: '' };
  }
  return { status: response.status, text: await response.text() };
}

/** Somebody new, who has a password too. @returns their cookie */
async function signIn(town: Town, role: Role, number: number, known: Known, random: Random): Promise<string> {
  const email = `${role}-${number}@example.org`;
  const { user_id } = await town.access.addUser({
    email,
    name: `Åsa ${role}`,
    role,
    actors: role === 'admin' ? [] : ['police'],
    unit: null,
  });
  learn(known, 'email', email, random);
  learn(known, 'user_id', user_id, random);
  const entered = await town.access.answer(new Request(await town.access.makeSignInLink(email)));
  const cookie = entered.headers.get('Set-Cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`${role} was not let in: ${entered.status}`);
  return cookie;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function describe({ method, path, headers, body }: FuzzRequest): string {
  const sent = body === undefined ? '' : typeof body === 'string' ? body.slice(0, 300) : `bytes ${[...body].join(' ')}`;
  return `${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 200)} ${sent}`;
}
