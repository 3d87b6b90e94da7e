import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { insertReport } from '../../../../server/store/tables/report';
import { statusesOf, type Cases, type Cast } from './cast';

/** A report as it has been taken in. @returns its id */
async function told({ servers }: Cast): Promise<string> {
  const report_id = randomUUID();
  const at = '2026-01-07T12:00:00.000Z';
  const content = JSON.stringify({ language: 'sv', place: 'Torget', text: 'Mörkt', point: null, masked: [] });
  const row = { report_id, revision: 1, receipt_hash: null, merged_into: null, status: 'received' } as const;
  const about = { kind: 'unsafe', category: 'dark', stadsdel: 'vast', received_at: at, content } as const;
  const empty = { answer: null, point: null, measure_id: null, updated_by: null, updated_at: at };
  await insertReport(servers.store.db, { ...row, ...about, ...empty }, []);
  return report_id;
}

/** Residents' reports: of two who answer at once one is told what the other has said. */
export const OF_REPORTS: Cases = {
  'PUT /api/reports/:report_id': async (cast) => {
    const report_id = await told(cast);
    const given = { revision: 1, status: 'seen', category: 'dark', stadsdel: 'vast', answer: null, point: null };
    const answers = await cast.admins[0].sendTwice('PUT', `/api/reports/${report_id}`, given);
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'PUT /api/reports/:report_id/merged': async (cast) => {
    const [one, other] = [await told(cast), await told(cast)];
    // each into the other at once: one of them is no main report any more
    const answers = await Promise.all([
      cast.admins[0].send(0, 'PUT', `/api/reports/${one}/merged`, { revision: 1, into: other }),
      cast.admins[1].send(1, 'PUT', `/api/reports/${other}/merged`, { revision: 1, into: one }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 400]);
  },
};
