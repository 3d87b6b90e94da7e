import { describe, expect, it } from 'vitest';
import { published } from '../../../server/contract/published';
import type { Promised } from '../../../server/promises/activity';
import { buildSite, serverLinks } from '../../../server/public/build-site';
import { followUpReport } from '../../../server/publish/shown/follow-up-report';
import { publicFiles } from '../../../server/publish/files/public-files';
import { publicPromiseOf } from '../../../server/publish/public-promise';
import * as pages from '../../../web/public-pages/render-pages';
import { PUBLIC_TABLE } from '../public/write-public';
import { promised } from '../promises/tiny-promise';
import { publicDocument } from './public-document';

const decision = (revision: number, verdict: 'kept' | 'partly' | 'too_early', reason: string, decided_at: string) => ({
  ...{ revision, verdict, reason: { sv: reason, en: reason }, proposed: null, decided_at },
  decided_by: { sv: 'Anna Ek', en: 'Anna Ek' },
});

/** A promise whose one activity has been decided so, the latest first. */
function decidedPromise(decisions: readonly ReturnType<typeof decision>[]): Promised {
  const progress = { unit: 'times', target: 1, done: 1, due: 1, state: 'done' } as const;
  const [decided = null, ...decided_before] = decisions;
  const activity = { ...promised(), activity_id: 'a', revision: 1, progress, decided, decided_before };
  const content = { year: 2026, title: { sv: 'Löfte', en: '' }, summary: { sv: '', en: '' }, source: null, areas: [] };
  return { ...content, activities: [activity] } as unknown as Promised;
}

const historyOf = (decisions: readonly ReturnType<typeof decision>[]) =>
  publicPromiseOf(decidedPromise(decisions), 'Europe/Stockholm').activities[0]!.decided_before;

describe('the history of verdicts as everybody reads it', () => {
  it('has verdict, reason and day of what was decided before, and not by whom', () => {
    const decisions = [
      decision(2, 'kept', 'Alla är med.', '2026-12-20T10:00:00.000Z'),
      decision(1, 'partly', 'Öst återstår.', '2026-07-01T10:00:00.000Z'),
    ];
    expect(historyOf(decisions)).toEqual([
      { verdict: 'partly', reason: { sv: 'Öst återstår.', en: 'Öst återstår.' }, decided_on: '2026-07-01' },
    ]);
    expect(JSON.stringify(publicPromiseOf(decidedPromise(decisions), 'Europe/Stockholm'))).not.toContain('Anna');
  });

  it('leaves out what was put right the same day, by the clock of the town', () => {
    const slips = [
      decision(4, 'kept', 'Alla är med.', '2026-12-20T22:30:00.000Z'),
      decision(3, 'partly', 'Kalle Karlsson glömde Öst.', '2026-12-20T10:00:00.000Z'),
      // 00:30 in Stockholm, and so the 20th as well
      decision(2, 'partly', 'Kalle glömde Öst.', '2026-12-19T23:30:00.000Z'),
      decision(1, 'too_early', 'Vi har börjat.', '2026-12-19T22:30:00.000Z'),
    ];
    expect(historyOf(slips).map(({ reason }) => reason.sv)).toEqual(['Vi har börjat.']);
    expect(historyOf([slips[0]!])).toEqual([]);
    expect(historyOf([])).toEqual([]);
  });

  const place = { origin: '', hasSignIn: false, linkFrom: serverLinks };
  const htmlOf = async (document: ReturnType<typeof publicDocument>, path: string) => {
    const site = await buildSite({ version: 1, document, files: new Map() }, pages, place);
    return Buffer.from(site.files.get(path)!.body).toString('utf8');
  };

  it('stands on the page of the promise and of its follow-up, in both languages, in the file and in the PDF', async () => {
    const document = publicDocument([PUBLIC_TABLE]);
    for (const [path, words] of [
      ['/loften/2025', /Tidigare, 1 juli 2025: För tidigt\..*Hälften återstår\./s],
      ['/uppfoljning/2025', /Tidigare, 1 juli 2025: För tidigt\./s],
      ['/en/loften/2025', /Before, 1 July 2025: Too early\..*<span lang="sv">Hälften återstår\./s],
    ] as const)
      expect(await htmlOf(document, path)).toMatch(words);
    const csv = String((await publicFiles(document)).get('verdicts.csv'));
    expect(csv.trim().split('\r\n').slice(1)).toEqual([
      '2025;Gå till fots på torget;2026-01-10;true;partly;Sommaren blev tunn.;true;1',
      '2025;Gå till fots på torget;2025-07-01;false;too_early;Hälften återstår.;true;1',
    ]);
    const { items } = followUpReport(document, document.promises[0]!, 'sv');
    expect(JSON.stringify(items)).toContain('Tidigare, 1 juli 2025: För tidigt. Hälften återstår.');
  });

  it('is empty in a version of before, which is read and shown as it was', async () => {
    const document = publicDocument([PUBLIC_TABLE]);
    const old = JSON.parse(JSON.stringify(document)) as typeof document;
    for (const activity of old.promises[0]!.activities) delete (activity as Partial<typeof activity>).decided_before;
    const read = published.parse(old);
    expect(read.promises[0]!.activities[0]!.decided_before).toEqual([]);
    const html = await htmlOf(read, '/loften/2025');
    expect(html).toContain('Sommaren blev tunn.');
    expect(html).not.toContain('Tidigare,');
  });
});
