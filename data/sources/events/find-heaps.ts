import { readSql } from '../../duckdb/read-sql';
import type { EventMessages } from './messages';
import type { Stages } from './stages';

const MIDNIGHT_HEAP = readSql(import.meta.url, '../../schema/midnight-heap.sql');

/** A point that holds as large a part of all offences, and as many, is told of. */
const [LEAST_SHARE, LEAST_N] = [0.05, 10];

// a point with a twentieth of all is certainly among the forty that the sketch keeps, whose memory does not grow
const FULLEST_POINT = `
  SELECT x, y, count(*)::INTEGER AS n, any_value(n_placed)::INTEGER AS n_placed
  FROM event_row
  JOIN (SELECT unnest(approx_top_k({ x: x, y: y }, 40), recursive := true), count(*) AS n_placed FROM event_row WHERE x IS NOT NULL)
    USING (x, y)
  GROUP BY x, y
  ORDER BY n DESC, x, y
  LIMIT 1`;

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
  const [point] = await stages.ask(FULLEST_POINT);
  if (point && Number(point['n']) >= Math.max(LEAST_N, LEAST_SHARE * Number(point['n_placed'])))
    notes.push(
      text.noteStack(Number(point['n']), Number(point['n_placed']), `${String(point['x'])}, ${String(point['y'])}`),
    );
  return notes;
}
