import { POINT_STATES } from '../../schema/ground/point-of-interest';
import { foldHeader } from './register-kinds';

type PointState = (typeof POINT_STATES)[number];

/** Words that registers have been seen to use, as `foldHeader` leaves them. */
const WORDS: Readonly<Record<PointState, readonly string[]>> = {
  working: ['active', 'aktiv', 'idrift', 'drift', 'tand', 'hel', 'ok', 'working', 'inservice', 'operational', 'fungerar'],
  out: ['inactive', 'inaktiv', 'urdrift', 'slackt', 'trasig', 'out', 'outofservice', 'broken', 'damaged', 'fel', 'fungerarej'],
  planned: ['planned', 'planerad', 'projekterad', 'proposed', 'underbyggnad'],
}; // prettier-ignore

/**
 * What a word of a register says of whether a thing works; undefined for a word that is not known.
 * @param own words by what they mean here: `--column state.Nedtagen=out`
 */
export function readState(word: string, own: Readonly<Record<string, string>>): PointState | undefined {
  const stated = own[`state.${word}`];
  const known = stated === undefined ? word : stated;
  return (
    POINT_STATES.find((state) => state === known) ??
    POINT_STATES.find((state) => WORDS[state].includes(foldHeader(known)))
  );
}

/**
 * A date of a register as '2026-01-31'; null for one that can be read in two ways, or in none: 4/2/2007 is in April or in
 * February.
 */
export function readDate(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ].*)?$/.exec(text.trim()) ?? [];
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/.exec(text.trim());
  const parts = year ? [year, month!, day!] : american && unambiguous(american[1]!, american[2]!, american[3]!);
  if (!parts) return null;
  const date = parts.join('-');
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : null;
}

function unambiguous(first: string, second: string, year: string): string[] | null {
  const two = (text: string) => text.padStart(2, '0');
  if (Number(first) > 12) return [year, two(second), two(first)];
  return Number(second) > 12 || first === second ? [year, two(first), two(second)] : null;
}
