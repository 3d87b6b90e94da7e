import { daysBetween } from '../../data/terms/calendar';
import { isShare } from '../../data/terms/target-kinds';
import type { PromisedActivity } from './activity';

type Asked = Pick<PromisedActivity, 'target_kind' | 'from' | 'to' | 'milestones'>;

/**
 * What should be done when a day begins. Of things done: at an even pace from the beginning by way of the milestones, each
 * due when its day is over, to the target, and whole things only. Of a share: what the last milestone that has passed asks,
 * and the target itself where there are none or the period is over; a share has no pace.
 * @param target in the unit of the milestones
 */
export function dueBy({ target_kind, from, to, milestones }: Asked, target: number, today: string): number {
  if (today <= from) return 0;
  if (today >= to) return target;
  if (isShare(target_kind)) {
    const passed = milestones.filter(({ date }) => date < today);
    return milestones.length === 0 ? target : (passed.at(-1)?.n ?? 0);
  }
  const points = [
    { day: 0, n: 0 },
    ...milestones.map(({ date, n }) => ({ day: daysBetween(from, date) + 1, n })),
    { day: daysBetween(from, to), n: target },
  ];
  const day = daysBetween(from, today);
  const next = points.findIndex((point) => point.day >= day);
  const [a, b] = [points[next - 1]!, points[next]!];
  // thirds and the like may come out a hair below the whole number that they are
  return Math.floor(a.n + ((b.n - a.n) * (day - a.day)) / (b.day - a.day) + 1e-9);
}
