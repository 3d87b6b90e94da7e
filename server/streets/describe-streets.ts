import { formatBoth } from '../analysis/format-text';
import type { Text } from '../http/problem';
import type { ByStreet } from './by-street';

/** The finding in a sentence: where most is, and how few streets hold half of it. */
export function describeStreets([most]: ByStreet['streets'], shares: ByStreet['shares']): Text {
  const half = shares?.find(({ of_offences_pct }) => of_offences_pct === 50);
  if (most === undefined || half === undefined)
    return formatBoth(
      () => 'Inga anmälda brott i urvalet ligger på en gata.',
      () => 'No reported offences of the selection lie on a street.',
    );
  const { name, stadsdel, n, length_m } = most;
  const within = stadsdel === null ? '' : ` (${stadsdel})`;
  const { of_streets_pct: held, by_chance_pct: chance } = half;
  return formatBoth(
    (w) =>
      `Tätast ligger de på ${name ?? 'en gata utan namn'}${within}: ${w(n, 1)} anmälda brott på ${w(length_m)}\u00a0m. ` +
      `Hälften ligger på ${w(held, 1)} % av gatustyckena; av en slump hade det varit ${w(chance, 1)} %.`,
    (w) =>
      `They lie densest on ${name ?? 'a street without a name'}${within}: ${w(n, 1)} reported offences along ${w(length_m)}\u00a0m. ` +
      `Half lie on ${w(held, 1)} % of the stretches of street; by chance it would have been ${w(chance, 1)} %.`,
  );
}
