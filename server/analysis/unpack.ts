import type { Packed } from '../db/questions';

/** The numbers of a packed answer, row after row. */
export function unpack([answer]: readonly Packed[]): number[] {
  return JSON.parse(`[${answer?.packed ?? ''}]`) as number[];
}
