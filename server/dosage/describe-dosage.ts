import { formatBoth, rounded } from '../analysis/format-text';
import type { Text } from '../http/problem';
import { wilsonInterval } from '../statistics/wilson-interval';
import { LEAST_OFFENCES, LEAST_VISITS } from './flag-presence';
import { MOST_GAP_DAYS } from './place-dose';

interface Dosed {
  meant_visits: number;
  visits: number;
  is_gap_long: boolean;
  is_predictable: boolean;
}

/** How many of the places have had what was meant, in words. */
export function describeDoses(places: readonly Dosed[]): Text {
  const meant = places.filter(({ meant_visits }) => meant_visits > 0);
  if (meant.length === 0)
    return {
      sv: 'Inget besök på en plats har varit planerat i de här veckorna.',
      en: 'No visit to a place has been planned in these weeks.',
    };
  const had = meant.filter(({ visits, meant_visits }) => visits >= meant_visits).length;
  const long = meant.filter(({ is_gap_long, visits }) => is_gap_long || visits === 0).length;
  const foreseen = meant.filter(({ is_predictable }) => is_predictable).length;
  return formatBoth(
    (f) =>
      `${f(had)} av ${f(meant.length)} platser har fått så många besök som var avsett. ` +
      `${f(long)} har varit utan besök längre än ${f(MOST_GAP_DAYS)} dygn i sträck` +
      (foreseen > 0 ? `, och på ${f(foreseen)} går tiderna att förutse.` : '.'),
    (f) =>
      `${f(had)} of ${f(meant.length)} places have had as many visits as were meant. ` +
      `${f(long)} have been without a visit for more than ${f(MOST_GAP_DAYS)} days in a row` +
      (foreseen > 0 ? `, and at ${f(foreseen)} the times can be foreseen.` : '.'),
  );
}

/** Why presence is not held against offences; null when there is enough of both. */
export function tooLittle(visits: number, n: number): Text | null {
  if (visits >= LEAST_VISITS && n >= LEAST_OFFENCES) return null;
  return formatBoth(
    (f) =>
      `För lite för att jämföra stadsdelar: ${f(visits)} besök och ${f(n)} anmälningar, och det behövs minst ${f(LEAST_VISITS)} och ${f(LEAST_OFFENCES)}. Välj fler veckor.`,
    (f) =>
      `Too little to compare stadsdelar: ${f(visits)} visits and ${f(n)} reports, and at least ${f(LEAST_VISITS)} and ${f(LEAST_OFFENCES)} are needed. Choose more weeks.`,
  );
}

interface Flagged {
  name: string;
  is_prioritised: boolean;
  is_flagged: boolean;
  ratio: number | null;
}

/** Which stadsdelar get much more presence than their share: a question, not a verdict. */
export function describeFairness(stadsdelar: readonly Flagged[]): Text {
  const flagged = stadsdelar.filter(({ is_flagged }) => is_flagged);
  if (stadsdelar.every(({ ratio }) => ratio === null)) return { sv: '', en: '' };
  if (flagged.length === 0)
    return {
      sv: 'Ingen stadsdel får mycket mer närvaro än sin andel av de anmälda brotten, utöver vad slumpen kan ge.',
      en: 'No stadsdel gets much more presence than its share of the reported offences, beyond what chance can give.',
    };
  const list = (locale: string) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(flagged.map(({ name }) => name));
  const some = flagged.some(({ is_prioritised }) => is_prioritised);
  return {
    sv:
      `${list('sv-SE')} får mer än dubbelt så stor andel av besöken som av de anmälda brotten. Det är en fråga, inte en dom: skälet kan vara ` +
      (some ? 'löftet, eller ' : '') +
      'något annat än antalet brott.',
    en:
      `${list('en-GB')} ${flagged.length === 1 ? 'gets' : 'get'} more than twice the share of visits as of the reported offences. That is a question, not a verdict: the reason may be ` +
      (some ? 'the promise, or ' : '') +
      'something else than the number of offences.',
  };
}

/** How much of the visits goes where the promise puts presence first, and whether that is what it promises. */
export function describePrioritisedVisits(
  stadsdelar: readonly { name: string; is_prioritised: boolean; visits: number }[],
  target: number | null,
) {
  const all = stadsdelar.reduce((sum, { visits }) => sum + visits, 0);
  const first = stadsdelar.filter(({ is_prioritised }) => is_prioritised);
  if (all === 0 || first.length === 0) {
    const sentence: Text =
      first.length === 0
        ? { sv: 'Löftet sätter ingen stadsdel före någon annan.', en: 'The promise puts no stadsdel first.' }
        : { sv: 'Inget besök är rapporterat än.', en: 'No visit has been reported yet.' };
    return { share: null, low: null, high: null, target, sentence };
  }
  const n = first.reduce((sum, { visits }) => sum + visits, 0);
  const share = n / all;
  const { low, high } = wilsonInterval(share, all);
  const list = (locale: string) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(first.map(({ name }) => name));
  const held = target === null ? null : low > target ? 'over' : high < target ? 'under' : 'unsure';
  const against: Record<'over' | 'under' | 'unsure', Text> = {
    over: { sv: 'över löftets mål', en: 'above the target of the promise' },
    under: { sv: 'under löftets mål', en: 'below the target of the promise' },
    unsure: {
      sv: 'varken säkert över eller under löftets mål',
      en: 'neither surely above nor below the target of the promise',
    },
  };
  const sentence = formatBoth(
    (f) =>
      `${f(n)} av ${f(all)} besök, ${f(100 * share)} % (${f(100 * low)}–${f(100 * high)}), har gått till ${list('sv-SE')}, som löftet sätter först` +
      (held === null ? '. Löftet anger inget mål i siffror.' : `: ${against[held].sv}, ${f(100 * target!)} %.`),
    (f) =>
      `${f(n)} of ${f(all)} visits, ${f(100 * share)} % (${f(100 * low)}–${f(100 * high)}), have gone to ${list('en-GB')}, which the promise puts first` +
      (held === null ? '. The promise sets no target in figures.' : `: ${against[held].en}, ${f(100 * target!)} %.`),
  );
  return { share: rounded(share, 4), low: rounded(low, 4), high: rounded(high, 4), target, sentence };
}
