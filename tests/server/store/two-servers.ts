import { createTownApp } from '../../../server/app';
import type { Role } from '../../../data/terms/role';
import type { z } from '@hono/zod-openapi';
import type { onePromise } from '../../../server/contract/promises';
import { everyMonth, openTown, times } from '../tiny-town';

/** What an answer of these tests may hold. */
type Answer = Partial<{
  error: { code: string; field?: string };
  pass: { pass_id: string; revision: number };
  revision: number;
  created: number;
  skipped: number;
  pass_ids: string[];
  template: { template_id: string };
  suggestion_id: string;
  result: { visits: { visit_id: string; place: string; from: string; to: string }[] };
  outcomes: { status: string; code: string }[];
  feed: { feed_id: string };
  view: { view_id: string; name: string; revision: number };
  views: { name: string; revision: number }[];
  user: { user_id: string; role: string; disabled: boolean };
  link: string;
  ended: number;
  sessions: { session_id: string }[];
  place: { place_id: string };
  measure: { measure_id: string };
  trial: { trial_id: string };
  meeting: { weekly_id: string; revision: number };
  decision: { decision_id: string };
  newest: number;
  publication: { version: number };
  texts: { kind: string; subject: string; said_on: string; text: string }[];
  pack: { pack_id: string; revision: number };
  promise: TinyPromise;
  current: TinyPromise;
}>;

type TinyPromise = z.infer<typeof onePromise>['promise'];

/** How one request was answered. */
export interface Answered {
  status: number;
  answer: Answer;
}

/** Two servers over one store, and people who are signed in at both. */
export async function openTwoServers(where: string) {
  const tables = {
    offence: [
      ...everyMonth([2025], 1),
      ...times(30, { x: 660_550, y: 6_580_550, occurred_from: '2025-06-06 22:00:00' }),
    ],
  };
  const towns = [await openTown({ where, tables }), await openTown({ where, tables })] as const;
  const apps = towns.map((town) => createTownApp(town.deps));
  const { access, store } = towns[0];

  /** Lets somebody in. @returns what a server answers them; they plan for the police */
  const enter = async (email: string, role: Role) => {
    const { user_id } = await access.addUser({
      email,
      name: email,
      role,
      actors: role === 'admin' ? [] : ['police'],
      unit: null,
    });
    const entered = await access.answer(new Request(await access.makeSignInLink(email)));
    const cookie = entered.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const send = async (server: 0 | 1, method: string, path: string, body?: unknown): Promise<Answered> => {
      const response = await apps[server]!.request(path, {
        method,
        headers: { 'Content-Type': 'application/json', Cookie: cookie },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: response.status, answer: (await response.json()) as Answer };
    };
    return {
      user_id,
      send,
      /** asks both servers the same at once */
      sendTwice: (method: string, path: string, body?: unknown) =>
        Promise.all([send(0, method, path, body), send(1, method, path, body)]),
    };
  };

  return {
    store,
    enter,
    close: async () => {
      for (const town of towns) await town.close();
    },
  };
}

export type TwoServers = Awaited<ReturnType<typeof openTwoServers>>;
export type Person = Awaited<ReturnType<TwoServers['enter']>>;
