import type { z } from '@hono/zod-openapi';
import { formatBoth } from '../analysis/format-text';
import type { priorities } from '../contract/priorities';

type Order = z.infer<typeof priorities>;

/** In this share of all weighings and more, a thing is said to be in the top in most ways to weigh. */
const MOST_WAYS = 0.9;

/** What the order comes to, in one sentence. */
export function describeOrder(units: Order['units'], top: number, kind: Order['kind']): Order['sentence'] {
  const [first] = units;
  if (!first?.together)
    return {
      sv: 'Inget är känt som går att ordna efter med de här vikterna.',
      en: 'Nothing is known to put in order by with these weights.',
    };
  const tied = units.filter(({ together }) => together?.first === 1).map(({ name }) => name);
  const sure = units.filter(({ in_top_any }) => in_top_any >= MOST_WAYS).map(({ name }) => name);
  const what = kind === 'place' ? { sv: 'platser', en: 'places' } : { sv: 'stadsdelar', en: 'stadsdelar' };
  return formatBoth(
    (n) =>
      (tied.length === 1 ? `${tied[0]} kommer först.` : `${listed(tied, 'sv')} går inte att skilja åt överst.`) +
      (sure.length === 0
        ? ` Vilka som är bland de ${n(top)} första hänger på vikterna.`
        : ` ${listed(sure, 'sv')} är bland de ${n(top)} första i minst nio av tio sätt att väga rösterna.`),
    (n) =>
      (tied.length === 1 ? `${tied[0]} comes first.` : `${listed(tied, 'en')} cannot be told apart at the top.`) +
      (sure.length === 0
        ? ` Which ${what.en} are among the first ${n(top)} depends on the weights.`
        : ` ${listed(sure, 'en')} ${sure.length === 1 ? 'is' : 'are'} among the first ${n(top)} in at least nine of ten ways to weigh the voices.`),
  );
}

/** More names than this are counted. */
const MOST_NAMES = 4;

function listed(names: readonly string[], language: 'sv' | 'en'): string {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  if (names.length <= MOST_NAMES) return format.format(names);
  const more = names.length - MOST_NAMES + 1;
  return format.format([...names.slice(0, MOST_NAMES - 1), language === 'sv' ? `${more} till` : `${more} more`]);
}
