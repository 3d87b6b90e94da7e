import type { Row } from '../../duckdb/append-rows';
import type { ImportContext } from '../source';
import { cleanText } from '../osm/kinds/kind';
import type { Reject } from '../write-rejects';
import { findPositionCrs, isHere, type Pair } from './find-position-crs';
import type { MatchedFields } from './match-fields';
import { registerMessages } from './messages';
import { readDate, readState } from './read-state';
import type { RegisterField, RegisterKind } from './register-kinds';

interface Register {
  file: string;
  records: readonly (readonly (string | null)[])[];
  fields: MatchedFields;
  kind: RegisterKind;
  source: string;
  /** of the file among those given */
  index: number;
}

/** What a register became, and what could not be understood of it. */
export interface ReadRegister {
  rows: Row[];
  rejects: Reject[];
  crs: string;
  is_swapped: boolean;
  elsewhere: number;
  /** of the rows, by what they say of themselves */
  states: { working: number; out: number; planned: number };
  unknown_states: string[];
  bad_dates: string[];
}

type ColumnRow = Readonly<Record<string, string | number | boolean | null>>;

/** Turns a register's records into rows of the ground. @throws {ImportError} when nothing lies in the municipality */
export function registerRows(register: Register, context: ImportContext): ReadRegister & { rows: ColumnRow[] } {
  const { records, fields, kind, file, source, index } = register;
  const { pack, options, language } = context;
  const say = registerMessages[language];
  const valueOf = (record: readonly (string | null)[], field: RegisterField) => {
    const at = fields.columns.get(field);
    return at === undefined ? null : (record[at] ?? null);
  };
  const pairs = records.map((record): Pair => [numberOf(valueOf(record, 'x')), numberOf(valueOf(record, 'y'))]);
  const { toDegrees, code, is_swapped } = findPositionCrs(file, pairs, context);
  const read = { rows: [] as ColumnRow[], rejects: [] as Reject[], crs: code, is_swapped, elsewhere: 0, states: { working: 0, out: 0, planned: 0 } }; // prettier-ignore
  const [unknown, badDates] = [new Set<string>(), [] as string[]];
  const reject = (i: number, reason: string) =>
    read.rejects.push({ file, line: i + 2, reason, row: records[i]!.map((cell) => cell ?? '').join(';') });
  records.forEach((record, i) => {
    const pair = pairs[i]!;
    if (!pair.every(Number.isFinite)) return void reject(i, say.noPosition);
    const [lng, lat] = toDegrees(...pair).map((degrees) => Math.round(degrees * 1e7) / 1e7) as [number, number];
    if (!isHere([lng, lat], pack)) {
      read.elsewhere++;
      return;
    }
    const own = kind === 'address' ? addressOf() : pointOf();
    if (own === null) return void reject(i, say.noAddress);
    read.rows.push({
      feature_id: cleanText(valueOf(record, 'id') ?? undefined) ?? `${index + 1}-${i + 1}`,
      source,
      ...own,
      west: lng,
      south: lat,
      east: lng,
      north: lat,
      geometry: `POINT (${lng} ${lat})`,
    });

    function addressOf() {
      const written = cleanText(valueOf(record, 'street') ?? undefined);
      const { street, house_number } = fields.columns.has('house_number')
        ? { street: written, house_number: cleanText(valueOf(record, 'house_number') ?? undefined) }
        : splitAddress(written ?? '');
      if (street === null || house_number === null) return null;
      return { street, house_number, postcode: cleanText(valueOf(record, 'postcode') ?? undefined) };
    }

    function pointOf() {
      const [word, written] = [valueOf(record, 'state'), valueOf(record, 'dated')];
      const state = word === null ? null : readState(word, options.columns);
      if (state === undefined) unknown.add(word!);
      else if (state !== null) read.states[state]++;
      const dated = written === null ? null : readDate(written);
      if (written !== null && dated === null) badDates.push(written);
      return { class: kind, name: cleanText(valueOf(record, 'name') ?? undefined), state: state ?? null, dated };
    }
  });
  return { ...read, unknown_states: [...unknown].sort(), bad_dates: badDates };
}

/** A number with comma or point; NaN for anything else. */
function numberOf(text: string | null): number {
  return text === null ? NaN : Number(text.replace(/\s/g, '').replace(',', '.'));
}

/** 'Rissne torg 1 B' as street and number; null for what it does not hold. */
function splitAddress(address: string): { street: string | null; house_number: string | null } {
  const [, street = null, house_number = null] = /^(.*\p{L}.*?)[ ,]+(\d+ ?\p{L}?)$/u.exec(address) ?? [];
  return { street, house_number };
}
