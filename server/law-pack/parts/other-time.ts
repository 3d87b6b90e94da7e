import { addDays } from '../../../data/terms/calendar';
import { dayInWords } from '../../analysis/date-words';
import type { Text } from '../../http/problem';
import type { Sight } from '../sight';

/** What follows a question so that it answers for a time that has been chosen. */
export function queryOf({ is_chosen, period: { from, to } }: Pick<Sight, 'is_chosen' | 'period'>): string {
  return is_chosen ? `from=${from}&to=${to}` : '';
}

/** Said of figures of which only the present state is kept, in a document of a time that has been chosen. */
export function asOfNow({ is_chosen, world }: Pick<Sight, 'is_chosen' | 'world'>, what: Text): Text[] {
  if (!is_chosen) return [];
  const day = dayInWords(world.today);
  return [{ sv: `${what.sv}: läget ${day.sv}.`, en: `${what.en}: as on ${day.en}.` }];
}

/** Said of figures that tell how things stood when the time that was chosen ended. */
export function asOfEnd({ is_chosen, reading }: Pick<Sight, 'is_chosen' | 'reading'>): Text[] {
  if (!is_chosen) return [];
  const day = dayInWords(addDays(reading.today, -1));
  return [{ sv: `Som det stod ${day.sv}.`, en: `As it stood on ${day.en}.` }];
}
