import { findPersonal } from '../../data/terms/personal-data';
import type { Receipt } from '../contract/receipt';
import { measureContentOf } from '../measures/measure-content';
import type { MeasureRow } from '../store/tables/measure';

/**
 * What the holder of a receipt reads of the measure that is taken: what is done and when, never the problem, its cause or
 * who answers for it. A text in which a person is suspected is left out.
 */
export function measureOfReport(row: MeasureRow | undefined): Receipt['measure'] {
  if (row === undefined) return null;
  const { action, from, to } = measureContentOf(row);
  return findPersonal(action).length > 0 ? null : { action, from, to };
}
