import { sql, type Kysely } from 'kysely';

interface Decision {
  at: string;
  user_id: string | null;
  detail: string;
}

/**
 * Verdicts that another has taken the place of. Until now each was written over; what the audit trail tells of them is taken
 * from there, and the time of one that it does not know is not made up.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('promise_verdict_before')
    .addColumn('activity_id', 'text', (c) => c.notNull().references('promise_activity.activity_id').onDelete('cascade'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('proposed', 'text')
    .addColumn('decided_by', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('promise_verdict_before_key', ['activity_id', 'revision'])
    .execute();
  const { rows: newest } = await sql<{ activity_id: string; revision: number }>`
    SELECT activity_id, revision FROM promise_verdict`.execute(db);
  if (newest.length === 0) return;
  const { rows } = await sql<Decision>`
    SELECT at, user_id, detail FROM audit WHERE action = 'decide' AND subject = 'promise' ORDER BY audit_id`.execute(
    db,
  );
  const told = rows.map(({ detail, ...row }) => ({ ...row, ...readDetail(detail) }));
  for (const { activity_id, revision } of newest) {
    const own = told.filter((each) => each.activity_id === activity_id);
    for (const [i, { after, user_id, at }] of own.slice(0, -1).entries()) {
      const was = revision - (own.length - 1 - i);
      if (was < 1 || !after?.verdict) continue;
      await sql`INSERT INTO promise_verdict_before VALUES (${activity_id}, ${was}, ${after.verdict}, ${after.reason ?? ''},
        ${after.proposed ?? null}, ${user_id ?? ''}, ${at})`.execute(db);
    }
  }
}

interface Told {
  activity_id?: string;
  after?: { verdict?: string; reason?: string; proposed?: string | null };
}

function readDetail(detail: string): Told {
  try {
    return JSON.parse(detail) as Told;
  } catch {
    // a row that somebody has broken tells nothing, and stops nobody from starting
    return {};
  }
}
