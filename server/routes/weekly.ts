import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { principalOf, userOf } from '../access/authorise';
import { id } from '../contract/fields';
import { changedWeekly, newWeekly, savedWeekly, weekly, weeklyConflict, weeklyMeeting } from '../contract/weekly';
import { sendJson } from '../http/answer';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { Conflict } from '../http/problem';
import { readerQuery } from '../offences/filter';
import { readingOf } from '../promises/reading';
import { addWeekly, changeWeekly, readWeeklies, readWeekly, WeeklyConflict } from '../weekly/keep-weekly';
import { makeSheet } from '../weekly/make-sheet';
import { answers, newRoutes, orConflict } from './new-routes';

const weeklyId = z.object({ weekly_id: id });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const getWeekly = createRoute({
  method: 'get',
  path: '/weekly',
  summary: 'The sheet of the weekly meeting: what is new, what grows, what was done and decided',
  request: { query: readerQuery },
  responses: answers(weekly, 'as of today, with what was decided last time'),
});
const getOne = createRoute({
  method: 'get',
  path: '/weekly/{weekly_id}',
  summary: 'A weekly meeting as it was',
  request: { query: readerQuery, params: weeklyId },
  responses: answers(weeklyMeeting, 'its sheet and what was decided'),
});
const postWeekly = createRoute({
  method: 'post',
  path: '/weekly',
  summary: 'Keeps the sheet of today with what was decided',
  request: { query: readerQuery, body: json(newWeekly) },
  responses: answers(savedWeekly, 'the meeting'),
});
const putWeekly = createRoute({
  method: 'put',
  path: '/weekly/{weekly_id}',
  summary: 'Changes what was decided at a meeting, from the revision that the reader had',
  request: { query: readerQuery, params: weeklyId, body: json(changedWeekly) },
  responses: orConflict(answers(savedWeekly, 'the meeting'), weeklyConflict),
});

export function weeklyRoutes(deps: Deps) {
  const { pack, store } = deps;
  const readingIn = readingOf(pack);
  const byOf = (c: Context<AppEnv>) => ({ principal: principalOf(c), user_id: userOf(c).user_id });
  const sheetOf = (c: Context<AppEnv>) =>
    makeSheet(deps, c.var.world, { user: userOf(c), reading: readingIn(c.var.world) });

  return newRoutes()
    .openapi(getWeekly, async (c) => {
      const { today } = c.var.world;
      const revision = await store.readRevision();
      const kept = await readWeeklies(store.db);
      return sendJson(c, {
        may_change: true,
        revision,
        sheet: await sheetOf(c),
        today: kept.find(({ held_on }) => held_on === today) ?? null,
        last: kept.find(({ held_on }) => held_on < today) ?? null,
        meetings: kept.map(({ weekly_id, held_on }) => ({ weekly_id, held_on })),
      });
    })
    .openapi(getOne, async (c) => {
      const { meeting, sheet } = await readWeekly(store.db, c.req.valid('param').weekly_id);
      const last = (await readWeeklies(store.db)).find(({ held_on }) => held_on < meeting.held_on) ?? null;
      return sendJson(c, { may_change: true, meeting, sheet, last });
    })
    .openapi(postWeekly, async (c) => {
      const weekly_id = await addWeekly(store, byOf(c), await sheetOf(c), c.req.valid('json').decisions);
      return sendJson(c, { meeting: (await readWeekly(store.db, weekly_id)).meeting });
    })
    .openapi(putWeekly, async (c) => {
      const { revision, decisions } = c.req.valid('json');
      const { weekly_id } = c.req.valid('param');
      await changeWeekly(store, byOf(c), { weekly_id, revision }, decisions).catch(async (error: unknown) => {
        if (!(error instanceof WeeklyConflict)) throw error;
        throw new Conflict((await readWeekly(store.db, weekly_id)).meeting);
      });
      return sendJson(c, { meeting: (await readWeekly(store.db, weekly_id)).meeting });
    });
}
