import type { z } from '@hono/zod-openapi';
import type { Pack } from '../../data/pack/schema';
import { formatBoth } from '../analysis/format-text';
import type { coverage } from '../contract/coverage';
import type { Text } from '../http/problem';

type Prioritised = z.infer<typeof coverage>['prioritised'];

/**
 * How much of the planned presence goes where the promise puts it first.
 * @param minutesIn planned minutes of the week in a stadsdel
 */
export function sharePrioritised(
  { promises, stadsdelar }: Pick<Pack, 'promises' | 'stadsdelar'>,
  minutesIn: (stadsdel: string) => number,
): Prioritised {
  const first = new Set(promises.prioritised.map(({ stadsdel }) => stadsdel));
  let all = 0;
  let planned = 0;
  for (const { properties } of stadsdelar) {
    const minutes = minutesIn(properties.stadsdel);
    all += minutes;
    if (first.has(properties.stadsdel)) planned += minutes;
  }
  const target = promises.presence_share_target ?? null;
  const share = all > 0 && first.size > 0 ? planned / all : null;
  return {
    stadsdelar: [...first],
    planned_min: Math.round(planned),
    all_min: Math.round(all),
    share: share === null ? null : Math.round(share * 1e4) / 1e4,
    target,
    is_reached: share === null || target === null ? null : share >= target,
    sentence: describePrioritised(
      stadsdelar.flatMap(({ properties }) => (first.has(properties.stadsdel) ? [properties.name] : [])),
      share,
      target,
    ),
  };
}

function describePrioritised(names: readonly string[], share: number | null, target: number | null): Text {
  if (names.length === 0)
    return { sv: 'Löftet sätter ingen stadsdel före någon annan.', en: 'The promise puts no stadsdel first.' };
  const [sv, en] = (['sv-SE', 'en-GB'] as const).map((locale) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
  );
  if (share === null)
    return {
      sv: `Inget är planerat den här veckan. Löftet sätter ${sv} först.`,
      en: `Nothing is planned this week. The promise puts ${en} first.`,
    };
  return formatBoth(
    (n) =>
      `${n(100 * share)} % av de planerade minuterna ligger i ${sv}, som löftet sätter först. ` +
      (target === null
        ? 'Löftet anger inget mål i siffror.'
        : `Löftets mål är ${n(100 * target)} %: ${share >= target ? 'nått' : 'inte nått'}.`),
    (n) =>
      `${n(100 * share)} % of the planned minutes are in ${en}, which the promise puts first. ` +
      (target === null
        ? 'The promise sets no target in figures.'
        : `The promise's target is ${n(100 * target)} %: ${share >= target ? 'reached' : 'not reached'}.`),
  );
}
