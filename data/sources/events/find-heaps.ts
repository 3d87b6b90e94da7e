import { readSql } from '../../duckdb/read-sql';
import type { EventMessages } from './messages';
import type { Stages } from './stages';

const MIDNIGHT_HEAP = readSql(import.meta.url, '../../schema/midnight-heap.sql');

/** A point that holds as large a part of all offences, and as many, is told of. */
const [LEAST_SHARE, LEAST_N] = [0.05, 10];

const FULLEST_POINT = readSql(import.meta.url, './fullest-point.sql');

/**
 * What very many of the rows in `event_row` have in common though it is hardly so: midnight, which is written where the
 * time is not known, and one point, where an address service puts what it could not find.
 * @returns a sentence for each
 */
export async function findHeaps(stages: Stages, text: EventMessages): Promise<string[]> {
  const notes: string[] = [];
  const [midnight] = await stages.ask(
    `WITH source_offence AS (SELECT '' AS source, occurred_from, occurred_to FROM event_row) ${MIDNIGHT_HEAP}`,
  );
  if (midnight) notes.push(text.noteMidnight(Number(midnight['n']), Number(midnight['n_of_source'])));
  const [point] = await stages.ask(FULLEST_POINT, { least_share: LEAST_SHARE });
  if (point && Number(point['n']) >= Math.max(LEAST_N, LEAST_SHARE * Number(point['n_placed'])))
    notes.push(
      text.noteStack(Number(point['n']), Number(point['n_placed']), `${String(point['x'])}, ${String(point['y'])}`),
    );
  return notes;
}
