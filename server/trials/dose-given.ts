import { daysBetween } from '../../data/terms/calendar';
import { formatBoth } from '../analysis/format-text';
import type { Town } from '../http/deps';
import { presenceTest } from '../places/presence-test';
import { readDeeds } from '../promises/read-deeds';
import type { Reading } from '../promises/reading';
import type { Text } from '../http/problem';
import { placesByName } from '../store/tables/place';
import type { Db } from '../store/types';
import type { TrialContent } from './trial-content';

interface Dose {
  on: number;
  off: number;
  sentence: Text;
}

/**
 * How many passes were carried out at what was on and at what was off: for each place a week, or for each day. Whether the
 * lot was followed is told by that, for what is not presence it says nothing.
 * @param time from the beginning to its end, or to today
 * @returns null before a day of it is over
 */
export async function doseGiven(
  db: Db,
  { unit, units, places }: TrialContent,
  time: { from: string; to: string },
  reading: Reading,
  ground: Pick<Town, 'pack' | 'territory'>,
): Promise<Dose | null> {
  if (time.to <= time.from) return null;
  const deeds = (await readDeeds(db, time, reading)).filter(
    ({ outcome, date }) => outcome === 'done' && date >= time.from && date < time.to,
  );
  const rows = await placesByName(db);
  const tests = places.flatMap(({ place_id, outline }) => {
    const row = rows.find((each) => each.place_id === place_id);
    return row ? [{ place_id, isThere: presenceTest({ ...row, outline: JSON.stringify(outline) }, ground) }] : [];
  });
  const isOn = new Map(units.map(({ code, is_on }) => [code, is_on]));
  const n = { on: 0, off: 0 };
  for (const deed of deeds)
    for (const { place_id, isThere } of tests) {
      const on = isOn.get(unit === 'places' ? place_id : deed.date);
      if (on !== undefined && isThere(deed)) n[on ? 'on' : 'off']++;
    }
  const begun = units.filter(({ code }) => unit === 'places' || code < time.to);
  const n_on = begun.filter(({ is_on }) => is_on).length;
  const days = daysBetween(time.from, time.to);
  const each = (all: number, of: number) => (of === 0 ? 0 : all / of / (unit === 'places' ? days / 7 : 1));
  const [on, off] = [each(n.on, n_on), each(n.off, begun.length - n_on)];
  return { on, off, sentence: describeDose(unit, on, off) };
}

function describeDose(unit: TrialContent['unit'], on: number, off: number): Text {
  return formatBoth(
    (n) =>
      unit === 'places'
        ? `Genomförda pass per plats och vecka: ${n(on, 1)} där lotten föll på insatsen, ${n(off, 1)} på de andra.`
        : `Genomförda pass per dag: ${n(on, 1)} de dagar lotten föll på insatsen, ${n(off, 1)} de andra.`,
    (n) =>
      unit === 'places'
        ? `Passes carried out for each place and week: ${n(on, 1)} where the lot fell on it, ${n(off, 1)} at the others.`
        : `Passes carried out a day: ${n(on, 1)} on the days that the lot fell on, ${n(off, 1)} on the others.`,
  );
}
