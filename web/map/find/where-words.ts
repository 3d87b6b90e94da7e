import type { Where } from '../../api/types';
import { formatNumber } from '../../text/format';
import { findTexts } from '../../text/find';
import type { Language } from '../../text/texts';

/** Where one is, in a sentence: "Sturegatan 10–14, Centrala Sundbyberg; 80 m från uppgången A". */
export function whereWords({ street, stadsdel, stop }: Where, language: Language): string {
  const t = findTexts[language];
  const house = street === null ? null : `${street.name}${street.numbers === null ? '' : ` ${street.numbers}`}`;
  const place = [house, stadsdel].filter((part) => part !== null).join(', ') || t.nowhere;
  if (stop === null) return place;
  const said = stop.kind === 'station' || stop.kind === 'entrance' ? t.stop[stop.kind] : t.stop.other;
  return `${place}; ${t.from(t.metres(formatNumber(stop.distance_m, language)), said(stop.name))}`;
}
