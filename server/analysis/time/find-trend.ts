import { inBoth } from '../../../data/terms/language';
import { formatPvalue } from '../../../data/terms/pvalue';
import { monthInWords } from '../date-words';
import type { z } from '@hono/zod-openapi';
import type { analysisTime } from '../../contract/analysis-patterns';
import { seasonalMannKendall } from '../../statistics/seasonal-mann-kendall';

/** Three of each month: the least that tells a trend from a season. */
export const TREND_MONTHS = 36;
export const ALPHA = 0.05;

/** On average one a month: fewer say nothing of a trend. */
const MIN_OFFENCES = TREND_MONTHS;

/**
 * Whether offences became more or fewer over the last three years, when each month is compared with the same month only.
 * @param month whole months, ascending
 * @returns null when there are too few months or offences to say
 */
export function findTrend(month: readonly string[], n: readonly number[]): z.infer<typeof analysisTime>['trend'] {
  const months = month.slice(-TREND_MONTHS);
  const values = n.slice(-TREND_MONTHS);
  if (values.reduce((a, b) => a + b, 0) < MIN_OFFENCES) return null;
  const found = seasonalMannKendall(values, 12);
  if (!found.computable) return null;
  const direction = found.pvalue >= ALPHA ? 'none' : found.z > 0 ? 'up' : 'down';
  const [first, last] = [monthInWords(months[0] ?? ''), monthInWords(months.at(-1) ?? '')];
  const p = inBoth((language) => formatPvalue(found.pvalue, language));
  return {
    direction,
    z: Number(found.z.toFixed(4)),
    pvalue: Number(found.pvalue.toPrecision(4)),
    sentence: {
      sv: `${{ up: 'Brotten har blivit fler', down: 'Brotten har blivit färre', none: 'Ingen säker förändring' }[direction]} från ${first.sv} till ${last.sv}, när varje månad bara jämförs med samma månad andra år (${p.sv}).`,
      en: `${{ up: 'Offences have become more', down: 'Offences have become fewer', none: 'No certain change' }[direction]} from ${first.en} to ${last.en}, each month compared only with the same month of other years (${p.en}).`,
    },
  };
}
