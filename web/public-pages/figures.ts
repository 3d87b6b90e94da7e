import type { Published } from '../api/types';
import { formatChange, formatInterval, formatNumber } from '../../data/terms/number';
import type { Language } from '../text/texts';
import { publicWords } from './words';

export type PublicCount = Published['counts'][number]['n'];

/** The sum over groups, and the municipality among the areas, as the counts name them. */
export const [ALL, WHOLE, NOWHERE] = ['alla', 'kommun', 'okand'];

/** A published count by its names; no data where there is none. */
export function countOf({ counts }: Published, time: string, area: string, group: string): PublicCount {
  return counts.find((cell) => cell.time === time && cell.area === area && cell.group === group)?.n ?? 'no_data';
}

/** The newest whole year that is published; null for none. */
export function lastYear({ times }: Published): string | null {
  return times.filter(({ time }) => time.length === 4).at(-1)?.time ?? null;
}

/** A count in words that tell known, protected and missing apart. */
export function formatCount(n: PublicCount, language: Language, decimals = 0): string {
  if (n === 'protected') return publicWords[language].protected;
  return n === 'no_data' ? publicWords[language].noData : formatNumber(n, language, decimals);
}

/** Offences per 1,000 residents and year; what is protected stays so. */
export function rateOf(n: PublicCount, population: number): PublicCount {
  if (typeof n !== 'number') return n;
  return population === 0 ? 'no_data' : (1000 * n) / population;
}

/** What the year was like in a stadsdel, in a sentence or two. */
export function summaryOf(document: Published, stadsdel: string, language: Language): string {
  const t = publicWords[language];
  const own = document.stadsdelar.find((each) => each.stadsdel === stadsdel)!;
  const year = lastYear(document);
  const n = year === null ? 'no_data' : countOf(document, year, stadsdel, ALL);
  if (n === 'no_data' || year === null) return t.summaryNoData(own.name);
  if (n === 'protected') return t.summaryProtected(own.name, year);
  const all = document.stadsdelar.reduce((sum, { population }) => sum + population, 0);
  const words = (rate: PublicCount) => (typeof rate === 'number' ? formatNumber(rate, language) : t.protected);
  const town = rateOf(countOf(document, year, WHOLE, ALL), all);
  return t.summary(own.name, formatNumber(n, language), year, words(rateOf(n, own.population)), words(town));
}

/** The standard normal quantile that leaves 2.5 % in each tail. */
const Z = 1.959963984540054;
/** With fewer in both years together a change says too little. */
const LEAST = 10;

/**
 * A change between two published counts with its 95 % interval (Przyborowski & Wilenski 1940, Wilson 1927); it is made of
 * what is published and nothing else.
 */
export function formatPublicChange(before: PublicCount, now: PublicCount, language: Language): string {
  const t = publicWords[language];
  if (before === 'protected' || now === 'protected') return t.protected;
  if (before === 'no_data' || now === 'no_data') return t.noData;
  const n = before + now;
  if (before === 0 || n < LEAST) return t.unsure;
  const share = now / n;
  const centre = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const percent = (part: number) => 100 * (part / (1 - part) - 1);
  return t.changed(
    formatChange(percent(share), language),
    formatInterval(percent(Math.max(0, centre - half)), percent(centre + half), language),
  );
}

/** What has become of a stadsdel since the year before, and of the municipality; null where one of the years has not been published. */
export function changeOf(document: Published, stadsdel: string, language: Language): string | null {
  const year = lastYear(document);
  if (year === null) return null;
  const before = String(Number(year) - 1);
  const [own, town] = [stadsdel, WHOLE].map((area) => [before, year].map((time) => countOf(document, time, area, ALL)));
  if ([...own!, ...town!].includes('no_data')) return null;
  const words = ([then, now]: PublicCount[]) => formatPublicChange(then!, now!, language);
  return publicWords[language].againstBefore(before, words(own!), words(town!));
}

/** A quarter as a table says it: 'kv 3 2026', 'Q3 2026'. @param isWhole without what is only read by eye */
export function formatQuarter(time: string, language: Language, isWhole = false): string {
  const [year, n] = [time.slice(0, 4), time.slice(6)];
  if (language === 'en') return `Q${n} ${year}`;
  return `${isWhole ? 'kvartal' : 'kv'} ${n} ${year}`;
}
