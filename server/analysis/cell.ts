import type { z } from '@hono/zod-openapi';
import { METHODS } from '../../data/terms/hotspot-method';
import type { analysisCell } from '../contract/analysis-layers';
import { addDays, monthsFrom } from '../../data/terms/calendar';
import type { Deps } from '../http/deps';
import type { LayerInput } from './layers/layer-input';
import { LAYER_METHODS } from './layers/methods';
import { makeRunCard } from './run-card';
import { describeMidnight } from './describe-covered';

type Answer = z.infer<typeof analysisCell>;

/**
 * Everything about one square under the filter: its series, its hours, its kinds, and each method's word on it; a square
 * outside the ground asked about has none.
 * @param square among the features of GET /api/grid/{cell_size}
 */
export async function describeCell(
  square: number,
  input: LayerInput,
  deps: Pick<Deps, 'version' | 'pack'>,
): Promise<Answer> {
  const { world, grid, asked } = input;
  const size = grid.cell_size;
  const { x: x_min, y: y_min } = input.deps.territory.grid(size).cells[square]!;
  const cell = grid.cell_of_served[square]!;
  const rows = await world.ask('analysis-cell', {
    ...asked.filter,
    ...{ x_min, x_max: x_min + size, y_min, y_max: y_min + size },
  });
  const n_of_month = new Map<string, number>();
  const n_of_category = new Map<string, number>();
  const n_by_hour = new Array<number>(24).fill(0);
  let n = 0;
  for (const row of rows) {
    n_of_month.set(row.month, (n_of_month.get(row.month) ?? 0) + row.n);
    if (row.n_period === 0) continue;
    n += row.n_period;
    n_of_category.set(row.category, (n_of_category.get(row.category) ?? 0) + row.n_period);
    if (row.hour !== null) n_by_hour[row.hour] = n_by_hour[row.hour]! + row.n_period;
  }
  const extent = world.extents.offence.period;
  const month = extent ? monthsFrom(extent.from.slice(0, 7), addDays(extent.to, -1).slice(0, 7)) : [];
  const { x, left_out, n: n_offences } = await input.counts();
  const { offsets, indices } = grid.neighbours;
  let n_neighbours = 0;
  for (let at = offsets[cell] ?? 0; at < (offsets[cell + 1] ?? 0) && cell >= 0; at++)
    if (indices[at] !== cell) n_neighbours += x[indices[at]!]!;
  return {
    card: makeRunCard(deps, world, {
      method: 'cell',
      path: '/analysis/cell',
      query: { cell: square, bandwidth_m: asked.bandwidth_m, from2: asked.second.from, to2: asked.second.to },
      asked,
      language: input.language,
      parameters: { cell: square, bandwidth_m: asked.bandwidth_m },
      chosen: world.coverage?.midnight ? [describeMidnight(world.coverage.midnight)] : [],
      n_cells: x.length,
      n_offences,
      left_out,
      sources: [...new Set(METHODS.flatMap((method) => LAYER_METHODS[method].sources))],
    }),
    cell: square,
    is_outside: cell < 0,
    n,
    n_neighbours,
    years: asked.time.years,
    month,
    n_by_month: month.map((m) => n_of_month.get(m) ?? 0),
    n_by_hour,
    n_by_category: [...n_of_category]
      .map(([category, count]) => ({ category, n: count }))
      .sort((a, b) => b.n - a.n || (a.category < b.category ? -1 : 1)),
    explanations: cell < 0 || input.years === 0 ? [] : await explainAll(cell, input),
  };
}

async function explainAll(cell: number, input: LayerInput): Promise<Answer['explanations']> {
  const explanations: Answer['explanations'] = [];
  // one after another: together they would hold the thread as long without a break
  for (const method of METHODS) {
    const layer = await LAYER_METHODS[method].make(input);
    if ('too_little' in layer) continue;
    const text = layer.explain(cell);
    if (text) explanations.push({ method, text, figures: layer.figures?.(cell) ?? null });
  }
  return explanations;
}
