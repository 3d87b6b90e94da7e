import { notComputable, type Computable } from './computable';

/** Events of one area in two periods of the same length. */
interface BeforeAfter {
  before: number;
  after: number;
}

export interface Wdq {
  /** above 0: what is around gained with the area; below 0: some may have moved there; below −1: more than was gained */
  wdq: number;
  /** what the area's share of the control's events fell by: above 0 where it fell */
  gain: number;
}

/**
 * Weighted displacement quotient (Bowers and Johnson 2003, Journal of Quantitative Criminology 19:275–301; POP Center
 * guide 10): WDQ = (Da/Ca − Db/Cb) / (Ra/Ca − Rb/Cb) with R response, D buffer, C control, b before and a after. It has
 * no test of its own, and means something only where the area itself fell against the control.
 * @returns not computable where the control has none ('empty'), or where the area did not fall ('too_few')
 */
export function wdq(response: BeforeAfter, buffer: BeforeAfter, control: BeforeAfter): Computable<Wdq> {
  if (control.before === 0 || control.after === 0) return notComputable('empty');
  const success = response.after / control.after - response.before / control.before;
  if (success >= 0) return notComputable('too_few');
  const moved = buffer.after / control.after - buffer.before / control.before;
  return { computable: true, wdq: moved / success, gain: -success };
}
