import type { Pack } from '../../data/pack/schema';

const DEFAULT_DAYS = 180;

/** Days after which what a resident wrote, and the photos, are removed. */
export function keptDays({ municipality }: Pick<Pack, 'municipality'>): number {
  return municipality.report_days ?? DEFAULT_DAYS;
}
