/** Why a statistic cannot be computed from data that are otherwise right. */
export type Reason =
  /** no events at all */
  | 'empty'
  /** fewer values than the method needs */
  | 'too_few'
  /** all values are equal, so that there is no spread to measure against */
  | 'constant'
  /** more pairs than fit in memory */
  | 'too_many';

export interface NotComputable {
  computable: false;
  reason: Reason;
}

/**
 * What a statistic answers. Too little data is an answer and says why; a wrong argument throws a RangeError.
 * Inside a computed result a single figure that is undefined is null, and a cell that is undefined has 0 in `defined`
 * (with z 0 and pvalue 1): no function here returns NaN or Infinity.
 */
export type Computable<T> = ({ computable: true } & T) | NotComputable;

export function notComputable(reason: Reason): NotComputable {
  return { computable: false, reason };
}
