import type { ByStadsdel } from '../api/types';
import { formatChange, formatInterval, formatNumber } from '../text/format';
import { tableTexts } from '../text/table';
import type { Language } from '../text/texts';
import type { Column } from './column';

export type StadsdelRow = ByStadsdel['total'] & {
  /** null for the whole municipality */
  stadsdel: string | null;
  name: string;
  prioritised: boolean | null;
  population: number;
  planned_min: number | null;
  delivered_min: number | null;
};

const hours = (minutes: number | null) => (minutes === null ? null : minutes / 60);

/**
 * The columns of the table of stadsdelar.
 * @param producedCounted whether offences mostly found by the police are among those counted; their column is left out
 * otherwise, as a zero there would be taken for none
 */
export function stadsdelColumns(language: Language, producedCounted: boolean): Column<StadsdelRow>[] {
  const t = tableTexts[language];
  const c = t.columns;
  const prioritised = (row: StadsdelRow) => (row.prioritised === null ? null : row.prioritised ? t.yes : t.no);
  const changeText = (row: StadsdelRow) =>
    row.change_pct === null || row.change_low_pct === null || row.change_high_pct === null
      ? t.tooLittle
      : `${formatChange(row.change_pct, language)} (${formatInterval(row.change_low_pct, row.change_high_pct, language)})`;
  const rateText = (row: StadsdelRow) =>
    row.n === null ? t.noData : row.rate_per_1000 === null ? t.noRate : formatNumber(row.rate_per_1000, language, 1);
  const deliveredText = (row: StadsdelRow) =>
    row.delivered_min === null
      ? row.planned_min === null
        ? '–'
        : t.unreported
      : formatNumber(row.delivered_min / 60, language, 1);
  const columns: Column<StadsdelRow>[] = [
    { id: 'name', name: c.stadsdel, value: (row) => row.name },
    { id: 'stadsdel', name: c.code, value: (row) => row.stadsdel, only: 'file' },
    { id: 'prioritised', name: c.prioritised, value: prioritised },
    { id: 'population', name: c.population, value: (row) => row.population, numeric: true },
    { id: 'n', name: c.n, value: (row) => row.n ?? t.noData, numeric: true },
    { id: 'n_presence_produced', name: c.produced, value: (row) => row.n_presence_produced ?? t.noData, numeric: true },
    {
      id: 'rate_per_1000',
      name: c.rate,
      value: (row) => row.rate_per_1000,
      text: rateText,
      decimals: 1,
      numeric: true,
    },
    {
      id: 'n_per_km2',
      name: c.density,
      value: (row) => row.n_per_km2 ?? (row.n === null ? t.noData : t.noRate),
      decimals: 0,
      numeric: true,
    },
    { id: 'n_before', name: c.before, value: (row) => row.n_before, numeric: true },
    {
      id: 'change_pct',
      name: c.change,
      value: (row) => row.change_pct,
      text: changeText,
      numeric: true,
      only: 'screen',
    },
    { id: 'change', name: c.changePct, value: (row) => row.change_pct, decimals: 1, only: 'file' },
    { id: 'low', name: c.low, value: (row) => row.change_low_pct, decimals: 1, only: 'file' },
    { id: 'high', name: c.high, value: (row) => row.change_high_pct, decimals: 1, only: 'file' },
    { id: 'planned', name: c.planned, value: (row) => hours(row.planned_min), decimals: 1, numeric: true },
    {
      id: 'delivered',
      name: c.delivered,
      value: (row) => hours(row.delivered_min),
      text: deliveredText,
      decimals: 1,
      numeric: true,
    },
  ];
  return producedCounted ? columns : columns.filter(({ id }) => id !== 'n_presence_produced');
}
