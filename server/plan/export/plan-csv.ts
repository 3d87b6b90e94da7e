import { isoWeek, mondayOf, daysBetween } from '../../calendar';
import { releaseLevelOf, type User } from '../../access/roles';
import type { PassRow } from '../pass-row';
import { toWallTime } from '../wall-clock';
import { csvLine } from './csv-line';
import type { PackNames } from './pack-names';
import type { AgreedOnDate } from './read-period';
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
  const rows = [
    ...told.passes.map((row) => passCells(row, told.timeZone, words, names)),
    ...told.agreed.map((agreed) => agreedCells(agreed, words, names)),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const columns = Object.keys(words.header) as (keyof Cells)[];
  return (
    BOM +
    csvLine(columns.map((column) => words.header[column])) +
    rows.map(({ cells }) => csvLine(columns.map((column) => ({ ...EMPTY, ...cells, ...notes })[column]))).join('')
  );
}

const PART_BEGINS = { night: '00:00', morning: '06:00', afternoon: '12:00', evening: '18:00' };

const EMPTY: Omit<Cells, 'source' | 'level'> = {
  ...{ week: null, date: null, weekday: null, begins: null, end_date: null, ends: null, part: null },
  ...{ hours: null, minutes: null, stadsdel: null, place: null, area: null, actor: null, unit: null, activity: null },
  ...{ staff: null, promise: null, status: null, actual_begin: null, actual_end: null, note: null },
  ...{ what: null, pass_id: null },
};

function passCells(row: PassRow, timeZone: string, words: ExportWords, names: PackNames) {
  const begins = wallOf(row.planned_from, timeZone);
  const ends = wallOf(row.planned_to, timeZone);
  const actual = (instant: string | null) => {
    if (instant === null) return null;
    const { date, time } = wallOf(instant, timeZone);
    return `${date} ${time}`;
  };
  const cells: Partial<Cells> = {
    ...dayCells(begins.date, words),
    begins: begins.time,
    end_date: ends.date,
    ends: ends.time,
    ...lengthCells((Date.parse(row.planned_to) - Date.parse(row.planned_from)) / 60_000),
    stadsdel: names.stadsdel(row.stadsdel),
    place: row.place && names.place(row.place),
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
    what: words.pass,
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

/** Date and clock as the municipality's wall shows them. */
function wallOf(instant: string, timeZone: string) {
  const { date, min } = toWallTime(instant, timeZone);
  const two = (n: number) => String(n).padStart(2, '0');
  return { date, time: `${two(Math.floor(min / 60))}:${two(min % 60)}` };
}
