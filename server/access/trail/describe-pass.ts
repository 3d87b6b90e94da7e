import { dayInWords } from '../../analysis/date-words';
import type { Text } from '../../http/problem';
import type { TrailNames } from './trail-names';
import type { KnownPass } from './trail-things';

/** A pass in a sentence: when, where and whose; null where too little is known of it. */
export function describePass(pass: Partial<KnownPass>, names: TrailNames): Text | null {
  const { actor, stadsdel, planned_from, planned_to } = pass;
  if (!actor || !stadsdel || !planned_from || !planned_to) return null;
  const from = names.clock(planned_from);
  const to = names.clock(planned_to);
  const day = dayInWords(from.date);
  const hours = `${from.time.slice(0, 5)}–${to.time.slice(0, 5)}`;
  const where = names.stadsdel(stadsdel);
  const whose = names.actor(actor);
  return {
    sv: `passet ${day.sv} kl. ${hours} i ${where.sv} (${whose.sv})`,
    en: `the pass on ${day.en}, ${hours}, in ${where.en} (${whose.en})`,
  };
}

/** What each field of a pass is called, where it has changed. */
const FIELD_WORDS: Readonly<Record<string, Text>> = {
  actor: { sv: 'aktör', en: 'actor' },
  unit: { sv: 'enhet', en: 'unit' },
  activity: { sv: 'slag', en: 'kind' },
  stadsdel: { sv: 'stadsdel', en: 'stadsdel' },
  place: { sv: 'plats', en: 'place' },
  area: { sv: 'ritat område', en: 'drawn area' },
  tour: { sv: 'stopp', en: 'stops' },
  planned_from: { sv: 'början', en: 'beginning' },
  planned_to: { sv: 'slut', en: 'end' },
  week_start: { sv: 'vecka', en: 'week' },
  staff: { sv: 'antal personer', en: 'number of people' },
  promise_area: { sv: 'löftesområde', en: 'area of the promise' },
  note: { sv: 'anteckning', en: 'note' },
  status: { sv: 'läge', en: 'status' },
};

/** The fields of a pass that a change has changed; null where it has changed none. */
export function describeFields(changed: readonly string[]): Text | null {
  const words = changed.map((field) => FIELD_WORDS[field] ?? { sv: field, en: field });
  if (words.length === 0) return null;
  return { sv: words.map(({ sv }) => sv).join(', '), en: words.map(({ en }) => en).join(', ') };
}
