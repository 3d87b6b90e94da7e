import type { Dataset } from '../api/types';
import type { Language } from './texts';

/** A source's title for the reader; titles are in the publisher's own language but for what was made here for show. */
export function sourceTitle(
  { title, synthetic }: Pick<Dataset['sources'][number], 'title' | 'synthetic'>,
  language: Language,
): string {
  return synthetic && language === 'en' ? 'Synthetic demo data' : title;
}
