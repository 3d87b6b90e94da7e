import { estimateEffect, LEAST_BEFORE } from '../follow-up/estimate-effect';
import type { Zones } from '../follow-up/zones';
import { formatBoth } from '../analysis/format-text';
import type { Text } from '../http/problem';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';

interface LeastSeen {
  n_before: number;
  /** per cent */
  fall_pct: number | null;
  sentence: Text;
}

/**
 * The smallest fall in an area that the comparison would tell from chance, when nothing else changes around it and in its
 * control: found by asking the comparison itself.
 * @param zones of the time before; what came after is passed over
 * @param time_weight days of the period before over days of the one after
 */
export function leastSeen({ response, buffer, control, buffer_control }: Zones, time_weight: number): LeastSeen {
  const still = ({ before }: { before: number }) => ({ before, after: Math.round(before / time_weight) });
  const zones = { buffer: still(buffer), control: still(control), buffer_control: still(buffer_control) };
  const n_before = response.before;
  const usual = Math.round(n_before / time_weight);
  const isSeen = (after: number) =>
    estimateEffect({ ...zones, response: { before: n_before, after } }, time_weight).verdict === 'fewer';
  const after = Array.from({ length: usual }, (_, i) => usual - 1 - i).find(isSeen);
  const fall_pct = after === undefined ? null : Math.round((100 * (usual - after)) / usual);
  return { n_before, fall_pct, sentence: describe(n_before, control.before, fall_pct) };
}

function describe(n_before: number, n_control: number, fall_pct: number | null): Text {
  if (n_before < LEAST_BEFORE || n_control < LEAST_BEFORE)
    return formatBoth(
      (n) =>
        `Med ${offencesSv(n(n_before))} i tiden före, och ${n(n_control)} i jämförelsen, går det inte att säga om en åtgärd hjälper. Välj en längre tid, fler slag av brott eller en större plats.`,
      (n) =>
        `With ${offencesEn(n(n_before))} in the time before, and ${n(n_control)} in the comparison, nobody can tell whether a measure helps. Choose a longer time, more kinds of offence or a larger place.`,
    );
  if (fall_pct === null)
    return formatBoth(
      (n) =>
        `Med ${offencesSv(n(n_before))} i tiden före, och så många i omgivningen, går ingen minskning att skilja från slumpen.`,
      (n) =>
        `With ${offencesEn(n(n_before))} in the time before, and so many in the surroundings, no fall can be told from chance.`,
    );
  return formatBoth(
    (n) =>
      `Med ${offencesSv(n(n_before))} i tiden före går en minskning under ${n(fall_pct)} % inte att skilja från slumpen.`,
    (n) =>
      `With ${offencesEn(n(n_before))} in the time before, a fall under ${n(fall_pct)}% cannot be told from chance.`,
  );
}
