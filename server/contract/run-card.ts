import { z } from '@hono/zod-openapi';
import { METHODS } from '../../data/terms/hotspot-method';
import { period, text, n } from './fields';

/** Analyses that are no layer of squares. */
const PATTERNS = [
  'accuracy',
  'cell',
  'clusters',
  'concentration',
  'near_repeat',
  'street',
  'street_accuracy',
  'streets',
  'time',
  'trial',
  'wdd',
] as const;

/** Why offences under a filter take no part in an analysis. */
export const LEFT_OUT_KINDS = [
  'presence_produced',
  'not_for_map',
  'unknown_kind',
  'set_apart',
  'not_placed',
  'off_street',
  'long_interval',
  'unknown_day',
  'not_weighted',
] as const;

/** All that is needed to make the same bytes again, and what was left out and why. No clock in it. */
export const runCard = z.object({
  method: z.enum([...METHODS, ...PATTERNS]),
  data_version: z.string(),
  program_version: z.string(),
  synthetic: z.boolean(),
  municipality: z.string(),
  /** the address, below /api, that gives this answer again, with every default written out */
  address: z.string(),
  period,
  filter: z.record(z.string(), z.array(z.union([z.string(), z.number()])).nullable()),
  /** cell_size, bandwidth_m, permutations, seed, alpha, steps …: what the method was told */
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** what the program chose by itself, and why */
  chosen: z.array(text),
  n_cells: n,
  n_tests: n,
  n_offences: n,
  /** not in the analysis: how many, and why */
  left_out: z.array(z.object({ kind: z.enum(LEFT_OUT_KINDS), reason: text, n })),
  sources: z.array(z.string()).openapi({ description: 'literature that the method is from' }),
});
