import { createHash } from 'node:crypto';
import type { Row } from '../duckdb/append-rows';
import { CALL_OUTCOMES } from '../terms/service-call';
import { DAY_MIN, dayNumber, formatWallClock, isoWeekday, outOfSkippedHour } from './calendar';
import { CALL_MODELS, type CallModel } from './call-models';
import { createChooser } from './choose';
import type { DemoWorld } from './demo-world';
import { createRandom } from './random';
import { dateOf, PROFILES } from './time-profiles';

/** So many whole years before the one that is not over. */
const YEARS = 3;
const WEEKDAYS = [13, 13, 13, 14, 17, 17, 13];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** a call known to a stadsdel alone, and one without a place */
const [STADSDEL_SHARE, NOWHERE_SHARE] = [0.06, 0.02];

/** Rows of made-up calls for service, up to the day before the demo's today: they end where the offences do. */
export function callRows(world: DemoWorld): Row[] {
  const { years, today_day } = world.period;
  const rows = years
    .slice(-YEARS - 1)
    .flatMap((year) => CALL_MODELS.flatMap((model) => drawYear(world, model, year, years.at(-1)!)));
  return rows.filter(({ minute }) => minute < today_day * DAY_MIN).map(({ row }) => row);
}

function drawYear(world: DemoWorld, model: CallModel, year: number, last: number): { minute: number; row: Row }[] {
  const random = createRandom(`calls ${year} ${model.category}`);
  const [first, end] = [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
  const profile = PROFILES[model.time];
  const weekdays = profile.weekdays ?? WEEKDAYS;
  const days = Array.from({ length: end - first }, (_, i) => first + i);
  const chooseDay = createChooser(days, (day) => weekdays[isoWeekday(day) - 1] ?? 0);
  const chooseHour = createChooser(HOURS, (hour) => profile.hours[hour] ?? 0);
  const choosePriority = createChooser([1, 2, 3], (_, i) => model.priority[i] ?? 0);
  const chooseOutcome = createChooser(CALL_OUTCOMES, (outcome) => model.outcome[outcome] ?? 0);
  const n = Math.round(model.per_year * (1 + model.trend * (year - last)));
  return Array.from({ length: n }, (_, i) => {
    const hour = chooseHour(random);
    const day = Math.min(dateOf(profile, chooseDay(random), hour), end - 1);
    const minute = outOfSkippedHour(day * DAY_MIN + hour * 60 + random.integer(0, 60));
    const address = world.background[model.setting](random);
    const kind = random.next();
    const placed = kind < NOWHERE_SHARE ? 'none' : kind < NOWHERE_SHARE + STADSDEL_SHARE ? 'stadsdel' : 'point';
    const isFromPolice = random.chance(model.from_police);
    const { lng, lat } = world.locator.unproject(address.x, address.y);
    const when = formatWallClock(minute);
    const row: Row = {
      service_call_id: createHash('md5').update(`demo\u001fcall\u001f${year}\u001f${model.category}\u001f${i}`).digest().readBigUInt64LE(8), // prettier-ignore
      source: 'demo',
      category: model.category,
      occurred_from: when,
      occurred_to: when,
      weekday: isoWeekday(Math.floor(minute / DAY_MIN)),
      hour: Math.floor((minute % DAY_MIN) / 60),
      priority: choosePriority(random),
      outcome: chooseOutcome(random),
      origin: isFromPolice ? 'police' : 'public',
      presence_produced: isFromPolice,
      placed,
      x: placed === 'point' ? address.x : null,
      y: placed === 'point' ? address.y : null,
      stadsdel: placed === 'none' ? null : address.stadsdel,
      deso: null,
      geometry: placed === 'point' ? `POINT(${lng} ${lat})` : null,
    };
    return { minute, row };
  });
}
