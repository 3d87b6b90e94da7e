import { addMonths } from '../../data/terms/calendar';
import { BadInput } from '../http/problem';
import { findPromise } from '../store/tables/promise';
import { placesByName } from '../store/tables/place';
import type { Tx } from '../store/types';
import { ACCEPTED_IN_MEASURE as ACCEPTED, FIRST_DAY, MAX_YEARS_AHEAD } from './accepted';
import type { NewMeasure } from './measure-content';

export interface KnownToMeasures {
  today: string;
  stadsdelar: readonly string[];
  categories: readonly string[];
}

/** Where a measure is: in its columns. */
export interface MeasureWhere {
  place_id: string | null;
  stadsdel: string;
}

/**
 * A measure that can be kept: about something that is there, in a time that can be, counted by kinds of offence that are
 * known. @throws {BadInput} for the first field that cannot be used
 */
export async function checkMeasure(
  tx: Pick<Tx, 'db'>,
  given: NewMeasure,
  known: KnownToMeasures,
): Promise<MeasureWhere> {
  const { from, to, categories, promise_id } = given;
  const latest = addMonths(known.today, 12 * MAX_YEARS_AHEAD);
  if (from < FIRST_DAY || from > latest) throw new BadInput('from', from, ACCEPTED.from);
  if (to !== null && (to <= from || to > latest))
    throw new BadInput('to', to, ACCEPTED.to, {
      sv: to <= from ? 'åtgärden slutar inte efter sin början' : 'slutet ligger för långt fram',
      en: to <= from ? 'the measure does not end after its beginning' : 'the end lies too far ahead',
    });
  const unknown = categories.find((code) => !known.categories.includes(code));
  if (unknown !== undefined) throw new BadInput('categories', unknown, ACCEPTED.categories);
  if (promise_id !== null && (await findPromise(tx.db, promise_id)) === undefined)
    throw new BadInput('promise_id', promise_id, ACCEPTED.promise_id, {
      sv: 'löftet finns inte',
      en: 'there is no such promise',
    });
  return whereOf(tx, given, known);
}

async function whereOf({ db }: Pick<Tx, 'db'>, { about }: NewMeasure, known: KnownToMeasures): Promise<MeasureWhere> {
  if (about.kind === 'stadsdel') {
    if (known.stadsdelar.includes(about.stadsdel)) return { place_id: null, stadsdel: about.stadsdel };
    throw new BadInput('about', about.stadsdel, ACCEPTED.about, {
      sv: 'stadsdelen finns inte',
      en: 'there is no such stadsdel',
    });
  }
  const [place] = await placesByName(db, about.place_id);
  if (place !== undefined) return { place_id: place.place_id, stadsdel: place.stadsdel };
  throw new BadInput('about', about.place_id, ACCEPTED.about, {
    sv: 'platsen finns inte i registret',
    en: 'the register has no such place',
  });
}
