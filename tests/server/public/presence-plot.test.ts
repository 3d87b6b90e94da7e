import { expect, it } from 'vitest';
import { buildSite, serverLinks } from '../../../server/public/build-site';
import type { PublicDocument } from '../../../server/public/read-version';
import * as pages from '../../../web/public-pages/render-pages';
import { publicDocument } from '../publish/public-document';
import { PUBLIC_TABLE } from './write-public';

type Hours = PublicDocument['presence'][number]['hours'];

/** The page of a stadsdel whose hours are these, from January 2025 on. */
async function pageOf(hours: readonly Hours[], path = '/stadsdelar/vast'): Promise<string> {
  const presence = hours.map((each, i) => ({
    ...{ stadsdel: 'vast', hours: each },
    month: `2025-${String(i + 1).padStart(2, '0')}`,
  }));
  const document = publicDocument([PUBLIC_TABLE], 1, { presence });
  const place = { origin: '', hasSignIn: false, linkFrom: serverLinks };
  const site = await buildSite({ version: 1, document, files: new Map() }, pages, place);
  return Buffer.from(site.files.get(path)!.body).toString('utf8');
}

const plotOf = (html: string) => /<figure class="plot">.*?<\/figure>/s.exec(html)?.[0] ?? '';
const heightsOf = (html: string, kind: string) =>
  [...plotOf(html).matchAll(new RegExp(`<rect class="${kind}"[^>]* height="([\\d.]+)"`, 'g'))].map(([, n]) =>
    Number(n),
  );

it('draws hours of presence as columns in proportion, with their numbers and the table beside', async () => {
  const html = await pageOf([40, 80, 20]);
  expect(heightsOf(html, 'hours')).toEqual([55, 110, 27.5]);
  expect(plotOf(html)).toMatch(/>40<.*>80<.*>20</s);
  expect(plotOf(html)).toContain('Mest i februari 2025: 80 timmar');
  expect(plotOf(html)).toContain('aria-label="Stapeldiagram: rapporterade timmar i Vast');
  expect(html.replace(plotOf(html), '')).toMatch(/februari 2025<.*?<span class="known">80</s);
  expect(await pageOf([40, 80], '/en/stadsdelar/vast')).toContain('Most in February 2025: 80 hours');
});

it('tells protected, zero and missing apart, and nothing of how much is protected', async () => {
  const html = await pageOf([40, 'protected', 0, 'no_data', 'protected']);
  expect(heightsOf(html, 'protected')).toEqual([12, 12]);
  expect(heightsOf(html, 'hours')).toEqual([110, 0]);
  expect(plotOf(html)).toMatch(/class="n-hours"[^>]*>0</);
  expect(plotOf(html).match(/<path class="unknown"/g)).toHaveLength(1);
  expect(plotOf(html)).toContain('Skyddas: färre än fem timmar.');
  expect(plotOf(html)).toContain('Uppgift saknas: ingen har rapporterat.');
  const calm = await pageOf([40, 0]);
  expect(calm).not.toContain('Skyddas: färre än fem timmar.');
});

it('draws nothing where no month has a number, and none over each other where they are long', async () => {
  expect(plotOf(await pageOf(['protected', 'no_data']))).toBe('');
  expect(plotOf(await pageOf([0, 0]))).toBe('');
  const html = await pageOf([1240, 20]);
  expect(plotOf(html)).not.toContain('n-hours');
  expect(plotOf(html)).toContain('1\u00a0240 timmar');
});
