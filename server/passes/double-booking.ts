import type { Language } from '../../data/pack/schema';
import type { PassRow } from '../store/tables/pass';

/** Two passes of one unit at the same time. */
export interface DoubleBooking {
  kind: 'double_booking';
  pass_ids: string[];
  message: string;
}

type Booked = Pick<PassRow, 'pass_id' | 'actor' | 'unit' | 'stadsdel' | 'planned_from' | 'planned_to' | 'status'>;

/**
 * Every pair of passes of one unit that overlap, cancelled ones left out; a pass may begin when another ends.
 * @param nameOf a stadsdel's name
 */
export function findDoubleBookings(
  rows: readonly Booked[],
  language: Language,
  timeZone: string,
  nameOf: (stadsdel: string) => string,
): DoubleBooking[] {
  const byUnit = new Map<string, Booked[]>();
  for (const row of rows) {
    if (row.unit === null || row.status === 'cancelled') continue;
    const key = `${row.actor} ${row.unit}`;
    const of = byUnit.get(key);
    if (of) of.push(row);
    else byUnit.set(key, [row]);
  }
  const found: DoubleBooking[] = [];
  for (const passes of byUnit.values()) {
    passes.sort((a, b) => (a.planned_from < b.planned_from ? -1 : 1));
    passes.forEach((first, i) => {
      for (let j = i + 1; j < passes.length && passes[j]!.planned_from < first.planned_to; j++) {
        const second = passes[j]!;
        const when = [first, second].map(
          (pass) => `${nameOf(pass.stadsdel)} ${describeTimes(pass, language, timeZone)}`,
        );
        found.push({
          kind: 'double_booking',
          pass_ids: [first.pass_id, second.pass_id],
          message:
            language === 'sv'
              ? `${first.unit ?? ''} är planerad på två håll samtidigt: ${when.join(' och ')}.`
              : `${first.unit ?? ''} is planned in two places at once: ${when.join(' and ')}.`,
        });
      }
    });
  }
  return found;
}

function describeTimes({ planned_from, planned_to }: Booked, language: Language, timeZone: string): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
  const [from, to] = [new Date(planned_from), new Date(planned_to)];
  return `${day.format(from)} ${time.format(from)}–${time.format(to)}`;
}
