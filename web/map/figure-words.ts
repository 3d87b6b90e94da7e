import type { AppState } from '../state/context';
import { formatHours } from '../text/format';
import { mapTexts } from '../text/map';
import { formatMeasure } from './layers/stadsdelar/stadsdelar';

/** A stadsdel's figures in words, each with its unit: the measure that is chosen, and the planned presence. */
export function figureWords({ view, answers }: AppState, stadsdel: string): string[] {
  const { language, measure } = view;
  const t = mapTexts[language];
  const row = answers.byStadsdel.value?.rows.find((row) => row.stadsdel === stadsdel);
  const week = answers.presence.value?.rows.find((row) => row.stadsdel === stadsdel);
  const value = row?.[measure];
  const words = [];
  if (row) words.push(row.n === null ? t.noValue.n : t.nReported(formatMeasure(row.n, 'n', language), row.n));
  if (row && row.n !== null && measure !== 'n') {
    words.push(
      typeof value === 'number' ? t.measure[measure](formatMeasure(value, measure, language)) : t.noValue[measure],
    );
  }
  if (week && view.layers.includes('presence')) words.push(t.planned(formatHours(week.planned_min, language)));
  return words;
}
