import type { z } from '@hono/zod-openapi';
import type { newMeasure } from '../contract/measures';
import type { MeasureRow } from '../store/tables/measure';

export type NewMeasure = z.infer<typeof newMeasure>;

/** What is said of a measure, as its row keeps it: where it is and its promise are columns. */
export type MeasureContent = Omit<NewMeasure, 'about' | 'promise_id'>;

export function measureContentOf(row: Pick<MeasureRow, 'content'>): MeasureContent {
  return JSON.parse(row.content) as MeasureContent;
}
