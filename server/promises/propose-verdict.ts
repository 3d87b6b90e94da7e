import { isShare } from '../../data/terms/target-kinds';
import type { Text } from '../http/problem';
import type { Progress, PromisedActivity, Verdict } from './activity';

/** As much of the target as makes a promise partly kept. */
const PARTLY_FROM = 0.5;

const REACHED: Text = { sv: 'Målet är nått.', en: 'The target is reached.' };
const SHARE_GOES_ON: Text = {
  sv: 'Perioden pågår, och andelen kan ändras till dess slut.',
  en: 'The period goes on, and the share may change until its end.',
};
const GOES_ON: Text = {
  sv: 'Perioden pågår och målet är inte nått än.',
  en: 'The period goes on and the target is not reached yet.',
};
/** What the rule says that holds no number, and so is known again when the numbers have changed. */
export const RULE_REASONS: readonly Text[] = [REACHED, SHARE_GOES_ON, GOES_ON];

/**
 * What the rule says of an activity, and why. Kept: the target is reached; what has been done so many times stays done, so
 * that is said before the period is over too. Until then: too early. After it: partly from half of the target, else not.
 * Where nothing has been written down of the period, nothing is said.
 */
export function proposeVerdict(
  progress: Pick<Progress, 'done' | 'target' | 'state' | 'n_unreported'>,
  { target_kind, to }: Pick<PromisedActivity, 'target_kind' | 'to'>,
  today: string,
): { verdict: Verdict; why: Text } {
  const { done, target, n_unreported } = progress;
  if (progress.state === 'no_records' || (done === null && today >= to))
    return {
      verdict: null,
      why: {
        sv: 'Inget är rapporterat från perioden. Den som vet hur det gick får avgöra.',
        en: 'Nothing has been reported of the period. Whoever knows how it went has to decide.',
      },
    };
  const share = (done ?? 0) / target;
  const isOver = today >= to;
  const unreported =
    n_unreported === 0
      ? { sv: '', en: '' }
      : {
          sv: ` ${n_unreported} som skulle ha varit är inte rapporterade.`,
          en: ` ${n_unreported} that should have been are not reported.`,
        };
  if (share >= 1 && (isOver || !isShare(target_kind))) return { verdict: 'kept', why: REACHED };
  if (!isOver) return { verdict: 'too_early', why: share >= 1 ? SHARE_GOES_ON : GOES_ON };
  const reached = Math.floor(100 * share);
  const sv = `Perioden är slut och ${reached}\u00a0% av målet är nått`;
  const en = `The period is over and ${reached}% of the target is reached`;
  return share >= PARTLY_FROM
    ? {
        verdict: 'partly',
        why: { sv: `${sv}, minst hälften.${unreported.sv}`, en: `${en}, at least half.${unreported.en}` },
      }
    : {
        verdict: 'not',
        why: { sv: `${sv}, mindre än hälften.${unreported.sv}`, en: `${en}, less than half.${unreported.en}` },
      };
}
