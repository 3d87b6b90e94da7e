import { actualMinutes, minutesIn } from '../presences';
import type { PresenceWeek, Stadsdelar, WeekPlan } from '../../api/types';

/** The week's plan as the map draws presence: planned and delivered minutes a stadsdel, others' agreed time with it. */
export function planPresence(plan: WeekPlan, stadsdelar: Stadsdelar): PresenceWeek {
  const held = plan.passes.filter(({ status }) => status !== 'cancelled');
  const rows = stadsdelar.features.map(({ properties: { stadsdel } }) => {
    const isHere = (code: string) => code === stadsdel;
    const passes = held.filter((pass) => minutesIn(pass, isHere) > 0);
    // what was begun without a plan is delivered all the same
    const whole = held.filter((pass) => pass.tour === null && pass.stadsdel === stadsdel);
    const agreed = plan.agreed.filter((row) => row.stadsdel === stadsdel);
    return {
      stadsdel,
      n_planned: passes.length,
      planned_min:
        sum(passes.map((pass) => minutesIn(pass, isHere))) + sum(agreed.map(({ planned_min }) => planned_min)),
      // what came of stops is told by their visits, which the follow-up has
      delivered_min: sum(whole.map(deliveredMinutes)),
    };
  });
  return {
    week: plan.week,
    from: plan.from,
    to: plan.to,
    rows,
    planned_min: sum(rows.map(({ planned_min }) => planned_min)),
    delivered_min: sum(rows.map(({ delivered_min }) => delivered_min)),
    prioritised_share: null,
  };
}

function deliveredMinutes({ status, actual_from, actual_to, planned_min }: WeekPlan['passes'][number]): number {
  if (status !== 'done') return 0;
  if (actual_from === null || actual_to === null) return planned_min;
  return actualMinutes({ actual_from, actual_to });
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
