import type { z } from '@hono/zod-openapi';
import type { analysisTime } from '../../contract/analysis-patterns';
import { benjaminiHochberg } from '../../statistics/benjamini-hochberg';
import { eTest } from '../../statistics/e-test';
import { funnel } from '../../statistics/funnel';
import { ALPHA } from './find-trend';

/** Half the band's width in standard deviations: wide, since many stadsdelar are looked at. */
export const FUNNEL_Z = 3;

type Row = z.infer<typeof analysisTime>['funnel'][number];

/**
 * Which stadsdelar changed otherwise than the municipality as a whole did: outside the funnel's band, and beyond chance
 * by the E-test against the change of the whole, adjusted for the number of stadsdelar.
 */
export function findOutsideFunnel(counts: readonly { stadsdel: string; before: number; after: number }[]): Row[] {
  const before = Float64Array.from(counts, (row) => row.before);
  const band = funnel(
    before,
    Float64Array.from(counts, (row) => row.after),
    FUNNEL_Z,
  );
  if (!band.computable) return [];
  const { ratio, judged, low, high, outside } = band;
  const pvalue = counts.map((row, i) => {
    if (judged[i] === 0 || ratio === 0) return null;
    // as if the time after were as long as the whole has grown: then all have the same rate
    const test = eTest(row.before, row.after, 1, ratio);
    return test.computable ? test.pvalue : null;
  });
  const tested = pvalue.filter((p) => p !== null);
  const qvalue = benjaminiHochberg(Float64Array.from(tested));
  let next = 0;
  return counts.map((row, i) => {
    const p = pvalue[i] ?? null;
    const q = p === null ? null : qvalue[next++]!;
    return {
      ...row,
      low: p === null ? null : Number(low[i]!.toFixed(1)),
      high: p === null ? null : Number(high[i]!.toFixed(1)),
      is_outside: outside[i] !== 0 && q !== null && q < ALPHA,
      pvalue: p === null ? null : Number(p.toPrecision(4)),
      qvalue: q === null ? null : Number(q.toPrecision(4)),
    };
  });
}
