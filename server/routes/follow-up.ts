import { createRoute, z } from '@hono/zod-openapi';
import { userOf } from '../access/authorise';
import { releaseLevelOf } from '../access/roles';
import { sendJson } from '../http/answer';
import { addDays, daysBetween, mondayOfWeek } from '../../data/terms/calendar';
import type { Deps } from '../http/deps';
import { ACCEPTED, query } from '../offences/filter';
import { dosage } from '../contract/dosage';
import { effect, followUp } from '../contract/follow-up';
import { answerDosage } from '../dosage/answer-dosage';
import { readDosage } from '../dosage/read-dosage';
import { nowIn } from '../passes/clock';
import { answerFollowUp } from '../follow-up/answer-follow-up';
import { askEffect, lastWeeks } from '../follow-up/ask-effect';
import { readFollowUp } from '../follow-up/read-follow-up';
import type { NeedReader } from '../need/read-need';
import { BadInput } from '../http/problem';
import { answers, newRoutes } from './new-routes';

const MAX_WEEKS = 106;
const short = z.string().max(100).optional();

const weeksQuery = query({
  from: short.openapi({ description: 'the first ISO week; twelve weeks before today when absent' }),
  to: short.openapi({ description: 'the last ISO week, included' }),
});

const getFollowUp = createRoute({
  method: 'get',
  path: '/follow-up',
  summary: 'What came of the plan: planned against delivered, per stadsdel, place and week',
  request: {
    query: weeksQuery,
  },
  responses: answers(followUp, 'sums in minutes; what nobody has reported is not zero'),
});

const getEffect = createRoute({
  method: 'get',
  path: '/follow-up/effect',
  summary: 'Reported offences before and after at a stadsdel or a place, held against a control (WDD)',
  request: {
    query: query({
      stadsdel: short,
      place: short,
      from: short.openapi({ description: 'first day of the period after' }),
      to: short.openapi({ description: 'the day after its last' }),
      before_from: short.openapi({ description: 'the period before; the same dates a year before when absent' }),
      before_to: short,
      control: short.openapi({ description: 'another stadsdel or place; the one most alike when absent' }),
    }),
  },
  responses: answers(effect, 'an interval and a sentence; too little data is an answer'),
});

const getDosage = createRoute({
  method: 'get',
  path: '/follow-up/dosage',
  summary: 'Presence at each place against what was meant, and of each stadsdel against its share of reported offences',
  request: { query: weeksQuery },
  responses: answers(dosage, 'what was meant is what was planned; a flag is a question'),
});

export function followUpRoutes(deps: Deps, needs: NeedReader) {
  const { pack, store } = deps;
  return newRoutes()
    .openapi(getFollowUp, async (c) => {
      const { world } = c.var;
      const weeks = parseWeeks(c.req.valid('query'), lastWeeks(world.today));
      const found = await readFollowUp(store, weeks.from, weeks.to);
      const now = nowIn(world, pack.municipality.time_zone, new Date());
      const seesPlaces = releaseLevelOf(userOf(c).role) === 'police';
      return sendJson(c, answerFollowUp(found, { ...weeks, now, seesPlaces }, pack));
    })
    .openapi(getDosage, async (c) => {
      const { world } = c.var;
      const weeks = parseWeeks(c.req.valid('query'), lastWeeks(world.today));
      const now = nowIn(world, pack.municipality.time_zone, new Date());
      const seesPlaces = releaseLevelOf(userOf(c).role) === 'police';
      const [found, need] = await Promise.all([readDosage(store, weeks, now), needs.read(world)]);
      return sendJson(c, answerDosage(found, need, { ...weeks, now, seesPlaces }, pack));
    })
    .openapi(getEffect, async (c) => sendJson(c, await askEffect(deps, c.var.world, userOf(c), c.req.valid('query'))));
}

function parseWeeks(
  given: { from?: string | undefined; to?: string | undefined },
  otherwise: { from: string; to: string },
): { from: string; to: string } {
  const read = (field: 'from' | 'to') => {
    const week = given[field];
    if (week === undefined) return null;
    const monday = mondayOfWeek(week);
    if (monday === null) throw new BadInput(field, week, ACCEPTED.week);
    return monday;
  };
  const [first, last] = [read('from'), read('to')];
  const to = last === null ? otherwise.to : addDays(last, 7);
  const from = first ?? addDays(to, daysBetween(otherwise.to, otherwise.from));
  const weeks = daysBetween(from, to) / 7;
  if (weeks < 1 || weeks > MAX_WEEKS)
    throw new BadInput(given.to === undefined ? 'from' : 'to', `${given.from ?? ''}–${given.to ?? ''}`, {
      sv: `två ISO-veckor i ordning, högst ${MAX_WEEKS} veckor`,
      en: `two ISO weeks in order, at most ${MAX_WEEKS} weeks`,
    });
  return { from, to };
}
