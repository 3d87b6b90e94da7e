import { formatDuration } from '../../data/terms/duration';
import { formatBoth } from '../analysis/format-text';
import type { Text } from '../http/problem';
import type { Tally } from './tally';

/** How much of what was planned has been delivered, in words. */
export function describeDelivered(whole: Tally): Text {
  const { n_passes, n_ahead, delivered_min, dosage } = whole;
  if (n_passes === 0)
    return join(
      { sv: 'Inget är planerat i de här veckorna.', en: 'Nothing is planned in these weeks.' },
      describeUnplanned(whole),
    );
  const rest = join(describeUnplanned(whole), describeRest(whole));
  if (delivered_min === null || dosage === null) {
    const nothing: Text =
      n_ahead === n_passes
        ? { sv: 'Inget av det planerade har varit än.', en: 'Nothing of what is planned has taken place yet.' }
        : {
            sv: 'Inget är rapporterat än, så det går inte att säga hur mycket av det planerade som har genomförts.',
            en: 'Nothing has been reported yet, so it cannot be said how much of what was planned was delivered.',
          };
    return join(nothing, rest);
  }
  const known = whole.planned_min - whole.without_report_min - whole.ahead_min;
  const asPlanned = delivered_min - whole.unplanned_min;
  const said = formatBoth(
    (n) => `${n(100 * dosage)} % av den planerade tiden är genomförd: ${n(asPlanned / 60)} av ${n(known / 60)} timmar.`,
    (n) =>
      `${n(100 * dosage)} % of the planned time has been delivered: ${n(asPlanned / 60)} of ${n(known / 60)} hours.`,
  );
  return join(said, rest);
}

/** What patrols did that nobody had planned: beside all of what was. */
function describeUnplanned({ n_unplanned, unplanned_min }: Pick<Tally, 'n_unplanned' | 'unplanned_min'>): Text {
  if (n_unplanned === 0) return { sv: '', en: '' };
  return formatBoth(
    (n) => `Utan plan: ${formatDuration(unplanned_min, 'sv')} i ${n(n_unplanned)} pass.`,
    (n) =>
      `Without a plan: ${formatDuration(unplanned_min, 'en')} in ${n(n_unplanned)} ${n_unplanned === 1 ? 'pass' : 'passes'}.`,
  );
}

/** What is without a visit, cancelled, not reported, and still ahead: four different things. */
function describeRest({
  n_cancelled,
  n_without_visit,
  n_without_report,
  n_ahead,
}: Pick<Tally, 'n_cancelled' | 'n_without_visit' | 'n_without_report' | 'n_ahead'>): Text {
  const parts: Text[] = [];
  if (n_without_visit > 0)
    parts.push(
      formatBoth(
        (n) => `${n(n_without_visit)} pass med stopp genomfördes utan besök.`,
        (n) =>
          `${n(n_without_visit)} ${n_without_visit === 1 ? 'pass' : 'passes'} with stops ${n_without_visit === 1 ? 'was' : 'were'} carried out without a visit.`,
      ),
    );
  if (n_cancelled > 0)
    parts.push(
      formatBoth(
        (n) => `${n(n_cancelled)} pass är ${n_cancelled === 1 ? 'inställt' : 'inställda'}.`,
        (n) => `${n(n_cancelled)} ${n_cancelled === 1 ? 'pass is' : 'passes are'} cancelled.`,
      ),
    );
  if (n_without_report > 0)
    parts.push(
      formatBoth(
        (n) => `${n(n_without_report)} pass saknar uppgift och räknas inte.`,
        (n) =>
          `${n(n_without_report)} ${n_without_report === 1 ? 'pass has' : 'passes have'} no report and ${n_without_report === 1 ? 'is' : 'are'} not counted.`,
      ),
    );
  if (n_ahead > 0)
    parts.push(
      formatBoth(
        (n) => `${n(n_ahead)} pass återstår.`,
        (n) => `${n(n_ahead)} ${n_ahead === 1 ? 'pass is' : 'passes are'} still ahead.`,
      ),
    );
  return join(...parts);
}

interface Shares {
  share_planned: number | null;
  share_delivered: number | null;
  target: number | null;
}

/** How much went where the promise puts it first. @param names of those stadsdelar */
export function describePrioritised(
  names: readonly string[],
  { share_planned, share_delivered, target }: Shares,
): Text {
  if (names.length === 0)
    return { sv: 'Löftet sätter ingen stadsdel före någon annan.', en: 'The promise puts no stadsdel first.' };
  const [sv, en] = (['sv-SE', 'en-GB'] as const).map((locale) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
  );
  if (share_planned === null)
    return {
      sv: `Löftet sätter ${sv} först. Inget är planerat där eller någon annanstans.`,
      en: `The promise puts ${en} first. Nothing is planned there or elsewhere.`,
    };
  const shares = formatBoth(
    (n) =>
      `${n(100 * share_planned)} % av den planerade tiden` +
      (share_delivered === null ? '' : ` och ${n(100 * share_delivered)} % av den genomförda`) +
      ` ligger i ${sv}, som löftet sätter först.`,
    (n) =>
      `${n(100 * share_planned)} % of the planned time` +
      (share_delivered === null ? '' : ` and ${n(100 * share_delivered)} % of the delivered time`) +
      ` is in ${en}, which the promise puts first.`,
  );
  return join(
    shares,
    target === null
      ? { sv: 'Löftet anger inget mål i siffror.', en: 'The promise sets no target in figures.' }
      : formatBoth(
          (n) => `Löftets mål är ${n(100 * target)} %.`,
          (n) => `The promise's target is ${n(100 * target)} %.`,
        ),
  );
}

/** Sentences in a row. */
function join(...texts: readonly Text[]): Text {
  const said = texts.filter(({ sv }) => sv !== '');
  return { sv: said.map(({ sv }) => sv).join(' '), en: said.map(({ en }) => en).join(' ') };
}
