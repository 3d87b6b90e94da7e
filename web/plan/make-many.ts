import type { Args, Endpoint } from '../api/endpoint';
import type { Sent } from '../api/receive';
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
  const outcome = (await plan.save(endpoint, args)) as Sent<Copied>;
  if (!outcome.done) return outcome;
  const made = outcome.value;
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
