import type { WeekPlan } from '../../api/types';
import { isPlanned } from '../../../data/terms/pass-source';
import { actualMinutes, minutesIn } from '../presences';

/** What a week comes to: cancelled passes are not in it. */
export interface PlanSum {
  n: number;
  n_cancelled: number;
  /** begun without a plan, and how long those that have ended were: in no other figure here */
  n_unplanned: number;
  unplanned_min: number;
  planned_min: number;
  /** 0 to 1; null when nothing is planned or nothing prioritised */
  prioritised_share: number | null;
  /** of actors that the reader sees only sums of */
  agreed_min: number;
}

export function sumPlan(plan: Pick<WeekPlan, 'passes' | 'agreed'>, prioritised: readonly string[]): PlanSum {
  const held = plan.passes.filter((pass) => pass.status !== 'cancelled' && isPlanned(pass));
  const unplanned = plan.passes.filter((pass) => pass.status !== 'cancelled' && !isPlanned(pass));
  const sum = (rows: readonly { planned_min: number }[]) => rows.reduce((all, { planned_min }) => all + planned_min, 0);
  const planned_min = sum(held);
  const isFirst = (stadsdel: string) => prioritised.includes(stadsdel);
  const there = held.reduce((all, pass) => all + minutesIn(pass, isFirst), 0);
  return {
    n: held.length,
    n_cancelled: plan.passes.length - held.length - unplanned.length,
    n_unplanned: unplanned.length,
    unplanned_min: unplanned.reduce((all, pass) => all + actualMinutes(pass), 0),
    planned_min,
    prioritised_share: planned_min === 0 || prioritised.length === 0 ? null : there / planned_min,
    agreed_min: sum(plan.agreed),
  };
}
