import { createRoute, z } from '@hono/zod-openapi';
import { daysBetween } from '../../data/terms/calendar';
import { principalOf, userOf } from '../access/authorise';
import { id } from '../contract/fields';
import { meetingConflict, meetings, newOutcome, newSeries, savedMeeting } from '../contract/meetings';
import { copied } from '../contract/pass';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { BadInput, Conflict } from '../http/problem';
import { ACCEPTED_IN_MEETING } from '../meetings/accepted';
import { coverStadsdelar } from '../meetings/cover-stadsdelar';
import { meetingFrom, readMeetings } from '../meetings/read-meetings';
import { MeetingConflict, recordOutcome } from '../meetings/record-outcome';
import { query, readerQuery } from '../offences/filter';
import { MAX_DAYS_AWAY } from '../passes/accepted';
import { addSeries, spreadSeries } from '../passes/add-series';
import { checkPass } from '../passes/check-pass';
import { nowIn } from '../passes/clock';
import { activityOf } from '../promises/promise-content';
import { promisesByYear } from '../store/tables/promise';
import { activitiesOf } from '../store/tables/promise-activity';
import { userNames } from '../store/tables/user';
import { knownAreas } from '../promises/known-areas';
import { answers, newRoutes, orConflict } from './new-routes';

const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const getMeetings = createRoute({
  method: 'get',
  path: '/meetings',
  summary: 'Dialogues, walks, forums and other meetings of a year, and what each stadsdel has had of them',
  request: { query: query({ year: z.string().max(10).optional() }) },
  responses: answers(meetings, 'by day'),
});
const putOutcome = createRoute({
  method: 'put',
  path: '/meetings/{pass_id}/outcome',
  summary: 'Says what came of a meeting',
  request: { query: readerQuery, params: z.object({ pass_id: id }), body: json(newOutcome) },
  responses: orConflict(answers(savedMeeting, 'the meeting'), meetingConflict),
});
const postSeries = createRoute({
  method: 'post',
  path: '/passes/series',
  summary: 'Plans the same pass every so many weeks',
  request: { query: readerQuery, body: json(newSeries) },
  responses: answers(copied, 'what was made'),
});

export function meetingRoutes(deps: Deps) {
  const { pack, store } = deps;
  const timeZone = pack.municipality.time_zone;
  const kinds = pack.actors.activities.filter(({ is_meeting }) => is_meeting).map(({ activity }) => activity);
  const stadsdelar = pack.stadsdelar.map(({ properties }) => properties.stadsdel);

  return newRoutes()
    .openapi(getMeetings, async (c) => {
      const { world } = c.var;
      const asked = c.req.valid('query').year ?? world.today.slice(0, 4);
      if (!/^(19|20|21)\d\d$/.test(asked)) throw new BadInput('year', asked, ACCEPTED_IN_MEETING.year);
      const year = Number(asked);
      const revision = await store.readRevision('pass', 'visit', 'promise');
      const reader = { user: userOf(c), timeZone, now: nowIn(world, timeZone, new Date()) };
      const all = await readMeetings(store.db, kinds, { from: `${year}-01-01`, to: `${year + 1}-01-01` }, reader);
      const promise = (await promisesByYear(store.db)).find((row) => row.year === year);
      const promised = promise ? (await activitiesOf(store.db, promise.promise_id)).map(activityOf) : [];
      const coverage = coverStadsdelar(all, stadsdelar, kinds, promised);
      return sendJson(c, { year, today: world.today, revision, meetings: all, coverage });
    })
    .openapi(putOutcome, async (c) => {
      const user = userOf(c);
      const reader = { user, timeZone, now: nowIn(c.var.world, timeZone, new Date()) };
      const { pass_id } = c.req.valid('param');
      const asked = { user, now: reader.now, kinds };
      try {
        const { row, outcome } = await recordOutcome(store, principalOf(c), asked, pass_id, c.req.valid('json'));
        const names = new Map([[user.user_id, user.name]]);
        return await sendJson(c, { meeting: meetingFrom(row, outcome, false, names, reader) });
      } catch (error) {
        if (!(error instanceof MeetingConflict)) throw error;
        const names = await userNames(store.db, error.outcome ? [error.outcome.recorded_by] : []);
        throw new Conflict(meetingFrom(error.row, error.outcome, false, names, reader));
      }
    })
    .openapi(postSeries, async (c) => {
      const { every_weeks, times, ...given } = c.req.valid('json');
      const { world } = c.var;
      const now = nowIn(world, timeZone, new Date());
      const first = checkPass({ ...given, status: 'planned' }, deps, now, null, await knownAreas(deps));
      const series = { first, every_weeks, times };
      const last = spreadSeries(series, timeZone).at(-1)!.values.week_start;
      if (daysBetween(world.today, last) > MAX_DAYS_AWAY)
        throw new BadInput('times', String(times), ACCEPTED_IN_MEETING.times, {
          sv: `den sista gången ligger mer än ett år bort`,
          en: 'the last time lies more than a year away',
        });
      return sendJson(c, await addSeries(store, principalOf(c), userOf(c), series, timeZone));
    });
}
