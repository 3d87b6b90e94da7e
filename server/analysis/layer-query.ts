import { z } from '@hono/zod-openapi';
import { methodAsked } from '../contract/analysis-layers';
import { isDate } from '../../data/terms/calendar';
import type { Deps } from '../http/deps';
import { ACCEPTED, query } from '../offences/filter';
import { BadInput, type Text } from '../http/problem';
import type { Period } from '../snapshot/coverage';
import type { World } from '../snapshot/world';
import { analysisFields, parseAnalysisFilter } from './analysis-filter';
import { defaultBandwidth } from './layers/kde';
import { yearBefore, type LayerAsked } from './layers/layer-input';

const text = (description: string, example: string) =>
  z.string().max(1000).optional().openapi({ description, example });

/** The query of a method's map, but for the method. */
export const layerFields = {
  ...analysisFields,
  bandwidth_m: text('reach of a density, metres; three times the cell size when absent', '300'),
  from2: text('beginning of the period to compare with; the same period a year before when absent', '2024-01-01'),
  to2: text('its end, excluded', '2025-01-01'),
};

export const layerQuery = query({
  ...layerFields,
  method: methodAsked,
});
export const cellQuery = query({ ...layerFields, cell: z.string().max(1000).openapi({ example: '120' }) });
type LayerQuery = Omit<z.infer<typeof layerQuery>, 'method'>;

/** A wider reach than this many squares says nothing of a place, and takes long. */
const MAX_REACH = 20;

/**
 * Reads what a layer is asked for, its defaults filled in.
 * @throws {BadInput} for the first field that cannot be used
 */
export function parseLayerQuery(
  { bandwidth_m, from2, to2, ...query }: LayerQuery,
  deps: Pick<Deps, 'pack' | 'territory' | 'categories'>,
  world: World,
): LayerAsked {
  const asked = parseAnalysisFilter(query, deps, world);
  const second = parseSecondPeriod(from2, to2);
  return {
    ...asked,
    bandwidth_m: parseBandwidth(bandwidth_m, asked.cell_size),
    second: second ?? yearBefore(asked.time.asked),
    is_compared: second !== null,
  };
}

function parseBandwidth(given: string | undefined, cell_size: number): number {
  if (given === undefined) return defaultBandwidth(cell_size);
  const most = MAX_REACH * cell_size;
  const value = Number(given);
  if (/^\d{1,5}$/.test(given) && value > cell_size && value <= most) return value;
  const accepted: Text = {
    sv: `hela meter, mer än rutans sida (${cell_size}) och högst ${most}`,
    en: `whole metres, more than the side of a square (${cell_size}) and at most ${most}`,
  };
  throw new BadInput('bandwidth_m', given, accepted);
}

function parseSecondPeriod(from: string | undefined, to: string | undefined): Period | null {
  if (from === undefined && to === undefined) return null;
  if (from === undefined || !isDate(from)) throw new BadInput('from2', from, ACCEPTED.from);
  if (to === undefined || !isDate(to) || to <= from) throw new BadInput('to2', to, ACCEPTED.to);
  return { from, to };
}

/**
 * Reads a cell as an index into the features of GET /api/grid/{cell_size}.
 * @throws {BadInput} when there is no such cell
 */
export function parseCell(given: string, n_cells: number): number {
  const cell = Number(given);
  if (/^\d{1,6}$/.test(given) && cell < n_cells) return cell;
  throw new BadInput('cell', given, {
    sv: `ett rutnummer 0 till ${n_cells - 1} ur /api/grid`,
    en: `the number of a square, 0 to ${n_cells - 1}, of /api/grid`,
  });
}
