import type { Text } from '../../../data/terms/language';
import { formatBoth } from '../../analysis/format-text';
import type { Period } from '../../snapshot/coverage';
import { number, numbers, plain, share, words } from '../cells';
import type { Told } from '../document';

interface HourRow {
  weekday: number | null;
  hour: number | null;
  n: number;
}

/** When on the day offences happen: three hours a bar, of those whose time is known. */
export function hourFigure(rows: readonly HourRow[], { address, period }: { address: string; period: Period }): Told {
  const n = new Array<number>(8).fill(0);
  let unknown = 0;
  for (const row of rows)
    if (row.hour === null) unknown += row.n;
    else n[Math.floor(row.hour / 3)]! += row.n;
  const known = n.reduce((sum, count) => sum + count, 0);
  const name = (slot: number): Text =>
    plain(`${String(3 * slot).padStart(2, '0')}–${String(3 * slot + 3).padStart(2, '0')}`);
  const note = formatBoth(
    (f) => `${f(known)} brott har en känd tid på dygnet, ${f(unknown)} har det inte och är inte med.`,
    (f) => `Of ${f(known)} offences the time of day is known; of ${f(unknown)} it is not, and they are left out.`,
  );
  return {
    kind: 'figure',
    title: { sv: 'När på dygnet', en: 'Time of day' },
    columns: [words('Klockan', 'Hours'), numbers('Anmälda brott', 'Reported offences'), numbers('Andel', 'Share')],
    rows: n.map((count, slot) => [name(slot), number(count), known === 0 ? plain('–') : share(count / known)]),
    plot: {
      kind: 'bars',
      unit: { sv: 'anmälda brott', en: 'reported offences' },
      bars: n.map((value) => ({ value, low: null, high: null })),
      alt: {
        sv: 'En stapel för var tredje timme. Talen står i tabellen.',
        en: 'A bar for every three hours. The numbers are in the table.',
      },
    },
    card: { address, period, notes: [note], is_saved: false },
  };
}
