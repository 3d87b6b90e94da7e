import { formatNumber, formatPeriod } from '../text/format';
import { mapTexts } from '../text/map';
import type { Answers } from './answers/open-answers';
import { shownPeriod } from './filter-query';
import { isComparing } from './look';
import type { View } from './view';

type Compared = Pick<View, 'filter' | 'language' | 'method' | 'second'>;
type Asked = Pick<Answers, 'catalogue' | 'grid' | 'gridSecond'>;

/** The two periods that are compared, each with its count where it is counted; none while one is looked at. */
export function periodNames(view: Compared, { catalogue, grid, gridSecond }: Asked): string[] {
  if (!catalogue.value || !view.second || !isComparing(view)) return [];
  const t = mapTexts[view.language];
  const describe = (period: { from: string; to: string }, n: number | undefined) =>
    [
      formatPeriod(period, view.language),
      ...(n === undefined ? [] : [t.nReported(formatNumber(n, view.language), n)]),
    ].join(': ');
  return [
    describe(shownPeriod(view.filter, catalogue.value), grid.value?.counted.n),
    describe(view.second, view.method === 'count' ? gridSecond.value?.counted.n : undefined),
  ];
}
