import type { DemoPeriod } from '../demo-period';
import type { Site } from './site';

/** How strong a place is at a time, against its mean: time in years, 2023.5 the middle of 2023. */
export function trendFactor(site: Site, time: number, { span: [from, to], new_from }: DemoPeriod): number {
  const passed = (time - from) / (to - from);
  if (site.trend === 'rising') return 0.5 + passed;
  if (site.trend === 'fading') return 1.5 - passed;
  if (site.trend === 'new') return time >= new_from.year + (new_from.month - 1) / 12 ? 1 : 0;
  return 1;
}
