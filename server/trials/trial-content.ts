import type { z } from '@hono/zod-openapi';
import { addDays } from '../../data/terms/calendar';
import type { MultiPolygon, Polygon } from 'geojson';
import type { newTrial, trial } from '../contract/trials';
import type { TrialRow } from '../store/tables/trial';

export type NewTrial = z.infer<typeof newTrial>;
export type Trial = z.infer<typeof trial>;

/** A trial as its row keeps it: with its places as they were when the lots were drawn, whatever becomes of them. */
export interface TrialContent extends Omit<NewTrial, 'places' | 'seed' | 'from'> {
  seed: number;
  n_drawn: number;
  places: readonly {
    place_id: string;
    name: string;
    outline: Polygon | MultiPolygon;
    /** offences in the year before the draw */
    n_before: number;
  }[];
  units: readonly { code: string; stratum: number; is_on: boolean }[];
  stopped: { date: string; reason: string; by: string } | null;
}

export function trialContentOf(row: Pick<TrialRow, 'content'>): TrialContent {
  return JSON.parse(row.content) as TrialContent;
}

/** The day on which a trial is over: as it was meant, or as it was stopped; exclusive. */
export function endOf(begins_on: string, { weeks, stopped }: Pick<TrialContent, 'weeks' | 'stopped'>): string {
  return stopped?.date ?? addDays(begins_on, 7 * weeks);
}
