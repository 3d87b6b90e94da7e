import { z } from '@hono/zod-openapi';
import { TRAVEL_MODES } from '../../data/terms/travel';
import { strict } from './strict';

/** So many stops one pass holds. */
const MAX_STOPS = 40;

/** A visit that a pass is to make. Minutes are counted from when the pass begins, so that a pass that is moved takes its stops along. */
const stop = strict({
  /** a place of /api/places */
  place: z.string().max(100),
  /** the stadsdel that the place lies in, in which the visit is counted */
  stadsdel: z.string().max(100),
  /** arrival, minutes after the pass begins; not before the stop before it is over */
  from_min: z.number().int().min(0).max(1440),
  /** how long one is there */
  stay_min: z.number().int().min(1).max(480),
  /** of the way from the stop before; 0 for the first */
  travel_min: z.number().int().min(0).max(240),
});

/**
 * The stops of a pass, in their order. What is planned of such a pass is its stops: their minutes, their places and their
 * stadsdelar are counted, in coverage, follow-up, promises and what is published, and the way between them is not.
 */
export const tour = strict({
  travel: z.enum(TRAVEL_MODES),
  stops: z.array(stop).min(1).max(MAX_STOPS),
});

/** What is left out of a pass that is new is none; of one that is changed it stays as it is. */
export const givenTour = tour.nullable().optional();
