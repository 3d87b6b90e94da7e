import { createHash } from 'node:crypto';
import type { Pack } from '../../../data/pack/schema';
import { addDays } from '../../../data/terms/calendar';
import { REPORT_CATEGORIES } from '../../../data/terms/report';
import { DEMO } from '../../promises/demo/demo';
import { createRandom } from '../../statistics/random';
import { measuresByTime } from '../../store/tables/measure';
import { insertEcho, insertReport, reportsByTime, type ReportRow } from '../../store/tables/report';
import type { Store } from '../../store/types';
import { roundPlace } from '../round-place';
import { DEMO_EARLIER, DEMO_REPORTS } from './demo-reports';

const SEED = 1407;
/** Days before today between which the earlier ones came in: in quarters that are over. */
const [EARLIER_FROM, EARLIER_TO] = [300, 95];

/** Another server has been first: ends a transaction that has nothing to save. */
class AlreadyThere extends Error {}

/** Puts the residents' reports of the demo world into a store that has none; once, however many servers do. */
export async function plantDemoReports(store: Store, pack: Pack, today: string): Promise<void> {
  if ((await reportsByTime(store.db)).length > 0) return;
  await store
    .write({ user_id: null, role: null, request_id: null }, async (tx) => {
      if ((await reportsByTime(tx.db)).length > 0) throw new AlreadyThere();
      const measures = await measuresByTime(tx.db);
      const reports = [...recentOf(pack, today, measures[0]?.measure_id ?? null), ...earlierOf(pack, today)];
      if (reports.length === 0) throw new AlreadyThere();
      for (const { row, n_me_too, n_not_mended } of reports) {
        await insertReport(tx.db, row, []);
        const echoes = [
          ...Array.from({ length: n_me_too }, () => 'me_too' as const),
          ...Array.from({ length: n_not_mended }, () => 'not_mended' as const),
        ];
        for (const [i, kind] of echoes.entries()) {
          const echo_id = uuidOf(`echo ${row.report_id} ${i}`);
          await insertEcho(tx.db, { echo_id, report_id: row.report_id, kind, received_at: row.updated_at });
        }
      }
      const detail = { source: DEMO, n: reports.length };
      await tx.audit({ action: 'import', subject: 'report', subject_id: null, detail });
    })
    .catch((error: unknown) => {
      if (!(error instanceof AlreadyThere)) throw error;
    });
}

/** Those that are told in full, at the places of the pack in turn. */
function recentOf({ places }: Pack, today: string, measure_id: string | null) {
  const known = places.flatMap(({ name, stadsdel, lng, lat }) =>
    stadsdel === null || lng === null || lat === null ? [] : [{ name, stadsdel, point: { lng, lat } }],
  );
  if (known.length === 0) return [];
  return DEMO_REPORTS.map(({ days_ago, kind, category, status, text, answer, title, has_measure, ...echoes }, i) => {
    const { name, stadsdel, point } = known[i % known.length]!;
    const received_at = `${addDays(today, -days_ago)}T17:${String(10 + i).padStart(2, '0')}:00.000Z`;
    const content = { language: 'sv', place: name, text: `Påhittad rapport. ${text}`, point, masked: [] };
    const row: ReportRow = {
      report_id: uuidOf(`recent ${i}`),
      revision: status === 'received' ? 1 : 2,
      receipt_hash: null,
      merged_into: null,
      status,
      kind,
      category,
      stadsdel,
      received_at,
      content: JSON.stringify(content),
      answer: answer === null ? null : JSON.stringify(answer),
      point: title === null ? null : JSON.stringify({ title, at: roundPlace(point) }),
      measure_id: has_measure ? measure_id : null,
      updated_by: status === 'received' ? null : DEMO,
      updated_at: status === 'received' ? received_at : `${addDays(today, -Math.floor(days_ago / 2))}T08:00:00.000Z`,
    };
    return { row, ...echoes };
  });
}

/** Those of before: emptied as by schedule, so that counts per quarter have something to say and something to hide. */
function earlierOf({ stadsdelar }: Pack, today: string) {
  const random = createRandom(SEED);
  return stadsdelar.flatMap(({ properties: { stadsdel } }, at) =>
    Array.from({ length: DEMO_EARLIER[at % DEMO_EARLIER.length]! }, (_, i) => {
      const day = addDays(today, -(EARLIER_TO + random.below(EARLIER_FROM - EARLIER_TO)));
      const row: ReportRow = {
        report_id: uuidOf(`earlier ${stadsdel} ${i}`),
        revision: 2,
        receipt_hash: null,
        merged_into: null,
        status: random.below(4) === 0 ? 'mended' : 'answered',
        kind: 'unsafe',
        category: REPORT_CATEGORIES[random.below(REPORT_CATEGORIES.length)]!,
        stadsdel,
        received_at: `${day}T12:00:00.000Z`,
        content: null,
        answer: JSON.stringify({ sv: 'Tack för att du berättade.', en: 'Thank you for telling us.' }),
        point: null,
        measure_id: null,
        updated_by: DEMO,
        updated_at: `${addDays(day, 7)}T08:00:00.000Z`,
      };
      return { row, n_me_too: 0, n_not_mended: 0 };
    }),
  );
}

/** The same id for the same name: what is published of a demo report keeps its address. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`demo report ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
