import { literal } from '../../duckdb/literal';
import { readSql } from '../../duckdb/read-sql';
import type { DuckDBConnection } from '../../duckdb/open';
import { ImportError, type ImportContext, type ImportReport } from '../source';
import { declaredArea } from './declared-area';
import { eventMessages } from './messages';
import type { Stages } from './stages';
import { streamOf } from './streams';

const [COMPARE_BEFORE = '', COMPARE_AFTER = ''] = readSql(import.meta.url, './compare-rows.sql').split(
  /^ +is_changed(?=\) AS is_changed)/m,
);
const COUNT_ALIKE = readSql(import.meta.url, './count-alike.sql');

/** Share of new rows with a fellow that is there, from which they may be the same offences; and the fewest that tell. */
const ALIKE_SHARE = 0.8;
const LEAST_ALIKE = 3;

export interface Comparison {
  period: { from: string; to: string } | null;
  /** new rows that stand more than once, or are there already and say the same */
  same: number;
  changed: number;
  /** rows of the period that go, because the files are all of it */
  withdrawn: number;
  /** rows of the period that the files lack, and that stay */
  missing: number;
  question: ImportReport['question'];
}

/**
 * Compares `event_row` with `old_row`. Afterwards `dropped` has the rows that are not taken in (row_id), and `replaced`
 * those that go (event_id).
 * @throws {ImportError} when only a person can know whether the files stand in the place of what is there or beside it
 */
export async function compareRows(
  connection: DuckDBConnection,
  stages: Stages,
  source: string,
  hasOld: boolean,
  context: ImportContext,
): Promise<Comparison> {
  const { options, isPreview } = context;
  const text = eventMessages(context);
  const held = await heldPeriod(stages);
  const period = options.period ?? held;
  await connection.run(`SET VARIABLE period_from = '${period?.from ?? '9999-01-01'}'`);
  await connection.run(`SET VARIABLE period_to = '${period?.to ?? '0001-01-01'}'`);
  const area = declaredArea(context);
  await connection.run(
    `SET VARIABLE declared_area = ${area === null ? 'NULL' : `[${area.map(literal).join(', ')}]::VARCHAR[]`}`,
  );
  await stages.run(text.stageCompare, `${COMPARE_BEFORE}${streamOf(context).changed}${COMPARE_AFTER}`);
  const [n] = await stages.ask(
    `SELECT (SELECT count(*) FROM met WHERE NOT is_changed)::INTEGER AS met, (SELECT count(*) FROM met WHERE is_changed)::INTEGER AS changed,
       (SELECT count(*) FROM missing)::INTEGER AS missing, (SELECT coalesce(bool_or(has_id), false) FROM event_row) AS has_ids`,
  );
  const [met, changed, missing] = ['met', 'changed', 'missing'].map((key) => Number(n![key])) as [
    number,
    number,
    number,
  ];

  let question: Comparison['question'] = null;
  if (options.merge === undefined && hasOld && missing > 0) {
    // a file of later offences has none of those that are there
    if (met > 0 && n!['has_ids'] !== true) question = 'corrected';
    else if (met + changed === 0 && (await areAlike(stages))) question = 'other_layout';
  }
  if (question !== null && isPreview !== true)
    throw new ImportError(text.ask[question](source, missing, met, period!.from, period!.to));

  const withdraws = options.merge === 'replace';
  await connection.run('INSERT INTO dropped SELECT row_id FROM met WHERE NOT is_changed');
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE replaced AS SELECT event_id FROM met WHERE is_changed
     ${withdraws ? 'UNION ALL SELECT event_id FROM missing' : ''}`,
  );
  const [repeated] = await stages.ask('SELECT count(*)::INTEGER AS n FROM dropped');
  return {
    period: held,
    same: Number(repeated!['n']),
    changed,
    withdrawn: withdraws ? missing : 0,
    // of a file of other offences nothing is missing, unless it is asked whether they are the same
    missing: withdraws || (met + changed === 0 && question === null) ? 0 : missing,
    question,
  };
}

/** First and last day of `event_row`; null where it is empty. */
export async function heldPeriod(stages: Stages): Promise<Comparison['period']> {
  const [days] = await stages.ask(
    'SELECT min(occurred_from)::DATE::VARCHAR AS first, max(occurred_from)::DATE::VARCHAR AS last FROM event_row',
  );
  const { first, last } = days as { first: string | null; last: string | null };
  return first === null || last === null ? null : { from: first, to: last };
}

async function areAlike(stages: Stages): Promise<boolean> {
  const [row] = await stages.ask(COUNT_ALIKE);
  const [alike, fresh] = [Number(row!['alike']), Number(row!['fresh'])];
  return alike >= LEAST_ALIKE && alike >= ALIKE_SHARE * fresh;
}
