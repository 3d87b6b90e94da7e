import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { savedMeasure } from '../../../server/contract/measures';
import { reports, savedReport } from '../../../server/contract/reports';
import { takeIn } from '../../../server/reports/take-in';
import { writeReceipts } from '../../../server/reports/write-receipts';
import * as pages from '../../../web/public-pages/render-pages';
import { offence, openTown, type Town } from '../tiny-town';
import { publish, resident, TOLD } from './resident';

const MEASURE = {
  about: { kind: 'stadsdel', stadsdel: 'vast' },
  promise_id: null,
  problem: 'Mörkt vid tunneln, sade Kalle',
  cause: 'Trasig armatur',
  action: 'Ny belysning i tunneln',
  indicator: 'Fler går här',
  categories: [],
  owner: 'Staden',
  from: '2026-02-01',
  to: '2026-03-01',
  months: 12,
  is_worst: false,
};
const SAID = { sv: 'Det lagas.', en: 'It will be mended.' };

describe('what is done about a report, and where it is', () => {
  let town: Town;
  let code: string;
  beforeAll(async () => {
    town = await openTown({ pages, tables: { offence: [offence({ occurred_from: '2026-01-06 12:00:00' })] } });
    await publish(town);
    const { lng, lat } = town.deps.pack.places.find(({ stadsdel }) => stadsdel === 'vast')!;
    code = await resident(town).report({ ...TOLD, lng: String(lng), lat: String(lat) });
    await settle();
  });
  afterAll(() => town.close());

  const settle = async () => {
    await takeIn(town.deps, town.deps.intake.spool.folder);
    await writeReceipts(town.deps);
  };
  const [read, receipt] = [
    async () => (await town.ask(reports, '/api/reports')).reports[0]!,
    async (path = '/kvitto') => (await resident(town).read(`${path}/${code}`)).html,
  ];
  const save = async (more: object) => {
    const { report_id, revision } = await read();
    const given = {
      status: 'planned',
      category: 'dark',
      stadsdel: 'vast',
      answer: SAID,
      point: null,
      measure_id: null,
    };
    const { status, answer } = await town
      .as('planner')
      .send('PUT', `/api/reports/${report_id}`, { revision, ...given, ...more });
    return { status, answer };
  };

  it('is read by who has the receipt: what is done and when, and nothing else of the measure', async () => {
    const made = await town.as('planner').send('POST', '/api/measures', MEASURE);
    const { measure_id } = savedMeasure.parse(made.answer).measure;
    const { status, answer } = await save({ measure_id });
    expect(status).toBe(200);
    expect(savedReport.parse(answer).report.measure_id).toBe(measure_id);
    await settle();
    expect(await receipt()).toMatch(
      /Det här görs.*Ny belysning i tunneln.*Från 1 februari 2026 till 28 februari 2026/s,
    );
    expect(await receipt('/en/kvitto')).toMatch(/What is done.*<p lang="sv">Ny belysning i tunneln/s);
    for (const inner of ['Kalle', 'armatur', 'Fler går']) expect(await receipt()).not.toContain(inner);
    // one that is removed is none
    const gone = await town.as('planner').send('DELETE', `/api/measures/${measure_id}?revision=1`);
    expect(gone.status).toBe(200);
    await settle();
    expect((await read()).measure_id).toBeNull();
    expect(await receipt()).not.toContain('Ny belysning');
  });

  it('leaves out what seems to tell of a person, and refuses a measure that is not there', async () => {
    const told = { ...MEASURE, action: 'Ring 070-123 45 67' };
    const made = await town.as('planner').send('POST', '/api/measures', told);
    await save({ measure_id: savedMeasure.parse(made.answer).measure.measure_id });
    await settle();
    expect(await receipt()).not.toContain('070');
    const { status, answer } = await save({ measure_id: 'not-there' });
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).toContain('measure_id');
  });

  it('shows the place openly where somebody has chosen it, to some 50 m', async () => {
    const { content } = await read();
    const point = { title: SAID };
    await save({ point });
    expect((await read()).point?.at).toBeNull();
    await save({ point: { ...point, shows_place: true } });
    const { at } = (await read()).point!;
    const own = content!.point!;
    expect(at).not.toEqual(own);
    expect(Math.abs(at!.lat - own.lat)).toBeLessThan(0.0003);
    expect(Math.abs(at!.lng - own.lng)).toBeLessThan(0.0006);
  });
});
