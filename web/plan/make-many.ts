import { at } from '../api/address';
import { api } from '../api/client';
import type { Args, Endpoint } from '../api/endpoint';
import { isUnanswered, type Sent } from '../api/receive';
import type { Copied } from '../api/types';
import { formatWeek } from '../text/format';
import { planWeekTexts } from '../text/plan-weeks';
import type { PlanState } from './plan-state.svelte';
import { rememberMade } from './plan-steps';

/** Makes many passes in a week at once: what was left out or moved is told, and all of it can be undone together. */
export async function makeMany<E extends Endpoint>(
  plan: PlanState,
  endpoint: E,
  args: Args<E>,
  week: string,
): Promise<Sent<Copied>> {
  const key = JSON.stringify([week, args]);
  const doubted = plan.doubted?.key === key ? plan.doubted : null;
  const before = doubted?.before ?? (await passesIn(plan, week))?.map(({ pass_id }) => pass_id);
  plan.doubted = null;
  const outcome = (await plan.save(endpoint, args)) as Sent<Copied>;
  if (!outcome.done) {
    if (isUnanswered(outcome) && before) plan.doubted = { key, before };
    return outcome;
  }
  const made = doubted ? withMadeBefore(outcome.value, await madeSince(plan, week, doubted.before)) : outcome.value;
  const { language } = plan.app.view;
  const w = planWeekTexts[language];
  plan.notice = [
    w.made(made.created, formatWeek(week, language)),
    made.skipped > 0 ? w.skipped(made.skipped) : '',
    made.moved_by_dst.length > 0 ? w.dst(made.moved_by_dst.length) : '',
  ]
    .filter(Boolean)
    .join(' ');
  plan.said = plan.notice;
  await rememberMade(plan, made.pass_ids, week, w.what(made.created));
  plan.app.view.update({ week: week === plan.thisWeek ? null : week });
  return outcome;
}

async function passesIn(plan: PlanState, week: string) {
  const seen = await plan.ask(at(api.passes, { query: { week } }));
  return seen.done ? seen.value.passes : null;
}

/** What the reader has made many of at once in a week, since its passes were these. */
async function madeSince(plan: PlanState, week: string, before: readonly string[]): Promise<string[]> {
  const reader = plan.app.session.user?.name;
  const own = (await passesIn(plan, week))?.filter(
    ({ pass_id, source, updated_by }) =>
      !before.includes(pass_id) && updated_by === reader && (source === 'copy' || source === 'template'),
  );
  return own?.map(({ pass_id }) => pass_id) ?? [];
}

/** The first answer got lost: what was made then is found when it is asked for again, and counts as made, not as skipped. */
function withMadeBefore(made: Copied, since: readonly string[]): Copied {
  const pass_ids = [...new Set([...made.pass_ids, ...since])];
  const n_before = pass_ids.length - made.pass_ids.length;
  return { ...made, pass_ids, created: made.created + n_before, skipped: Math.max(0, made.skipped - n_before) };
}
