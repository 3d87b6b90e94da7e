import type { Text } from '../../http/problem';
import { changeBetween, type Change } from '../../statistics/change-between';
import { binomialTails, twoSided } from '../../statistics/binomial-tails';
import { formatBoth } from '../format-text';
import { ALPHA } from './significance';

interface Counted {
  now: number;
  before: number;
  /** how much of both periods' time is the first's: 0.5 where they are as long */
  share_now: number;
}

/** The change of the whole, led by whether chance explains it. */
export function describeChange({ now, before, share_now }: Counted, isAsLong: boolean): Text {
  const change = isAsLong ? changeBetween(before, now) : null;
  const isSure = change
    ? change.low_pct > 0 || change.high_pct < 0
    : twoSided(binomialTails(now, now + before, share_now)) < ALPHA;
  const isMore = now > share_now * (now + before);
  const lead: Text = !isSure
    ? { sv: 'Ingen säker skillnad', en: 'No certain difference' }
    : isMore
      ? { sv: 'Fler anmälda brott', en: 'More reported offences' }
      : { sv: 'Färre anmälda brott', en: 'Fewer reported offences' };
  const lengths = isAsLong ? null : { sv: ' på olika lång tid', en: ' in periods of different length' };
  return formatBoth(
    (f) =>
      `${lead.sv}: ${f(now)} mot ${f(before)}${lengths?.sv ?? ''}${change ? `, ${inPercent(change, f, 'till')}` : ''}.`,
    (f) =>
      `${lead.en}: ${f(now)} against ${f(before)}${lengths?.en ?? ''}${change ? `, ${inPercent(change, f, 'to')}` : ''}.`,
  );
}

function inPercent({ change_pct, low_pct, high_pct }: Change, f: (value: number) => string, to: string): string {
  const signed = (value: number) => (Math.round(value) > 0 ? '+' : '') + f(value);
  return `${signed(change_pct)} % (${signed(low_pct)} ${to} ${signed(high_pct)} %)`;
}
