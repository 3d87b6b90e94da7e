import { afterEach, describe, expect, it } from 'vitest';
import { publications } from '../../../server/contract/publications';
import { publishDemo } from '../../../server/publish/publish-demo';
import * as pages from '../../../web/public-pages/render-pages';
import { everyMonth, offence, openTown, pass, times, type Town } from '../tiny-town';

const offence_rows = [
  ...[2024, 2025].flatMap((year) =>
    ['02', '05', '08', '11'].flatMap((month) => times(9, { occurred_from: `${year}-${month}-10 12:00:00` })),
  ),
  ...everyMonth([2024, 2025], 5),
  offence({ occurred_from: '2026-01-06 12:00:00' }),
];

describe('a demo world in which nothing has been published', () => {
  let town: Town;
  afterEach(() => town.close());

  it('publishes itself once, and says that it is a demonstration', async () => {
    town = await openTown({ pages, tables: { offence: offence_rows, presence: [pass()] }, as_of: '2026-02-20' });
    expect(await publishDemo(town.deps)).toBe(1);
    const html = await (await town.as(null).request('/')).text();
    expect(html).toContain('Påhittade uppgifter');
    expect(await (await town.as(null).request('/flode.atom')).text()).toContain('(demo, påhittade uppgifter)');
    const { versions } = await town.ask(publications, '/api/publications');
    expect(versions.map(({ published_by, reason }) => [published_by, reason.slice(0, 13)])).toEqual([
      ['Demo', 'Demonstration'],
    ]);
    expect(await publishDemo(town.deps)).toBeNull();
  });

  it('is published by nobody but a person where what is told of presence is not the demo’s', async () => {
    town = await openTown({ pages, tables: { offence: offence_rows }, as_of: '2026-02-20' });
    expect(await publishDemo(town.deps)).toBeNull();
    expect((await town.as(null).request('/stadsdelar/vast')).status).not.toBe(200);
  });
});
