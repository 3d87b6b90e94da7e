import { ALPHA } from '../analysis/layers/significance';
import { formatBoth } from '../analysis/format-text';
import type { Text } from '../http/problem';
import type { ByStreet } from './by-street';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';

/** The finding in a sentence: where most is, and how few streets hold half of it. */
export function describeStreets([most]: ByStreet['streets'], shares: ByStreet['shares']): Text {
  const half = shares?.find(({ of_offences_pct }) => of_offences_pct === 50);
  if (most === undefined || half === undefined)
    return formatBoth(
      () => 'Inga anmälda brott i urvalet ligger på en gata.',
      () => 'No reported offences of the selection lie on a street.',
    );
  const { name, stadsdel, n, length_m, between, expected, is_hot } = most;
  const within = stadsdel === null ? '' : ` (${stadsdel})`;
  const corners = [...new Set(between)].filter((street) => street !== null && street !== name);
  const ends: Text =
    corners.length === 0
      ? { sv: '', en: '' }
      : corners.length === 1
        ? { sv: ` vid ${corners[0]}`, en: ` by ${corners[0]}` }
        : { sv: ` mellan ${corners.join(' och ')}`, en: ` between ${corners.join(' and ')}` };
  const { of_streets_pct: held, by_chance_pct: chance } = half;
  return formatBoth(
    (w) =>
      `Tätast ligger de på ${name ?? 'en gata utan namn'}${ends.sv}${within}: ${offencesSv(w(n, 1))} på ${w(length_m)}\u00a0m` +
      `${is_hot && expected !== null ? `, där slumpen skulle ge högst ${w(expected, 1)} brott` : ''}. ` +
      `Hälften ligger på ${w(held, 1)} % av gatustyckena; av en slump hade det varit ${w(chance, 1)} %.`,
    (w) =>
      `They lie densest on ${name ?? 'a street without a name'}${ends.en}${within}: ${offencesEn(w(n, 1))} along ${w(length_m)}\u00a0m` +
      `${is_hot && expected !== null ? `, where chance would give ${w(expected, 1)} offences at most` : ''}. ` +
      `Half lie on ${w(held, 1)} % of the stretches of street; by chance it would have been ${w(chance, 1)} %.`,
  );
}

/** How many of the stretches that were tested have more than chance gives. */
export function describeHot(hot: ByStreet['hot'], n_tests: number): Text {
  if (hot === null)
    return {
      sv: 'För få för att säga om något stycke har fler än slumpen ger.',
      en: 'Too few to say whether any stretch has more than chance gives.',
    };
  if (hot.n_streets === 0)
    return formatBoth(
      (w) => `Inget av ${w(n_tests)} stycken har säkert fler än slumpen ger.`,
      (w) => `None of ${w(n_tests)} stretches surely has more than chance gives.`,
    );
  return formatBoth(
    (w) =>
      `${w(hot.n_streets)} av ${w(n_tests)} stycken har fler än slumpen ger (högst ${w(hot.n_streets * ALPHA, 1)} av dem väntas vara falska), med ${w(hot.of_offences_pct)} % av brotten.`,
    (w) =>
      `${w(hot.n_streets)} of ${w(n_tests)} stretches ${hot.n_streets === 1 ? 'has' : 'have'} more than chance gives (at most ${w(hot.n_streets * ALPHA, 1)} of them are expected to be false), with ${w(hot.of_offences_pct)} % of the offences.`,
  );
}

interface Verdict {
  n: number;
  expected: number | null;
  qvalue: number | null;
  is_hot: boolean;
  is_stable: boolean;
}

/** Whether a stretch has more than chance gives, as one would say it. */
export function describeVerdict({ n, expected, qvalue, is_hot, is_stable }: Verdict): Text {
  if (expected === null || qvalue === null)
    return {
      sv: 'För få brott i urvalet för att säga om det är mer än slumpen.',
      en: 'Too few offences in the selection to say whether it is more than chance.',
    };
  const stable: Text = is_stable
    ? {
        sv: ' Bland de högsta 5 % hur brotten än läggs på gatorna.',
        en: ' Among the highest 5% however offences are put on streets.',
      }
    : { sv: '', en: '' };
  return formatBoth(
    (w) =>
      `${is_hot ? 'Fler än slumpen ger' : n > expected ? 'Inte säkert fler än slumpen ger' : 'Inte fler än slumpen ger'}: ${offencesSv(w(n, 1))}, och av en slump hade det varit högst ${w(expected, 1)}.${is_hot ? ` Av stycken som sticker ut så tydligt väntas högst ${qvalue < 0.001 ? '0,1' : w(100 * qvalue, 1)} % vara slump.` : ''}${stable.sv}`,
    (w) =>
      `${is_hot ? 'More than chance gives' : n > expected ? 'Not surely more than chance gives' : 'No more than chance gives'}: ${offencesEn(w(n, 1))}, where chance would have given ${w(expected, 1)} at most.${is_hot ? ` Of stretches that stand out as clearly, at most ${qvalue < 0.001 ? '0.1' : w(100 * qvalue, 1)} % are expected to be chance.` : ''}${stable.en}`,
  );
}
