import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as pages from '../../../web/public-pages/render-pages';
import { offence, openTown, type Town } from '../tiny-town';
import { publish } from './resident';

let town: Town;
beforeAll(async () => {
  town = await openTown({ pages, tables: { offence: [offence({ occurred_from: '2026-01-06 12:00:00' })] } });
  await publish(town);
});
afterAll(() => town.close());

const path = fc.constantFrom(
  ...['/rapportera', '/en/rapportera', '/rapporterat', '/kvitto/0000-0000-0000-0000', '/kvitto/..%2f', '/rapportera/x'],
);
const type = fc.constantFrom(
  ...['application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain'],
  ...['application/json', ';;;', 'multipart/form-data; boundary="'],
);
const known = 'kind=unsafe&category=dark&stadsdel=vast';
const body = fc.oneof(
  fc.uint8Array({ maxLength: 500 }).map((bytes) => new Uint8Array(bytes)),
  fc.webQueryParameters({ size: 'medium' }),
  fc.webQueryParameters().map((more) => `${known}&text=${more}&step=send`),
  fc.string().map((text) => `--x\r\nContent-Disposition: form-data; name="${text}"\r\n\r\n${text}\r\n--x--`),
  fc.constantFrom('kind=__proto__&category=constructor&text=x&place=y&step=send', `proof=${':'.repeat(50_000)}`),
);

it('answers whatever is sent with a page, and never with a fault of its own', async () => {
  await fc.assert(
    fc.asyncProperty(path, type, body, async (to, sent, given) => {
      const headers = { 'Content-Type': sent };
      const response = await town.as(null).request(to, { method: 'POST', headers, body: given });
      expect(response.status).toBeLessThan(504);
      expect([500, 502]).not.toContain(response.status);
      expect(await response.text()).not.toMatch(/node_modules|\.ts:\d/);
    }),
    { numRuns: 300, seed: 14 },
  );
});
