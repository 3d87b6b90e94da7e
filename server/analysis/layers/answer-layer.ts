import type { z } from '@hono/zod-openapi';
import type { Method } from '../../../data/terms/hotspot-method';
import type { analysisLayer } from '../../contract/analysis-layers';
import type { Deps } from '../../http/deps';
import { findStack, describeStack } from '../find-stack';
import { makeRunCard } from '../run-card';
import { NOTHING } from '../describe-covered';
import { waterTold } from '../water-told';
import type { LayerInput } from './layer-input';
import { compareCounts } from './compare-counts';
import { column, stepsOf } from './layer';
import { LAYER_METHODS } from './methods';

type Answer = z.infer<typeof analysisLayer>;

/** A method's map of the cells, or why there is none, with the card that makes it again. */
export async function answerLayer(
  method: Method,
  input: LayerInput,
  deps: Pick<Deps, 'version' | 'pack'>,
): Promise<Answer> {
  const { query, unit, sources, make } = LAYER_METHODS[method];
  const layer =
    input.years > 0 ? await make(input) : { too_little: NOTHING, parameters: {}, left_out: [], n_offences: 0 };
  const compared = method === 'count' && input.asked.is_compared ? await compareCounts(input) : null;
  const { units } = await input.counts();
  const stack = await findStack(input.deps, input.world, input.area, units, input.asked.filter);
  const card = makeRunCard(deps, input.world, {
    method,
    path: '/analysis/layer',
    query: { method, ...query(input) },
    asked: input.asked,
    language: input.language,
    parameters: { ...layer.parameters, ...waterTold(input.deps.territory, input.asked.cell_size) },
    chosen: [...(layer.chosen ?? []), ...(compared?.told ?? []), ...(stack ? [describeStack(stack)] : [])],
    n_cells: input.grid.cells.gx.length,
    n_tests: ('too_little' in layer ? 0 : (layer.n_tests ?? 0)) + (compared?.n_tests ?? 0),
    n_offences: layer.n_offences,
    left_out: layer.left_out,
    sources,
  });
  const comparison = compared?.comparison ?? null;
  if ('too_little' in layer) {
    const { reason, message } = layer.too_little;
    const nothing = { unit, classes: [], cell_steps: [], value: [], class: [], columns: {}, sentence: message };
    const said = { reason, message: message[input.language] };
    return { method, card, too_little: said, ...nothing, named_cell: null, comparison };
  }
  const { classes, cell, value, columns, sentence, named = null } = layer;
  return {
    method,
    card,
    too_little: null,
    unit: layer.unit,
    classes,
    cell_steps: stepsOf(column(input.grid.served, cell)),
    value,
    class: layer.class,
    columns,
    sentence,
    named_cell: named === null ? null : (input.grid.served[named] ?? null),
    comparison,
  };
}
