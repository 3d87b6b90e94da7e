import { z } from '@hono/zod-openapi';
import type { Category } from '../../data/offence-codes/schema';
import type { Pack } from '../../data/pack/schema';
import { AGAINST_YOUNG } from '../../data/terms/against-young';
import { PLACE_TYPES } from '../../data/terms/place-type';
import { addMonths, isDate } from '../../data/terms/calendar';
import { parseHourRun } from '../../data/terms/hour-runs';
import type { OffenceParameters } from '../db/question-parameters';
import { strict } from '../contract/strict';
import { BadInput, type Text } from '../http/problem';
import { cellSize } from './cell-size';
import type { Period } from '../snapshot/coverage';

const MAX_YEARS = 50;

/** What each field accepts, for answers to bad input and for the description of the interface. */
export const ACCEPTED = {
  from: { sv: 'ett datum som 2025-01-01 (ingår)', en: 'a date such as 2025-01-01 (included)' },
  to: {
    sv: 'ett datum som 2026-01-01 (ingår inte), efter from',
    en: 'a date such as 2026-01-01 (excluded), after from',
  },
  category: {
    sv: 'brottskategorier ur /api/catalogue, med komma emellan',
    en: 'categories of /api/catalogue, comma between',
  },
  place_type: {
    sv: `något av ${PLACE_TYPES.join(', ')}, med komma emellan`,
    en: `any of ${PLACE_TYPES.join(', ')}, comma between`,
  },
  weekday: {
    sv: 'veckodagar 1 (måndag) till 7, som 5,6 eller 5-7; en natt i hours hör till kvällen då den började',
    en: 'weekdays 1 (Monday) to 7, such as 5,6 or 5-7; a night in hours belongs to the evening on which it began',
  },
  hours: {
    sv: 'tider på dygnet, som 20-03 eller 07-09,15-18 (slutet ingår inte), och då inte hour',
    en: 'times of day, such as 20-03 or 07-09,15-18 (end excluded), and then not hour',
  },
  hour: {
    sv: 'timmar 0 till 23, som 20,21 eller 20-3 (sista timmen ingår); hellre hours',
    en: 'hours 0 to 23, such as 20,21 or 20-3 (last hour included); rather hours',
  },
  stadsdel: {
    sv: 'stadsdelskoder ur /api/stadsdelar, med komma emellan',
    en: 'codes of /api/stadsdelar, comma between',
  },
  one_stadsdel: { sv: 'en stadsdelskod ur /api/stadsdelar', en: 'one code of /api/stadsdelar' },
  week: { sv: 'en ISO-vecka som 2025-W52', en: 'an ISO week such as 2025-W52' },
  limit: { sv: 'ett heltal 1 till 500', en: 'a whole number from 1 to 500' },
} as const satisfies Record<string, Text>;

/** A query of these fields, the language of messages, and no other. */
export function query<S extends z.ZodRawShape>(shape: S) {
  const all = { language: z.enum(['sv', 'en']).optional().openapi({ description: 'language of messages' }), ...shape };
  return strict(all);
}

const text = (field: keyof typeof ACCEPTED, example: string) =>
  z.string().max(1000).optional().openapi({ description: ACCEPTED[field].en, example });

/** The query of a route that takes nothing but the language of its messages. */
export const readerQuery = query({});

/** The fields of the one filter. */
export const filterFields = {
  from: text('from', '2025-01-01'),
  to: text('to', '2026-01-01'),
  category: text('category', 'assault,robbery'),
  place_type: text('place_type', 'outdoors'),
  weekday: text('weekday', '5,6'),
  hours: text('hours', '20-03'),
  hour: text('hour', '20-3'),
  stadsdel: text('stadsdel', 'rissne'),
};

/** The one filter of every question about offences, as it stands in an address. */
export const filterQuery = query(filterFields);
/** The same for questions that take a cell size too. */
export const gridQuery = query({ ...filterFields, cell_size: cellSize.optional() });
export type FilterQuery = z.infer<typeof filterQuery>;

/**
 * Reads a filter.
 * @returns the period, and every field as the database takes it
 * @throws {BadInput} for the first field that cannot be used
 */
export function parseFilter(
  query: FilterQuery,
  pack: Pack,
  categories: readonly Category[],
  defaultPeriod: Period,
): OffenceParameters {
  const period = parsePeriod(query, defaultPeriod);
  return {
    ...period,
    // what is not in the code table is imported as 'unknown'
    category: parseList('category', query.category, [...categories.map((c) => c.category), 'unknown', AGAINST_YOUNG]),
    place_type: parseList('place_type', query.place_type, PLACE_TYPES),
    weekday: parseNumbers('weekday', query.weekday, 1, 7),
    hour: parseHours(query),
    stadsdel: parseList(
      'stadsdel',
      query.stadsdel,
      pack.stadsdelar.map((s) => s.properties.stadsdel),
    ),
  };
}

/** The period that is asked for. @throws {BadInput} when it is none, or too long */
export function parsePeriod(query: Pick<FilterQuery, 'from' | 'to'>, defaultPeriod: Period): Period {
  for (const field of ['from', 'to'] as const)
    if (query[field] !== undefined && !isDate(query[field])) throw new BadInput(field, query[field], ACCEPTED[field]);
  const period = { from: query.from ?? defaultPeriod.from, to: query.to ?? defaultPeriod.to };
  const given = `${period.from}–${period.to}`;
  const field = query.to === undefined ? 'from' : 'to';
  if (period.to <= period.from)
    throw new BadInput(field, given, ACCEPTED[field], {
      sv: `perioden ${given} slutar inte efter sin början`,
      en: `the period ${given} does not end after its beginning`,
    });
  if (period.to > addMonths(period.from, 12 * MAX_YEARS))
    throw new BadInput(field, given, ACCEPTED[field], {
      sv: `perioden ${given} är längre än ${MAX_YEARS} år`,
      en: `the period ${given} is longer than ${MAX_YEARS} years`,
    });
  return period;
}

/** The hours of the filter, as runs of the clock or in the older form; null for all. */
function parseHours({ hours, hour }: FilterQuery): number[] | null {
  if (hours === undefined) return parseNumbers('hour', hour, 0, 23);
  const runs = hours.split(',').map((run) => parseHourRun(run.trim()));
  if (hour !== undefined || runs.includes(undefined)) throw new BadInput('hours', hours, ACCEPTED.hours);
  return [...new Set(runs.flatMap((run) => run ?? []))].sort((a, b) => a - b);
}

/** Codes with a comma between, each out of a list; null when the field is absent. */
export function parseList(
  field: keyof typeof ACCEPTED,
  given: string | undefined,
  known: readonly string[],
): string[] | null {
  if (given === undefined) return null;
  const codes = [...new Set(given.split(',').map((code) => code.trim()))];
  if (codes.every((code) => known.includes(code))) return codes;
  const list = known.join(', ');
  const short = list.length <= 400;
  throw new BadInput(field, given, short ? { sv: `något av ${list}`, en: `any of ${list}` } : ACCEPTED[field]);
}

/** Numbers and ranges with a comma between; a range that ends before it begins goes on from the least: 20-3. */
function parseNumbers(
  field: 'weekday' | 'hour',
  given: string | undefined,
  least: number,
  most: number,
): number[] | null {
  if (given === undefined) return null;
  const numbers = new Set<number>();
  for (const part of given.split(',')) {
    const match = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(part.trim());
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (!match || first < least || first > most || last < least || last > most)
      throw new BadInput(field, given, ACCEPTED[field]);
    for (let n = first; ; n = n === most ? least : n + 1) {
      numbers.add(n);
      if (n === last) break;
    }
  }
  return [...numbers].sort((a, b) => a - b);
}
