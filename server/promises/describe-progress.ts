import { MEASURE_KIND } from '../../data/terms/measure-kind';
import { inBoth } from '../../data/terms/language';
import { formatList } from '../../data/terms/list';
import { formatBoth } from '../analysis/format-text';
import { dayInWords } from '../analysis/date-words';
import type { Text } from '../http/problem';
import type { Progress, PromisedActivity } from './activity';

/** More names than this are counted instead. */
const MOST_NAMED = 4;

/**
 * One sentence of how far an activity has come, and what the calendar asks.
 * @param nameOf name of a stadsdel or a place
 */
export function describeProgress(
  progress: Progress,
  activity: PromisedActivity,
  nameOf: (code: string) => string,
): Text {
  const { state, done, target } = progress;
  if (state === 'no_records')
    return {
      sv: 'Inget är rapporterat från perioden, så hur det gick vet Löfteskartan inte.',
      en: 'Nothing has been reported of the period, so Löfteskartan does not know how it went.',
    };
  if (state === 'not_begun') {
    const begins = dayInWords(activity.from);
    return { sv: `Börjar ${begins.sv}.`, en: `Begins on ${begins.en}.` };
  }
  const what = describeDone(progress, activity, nameOf);
  const asked = describeAsked(progress);
  const left =
    progress.missing.length > 0 && progress.missing.length < target ? describeMissing(progress, nameOf) : NOTHING;
  return done === null ? NOTHING : { sv: what.sv + asked.sv + left.sv, en: what.en + asked.en + left.en };
}

function listInWords(names: readonly string[]): Text {
  return inBoth((language) => formatList(names, language));
}

const NOTHING: Text = { sv: '', en: '' };

function describeDone(
  { unit, done, target }: Progress,
  activity: PromisedActivity,
  nameOf: (code: string) => string,
): Text {
  const value = done ?? 0;
  if (unit === 'times' && activity.kinds.every((kind) => kind === MEASURE_KIND))
    return formatBoth(
      (n) => `${n(value)} av ${n(target)} åtgärder har börjat`,
      (n) => `${n(value)} of ${n(target)} measures have begun`,
    );
  if (unit === 'times')
    return value > target
      ? formatBoth(
          (n) => `${n(value)} genomförda, ${n(target)} lovade`,
          (n) => `${n(value)} held, ${n(target)} promised`,
        )
      : formatBoth(
          (n) => `${n(value)} av ${n(target)} är genomförda`,
          (n) => `${n(value)} of ${n(target)} have been held`,
        );
  if (unit === 'percent') {
    const where = listInWords(activity.stadsdelar.map(nameOf));
    return activity.target_kind === 'presence_share'
      ? formatBoth(
          (n) => `${n(value, 1)} % av närvaron har gått till ${where.sv}`,
          (n) => `${n(value, 1)} % of presence has gone to ${where.en}`,
        )
      : formatBoth(
          (n) => `${n(value, 1)} % av det som planerats har blivit av`,
          (n) => `${n(value, 1)} % of what was planned has taken place`,
        );
  }
  const times = activity.target_n;
  const often = { sv: times === 1 ? '' : ` minst ${times} gånger`, en: times === 1 ? '' : ` at least ${times} times` };
  const [sv, en] = unit === 'places' ? ['på', 'at'] : ['i', 'in'];
  const [areas, areasEn] = unit === 'places' ? ['platser', 'places'] : ['stadsdelar', 'stadsdelar'];
  return formatBoth(
    (n) => `Gjort${often.sv} ${sv} ${n(value)} av ${n(target)} ${areas}`,
    (n) => `Done${often.en} ${en} ${n(value)} of ${n(target)} ${areasEn}`,
  );
}

function describeAsked({ unit, done, due, target, state }: Progress): Text {
  if (state === 'done') return { sv: ': målet är nått.', en: ': the target is reached.' };
  if (due === 0) return { sv: '.', en: '.' };
  if (unit === 'percent')
    return formatBoth(
      (n) => `; löftet är ${n(due)} %.`,
      (n) => `; the promise is ${n(due)} %.`,
    );
  if (due >= target) return { sv: ', och perioden är slut.', en: ', and the period is over.' };
  const isLate = (done ?? 0) < due;
  return formatBoth(
    (n) => `; i dag borde det vara ${isLate ? '' : 'minst '}${n(due)}.`,
    (n) => `; by today it should be ${isLate ? '' : 'at least '}${n(due)}.`,
  );
}

function describeMissing({ missing, unit }: Progress, nameOf: (code: string) => string): Text {
  if (missing.length > MOST_NAMED) {
    const [sv, en] = unit === 'places' ? ['platser', 'places'] : ['stadsdelar', 'stadsdelar'];
    return { sv: ` Kvar är ${missing.length} ${sv}.`, en: ` ${missing.length} ${en} remain.` };
  }
  const names = listInWords(missing.map(nameOf));
  return { sv: ` Kvar: ${names.sv}.`, en: ` Remaining: ${names.en}.` };
}
