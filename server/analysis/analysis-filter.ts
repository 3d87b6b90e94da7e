import { z } from '@hono/zod-openapi';
import { cellSize, parseCellSize } from '../offences/cell-size';
import { coverFilter, type CoveredTime } from '../snapshot/covered-time';
import type { AnalysisParameters } from '../db/question-parameters';
import type { Deps } from '../http/deps';
import { filterFields, parseFilter, type FilterQuery } from '../offences/filter';
import type { World } from '../snapshot/world';

/** The query of every analysis: the one filter, the grid, and the switch for what presence produces. */
export const analysisFields = {
  ...filterFields,
  cell_size: cellSize.optional(),
  presence_produced: z
    .enum(['exclude', 'include'])
    .optional()
    .openapi({ description: 'offences that police presence produces; left out unless included' }),
};

export interface AnalysisFilter {
  /** of the period what the data cover; of it the parts, and what was asked for, in `time` */
  filter: AnalysisParameters;
  time: CoveredTime;
  /** metres */
  cell_size: number;
}

type AnalysisQuery = FilterQuery & {
  cell_size?: z.infer<(typeof analysisFields)['cell_size']>;
  presence_produced?: z.infer<(typeof analysisFields)['presence_produced']>;
};

/**
 * Reads the filter of an analysis, its defaults filled in. Categories that never stand at a place
 * (`on_place_map` false) are left out by each question about places itself.
 * @throws {BadInput} for the first field that cannot be used
 */
export function parseAnalysisFilter(
  { cell_size, presence_produced, ...query }: AnalysisQuery,
  { pack, territory, categories }: Pick<Deps, 'pack' | 'territory' | 'categories'>,
  world: World,
): AnalysisFilter {
  const asked = parseFilter(query, pack, categories, world.default_period);
  return {
    ...coverFilter(world, { ...asked, presence_produced: presence_produced === 'include' }),
    cell_size: parseCellSize(cell_size, territory),
  };
}
