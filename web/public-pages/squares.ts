import { formatNumber } from '../../data/terms/number';
import type { Published } from '../api/types';
import type { Language } from '../text/texts';
import { publicWords } from './words';

type Squares = NonNullable<Published['squares']>;

/** A class in words: '10–24', '100 or more', or that it is protected. */
export function formatClass({ classes }: Squares, of: Squares['squares'][number]['class'], language: Language): string {
  const t = publicWords[language];
  if (of === 'protected') return t.protected;
  const { low, high } = classes[of]!;
  const n = (value: number) => formatNumber(value, language);
  return high === null ? t.orMore(n(low)) : `${n(low)}–${n(high)}`;
}

/** How many squares of each class, the lowest first and what is protected last. @param area in which most of them lies; all where it is left out */
export function countClasses({ classes, squares }: Squares, area?: string): number[] {
  const own = squares.filter(({ areas }) => area === undefined || areas[0] === area);
  const n = (of: Squares['squares'][number]['class']) => own.filter((each) => each.class === of).length;
  return [...classes.map((_, i) => n(i)), n('protected')];
}
