import { createHash, randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { principalOf, userOf } from '../access/authorise';
import type { User } from '../access/roles';
import { sendJson } from '../http/answer';
import { addDays, mondayOf } from '../../data/terms/calendar';
import { dateIn } from '../../data/terms/local-date';
import type { Deps } from '../http/deps';
import { id, secret } from '../contract/fields';
import { feeds, madeFeed, newFeed, revokedFeed } from '../contract/feeds';
import { readerQuery } from '../offences/filter';
import { ACCEPTED_IN_PLAN } from '../passes/accepted';
import { nowIn } from '../passes/clock';
import { listFeeds, makeFeed, openFeed, revokeFeed } from '../export/keep-feeds';
import { packNames } from '../export/pack-names';
import { planCalendar } from '../export/plan-calendar';
import { agreedInPeriod, beginningIn, parsePeriod } from '../export/parse-period';
import { EXPORT_WORDS } from '../export/words';
import { mayPlan } from '../passes/may-plan';
import { seesWholly } from '../passes/sees-wholly';
import { BadInput, languageOf, Refusal } from '../http/problem';
import { answers, newRoutes } from './new-routes';

/** What a feed shows: weeks before this one, and after it. */
const WEEKS_BACK = 4;
const WEEKS_AHEAD = 26;

/** A calendar stays the same while the plan, its owner, the day and this run of the program do. */
const RUN = randomUUID();

const getFeeds = createRoute({
  method: 'get',
  path: '/feeds',
  summary: "One's own calendar feeds",
  request: { query: readerQuery },
  responses: answers(feeds, 'newest first'),
});

const postFeed = createRoute({
  method: 'post',
  path: '/feeds',
  summary: 'Makes a calendar feed',
  request: { query: readerQuery, body: { required: true, content: { 'application/json': { schema: newFeed } } } },
  responses: answers(madeFeed, 'its address, this once'),
});

const deleteFeed = createRoute({
  method: 'delete',
  path: '/feeds/{feed_id}',
  summary: 'Revokes a calendar feed',
  request: { query: readerQuery, params: z.object({ feed_id: id }) },
  responses: answers(revokedFeed, 'its address opens nothing any more'),
});

/**
 * People and programs add parameters to have a calendar fetched anew, and nobody is there to read a refusal: what is not
 * known here is passed by.
 */
const calendarQuery = z.looseObject({
  language: z.unknown().optional().openapi({ type: 'string', description: 'sv or en' }),
});

const getCalendar = createRoute({
  method: 'get',
  path: '/feeds/{secret}/calendar.ics',
  summary: 'The calendar of a feed, for programs that subscribe to it',
  request: { query: calendarQuery, params: z.object({ secret }) },
  responses: {
    200: {
      description: `${WEEKS_BACK} weeks back to ${WEEKS_AHEAD} ahead, at the owner's release level`,
      content: { 'text/calendar': { schema: z.string() } },
    },
    304: { description: 'nothing has changed' },
  },
});

/** Calendar feeds: a program that subscribes to one has no session, but an address that nobody can guess. */
export function feedRoutes({ access, pack, store, origin }: Deps) {
  const { time_zone } = pack.municipality;
  const stadsdelar = pack.stadsdelar.map(({ properties }) => properties.stadsdel);
  /** the day on which each feed was last written down as looked at; each server remembers its own */
  const lookedAt = new Map<string, string>();

  /** Programs ask every hour or oftener: one look a day is written down. */
  const recordLook = async (feed_id: string, owner: User, request_id: string) => {
    const day = dateIn(time_zone, new Date());
    if (lookedAt.get(feed_id) === day) return;
    const by = { user_id: owner.user_id, role: owner.role, request_id };
    await store.audit(by, { action: 'look', subject: 'feed', subject_id: feed_id });
    lookedAt.set(feed_id, day);
  };

  return newRoutes()
    .openapi(getFeeds, async (c) => sendJson(c, { feeds: await listFeeds(store, userOf(c).user_id) }))
    .openapi(postFeed, async (c) => {
      const { kind, stadsdel = null } = c.req.valid('json');
      const isKnown = kind === 'person' ? stadsdel === null : stadsdel !== null && stadsdelar.includes(stadsdel);
      if (!isKnown)
        throw new BadInput(
          'stadsdel',
          stadsdel ?? undefined,
          kind === 'person' ? { sv: 'null för en person', en: 'null for a person' } : ACCEPTED_IN_PLAN.stadsdel,
        );
      const { feed, secret } = await makeFeed(store, principalOf(c), userOf(c), { kind, stadsdel });
      const address = `${origin}/api/feeds/${secret}/calendar.ics?language=${languageOf(c)}`;
      return sendJson(c, { feed, address });
    })
    .openapi(deleteFeed, async (c) => {
      const { feed_id } = c.req.valid('param');
      await revokeFeed(store, principalOf(c), userOf(c), feed_id);
      return sendJson(c, { feed_id });
    })
    .openapi(getCalendar, async (c) => {
      const opened = await openFeed(store, c.req.valid('param').secret, access.idle_days);
      if (opened === null) throw new Refusal('not_found');
      const { feed, owner } = opened;
      await recordLook(feed.feed_id, owner, c.var.requestId);
      const { today, synthetic } = c.var.world;
      const language = languageOf(c);
      // before the passes: what is changed in between is then fetched once more, not missed
      const revision = await store.readRevision('pass');
      const about = JSON.stringify([RUN, revision, feed, owner, today, synthetic, language]);
      const etag = `"${createHash('sha256').update(about).digest('base64url').slice(0, 22)}"`;
      c.header('ETag', etag);
      c.header('Vary', 'Accept-Language');
      if (hasAlready(c.req.header('If-None-Match'), etag)) return c.body(null, 304);

      const monday = mondayOf(today);
      const period = { from: addDays(monday, -7 * WEEKS_BACK), to: addDays(monday, 7 * (WEEKS_AHEAD + 1)) };
      const rows = await parsePeriod(store, period, time_zone, feed.stadsdel);
      const isPerson = feed.kind === 'person';
      const isShown = (row: (typeof rows)[number]) => (isPerson ? mayPlan(owner, row) : seesWholly(owner, row.actor));
      const words = EXPORT_WORDS[language];
      const names = packNames(pack, language);
      const calendar = planCalendar(
        {
          title: isPerson
            ? words.calendarOfPerson(owner.name)
            : words.calendarOfStadsdel(names.stadsdel(feed.stadsdel!)),
          own: isPerson && owner.role !== 'admin',
          passes: beginningIn(rows, period, time_zone).filter(isShown),
          agreed: isPerson
            ? []
            : agreedInPeriod(
                rows.filter((row) => !seesWholly(owner, row.actor)),
                period,
                time_zone,
                feed.stadsdel,
              ),
          revision,
          now: nowIn(c.var.world, time_zone, new Date(`${today}T00:00:00Z`)),
          synthetic,
        },
        pack,
        words,
        names,
      );
      return c.body(calendar, 200, {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': `inline; filename="${words.fileName}.ics"`,
      });
    });
}

/** Whether a reader has what a tag stands for; a tag that passed a compressing proxy comes back as a weak one. */
function hasAlready(given: string | undefined, etag: string): boolean {
  return given?.split(',').some((tag) => [etag, `W/${etag}`, '*'].includes(tag.trim())) ?? false;
}
