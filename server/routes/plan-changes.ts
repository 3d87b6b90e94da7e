import { createRoute } from '@hono/zod-openapi';
import type { z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { userOf } from '../access/authorise';
import type { Role } from '../../data/terms/role';
import { releaseLevelOf } from '../access/roles';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { ChangeQueue } from '../passes/change-queue';
import type { planChanged } from '../contract/plan-changes';
import { describeProblem, languageOf } from '../http/problem';
import { TOPICS, type Changed, type Topic } from '../store/change';
import { isAway } from '../store/store-error';
import { newRoutes } from './new-routes';

type PlanChanged = z.infer<typeof planChanged>;

/** How often a quiet line is shown to be alive, and its reader's session to have ended. */
const HEARTBEAT_MS = 15_000;
/** How many lines one session may have open: as many as a browser does, which has one a page. */
const MOST_LINES = 6;
/** How soon a reader who has lost the line comes back. */
const RETRY_MS = 3000;

const getChanges = createRoute({
  method: 'get',
  path: '/plan/changes',
  summary: 'Tells of every change of the plan as it happens',
  request: { query: readerQuery },
  responses: {
    200: {
      description: 'an event stream; the data of each event is JSON: revision and changes by topic',
      content: { 'text/event-stream': {} },
    },
  },
});

export function planChangeRoutes({ store, access }: Pick<Deps, 'store' | 'access'>, heartbeat_ms = HEARTBEAT_MS) {
  /** how many lines each session has open */
  const open = new Map<string, number>();

  return newRoutes().openapi(getChanges, (c) => {
    const reader = userOf(c);
    c.header('Cache-Control', 'private, no-store');
    // proxies that gather an answer before they pass it on
    c.header('X-Accel-Buffering', 'no');
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
    const session = c.var.sessionId ?? '';
    const lines = open.get(session) ?? 0;
    if (lines >= MOST_LINES) {
      c.header('Retry-After', '30');
      return c.json(describeProblem('too_many_streams', languageOf(c)), 429);
    }
    open.set(session, lines + 1);
    const close = () => {
      const left = (open.get(session) ?? 1) - 1;
      if (left > 0) open.set(session, left);
      else open.delete(session);
    };
    const cookie = new Headers({ Cookie: c.req.header('Cookie') ?? '' });
    const readRole = async () => (await access.identify(cookie))?.user.role ?? null;

    return streamSSE(c, async (stream) => {
      const queue = new ChangeQueue();
      let isDue = false;
      let wake: () => void = () => undefined;
      // before the revision is read: what changes in between is told after it
      const stop = store.changes.listen((changed) => {
        queue.add(changed);
        wake();
      });
      // also while what was written waits for a reader who takes nothing
      const beat = setInterval(() => {
        isDue = true;
        wake();
        readRole().then(
          (role) => {
            if (role === null) stream.abort();
          },
          () => stream.abort(),
        );
      }, heartbeat_ms);
      stream.onAbort(() => wake());
      try {
        const tell = (told: PlanChanged) =>
          stream.writeSSE({ data: JSON.stringify(told), id: String(told.revision), retry: RETRY_MS });
        const tellAll = async (role: Role) => tell(everyTopic(await store.readTopics(), role));
        await tellAll(reader.role);
        while (!stream.aborted) {
          const next = queue.take();
          if (next ?? isDue) {
            // whoever is out hears nothing more, and nobody more than their role of now may
            const role = await readRole();
            if (role === null) break;
            const told = next && cutToLevel(next, role);
            if (next?.changes.length === 0) await tellAll(role);
            else if (told && told.changes.length > 0) await tell(told);
            else await stream.write(': \n\n');
            if (!next) isDue = false;
            continue;
          }
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (!queue.isEmpty || isDue || stream.aborted) resolve();
          });
        }
      } catch (error) {
        // a store that does not answer: the reader comes back
        if (!isAway(error)) throw error;
      } finally {
        clearInterval(beat);
        stop();
        close();
      }
    });
  });
}

/** What a role may hear of a change. Below police level: which week, not which pass. */
function cutToLevel({ revision, changes }: Changed, role: Role): PlanChanged {
  const isPolice = releaseLevelOf(role) === 'police';
  const told = changes.filter(({ topic }) => hears(role, topic));
  if (isPolice) return { revision, changes: told.map((change) => ({ ...change, revision })) };
  const once = new Map(
    told.map(({ topic, scope }) => [`${topic} ${scope ?? ''}`, { topic, id: null, scope, revision }]),
  );
  return { revision, changes: [...once.values()] };
}

/** When something of each topic was last changed. */
function everyTopic(revisions: Readonly<Record<Topic, number>>, role: Role): PlanChanged {
  const heard = TOPICS.filter((topic) => hears(role, topic));
  return {
    revision: Math.max(...heard.map((topic) => revisions[topic])),
    changes: heard.map((topic) => ({ topic, id: null, scope: null, revision: revisions[topic] })),
  };
}

type Heard = 'everybody' | 'police and municipality' | 'municipality' | 'police' | 'admin';

/** Who is told that something of a topic has changed: those who may look at it. */
const HEARD_BY: Readonly<Record<Topic, Heard>> = {
  pass: 'everybody',
  template: 'everybody',
  visit: 'everybody',
  promise: 'everybody',
  place: 'everybody',
  measure: 'everybody',
  suggestion: 'police',
  trial: 'police',
  weekly: 'police and municipality',
  law_pack: 'police and municipality',
  priority: 'police and municipality',
  quality: 'police and municipality',
  report: 'municipality',
  publication: 'admin',
};

function hears(role: Role, topic: Topic): boolean {
  switch (HEARD_BY[topic]) {
    case 'everybody':
      return true;
    case 'police and municipality':
      return role !== 'partner';
    case 'municipality':
      return role === 'planner' || role === 'admin';
    case 'police':
      return releaseLevelOf(role) === 'police';
    case 'admin':
      return role === 'admin';
  }
}
