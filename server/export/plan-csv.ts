import { isPlanned } from '../../data/terms/pass-source';
import { csvLine, distinctNames } from '../../data/terms/csv';
import { isoWeek, mondayOf, daysBetween } from '../../data/terms/calendar';
import { releaseLevelOf, type User } from '../access/roles';
import type { PassRow } from '../store/tables/pass';
import { localClock } from './local-clock';
import type { PackNames } from './pack-names';
import type { AgreedOnDate } from './parse-period';
import { plannedMinutes } from '../passes/tour';
import { stopLines } from './stop-lines';
import type { ExportWords } from './words';

const BOM = '\uFEFF';

type Cells = Record<keyof ExportWords['header'], string | number | null>;

interface Told {
  /** those that the reader may see wholly */
  passes: readonly PassRow[];
  /** the others */
  agreed: readonly AgreedOnDate[];
  reader: Pick<User, 'role'>;
  synthetic: boolean;
  timeZone: string;
}

/** A plan as a file for a spreadsheet, one row a pass, in the order of the clock on the wall. */
export function planCsv(told: Told, words: ExportWords, names: PackNames): string {
  const notes = {
    source: told.synthetic ? `${words.source}. ${words.synthetic}` : words.source,
    level: words.levels[releaseLevelOf(told.reader.role)],
  };
  const clock = localClock(told.timeZone);
  const rows = [
    ...told.passes.map((row) => passCells(row, clock, words, names)),
    ...told.agreed.map((agreed) => agreedCells(agreed, words, names)),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const columns = Object.keys(words.header) as (keyof Cells)[];
  return (
    BOM +
    csvLine(distinctNames(columns.map((column) => words.header[column]))) +
    rows
      .map(({ cells }) => {
        const told: Partial<Cells> = { ...cells, ...notes };
        return csvLine(columns.map((column) => told[column] ?? null));
      })
      .join('')
  );
}

const PART_BEGINS = { night: '00:00', morning: '06:00', afternoon: '12:00', evening: '18:00' };

function passCells(row: PassRow, clock: ReturnType<typeof localClock>, words: ExportWords, names: PackNames) {
  const begins = clock(row.planned_from);
  const ends = clock(row.planned_to);
  const actual = (instant: string | null) => {
    if (instant === null) return null;
    const { date, time } = clock(instant);
    return `${date} ${toMinute(time)}`;
  };
  const cells: Partial<Cells> = {
    ...dayCells(begins.date, words),
    begins: toMinute(begins.time),
    end_date: ends.date,
    ends: toMinute(ends.time),
    ...lengthCells(plannedMinutes(row)),
    stadsdel: names.stadsdel(row.stadsdel),
    place: row.place && names.place(row.place),
    stops: stopLines(row, clock, words, names).join('; ') || null,
    area: row.area === null ? null : words.yes,
    actor: names.actor(row.actor),
    unit: row.unit,
    activity: names.activity(row.activity),
    staff: row.staff,
    promise: row.promise_area && names.promise(row.promise_area),
    status: words.statuses[row.status],
    actual_begin: actual(row.actual_from),
    actual_end: actual(row.actual_to),
    note: row.note,
    what: isPlanned(row) ? words.pass : words.unplanned,
    pass_id: row.pass_id,
  };
  return { at: `${begins.date} ${begins.time} ${row.planned_from}`, cells };
}

function agreedCells({ date, part, actor, stadsdel, planned_min }: AgreedOnDate, words: ExportWords, names: PackNames) {
  const cells: Partial<Cells> = {
    ...dayCells(date, words),
    part: words.parts[part],
    ...lengthCells(planned_min),
    stadsdel: names.stadsdel(stadsdel),
    actor: names.actor(actor),
    what: words.agreed,
  };
  return { at: `${date} ${PART_BEGINS[part]}`, cells };
}

function dayCells(date: string, words: ExportWords) {
  return { week: isoWeek(date), date, weekday: words.weekdays[daysBetween(mondayOf(date), date)]! };
}

function lengthCells(min: number) {
  return { hours: Math.round((100 * min) / 60) / 100, minutes: Math.round(min) };
}

function toMinute(time: string): string {
  return time.slice(0, 5);
}
