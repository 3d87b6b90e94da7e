import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAt } from '../../../data/terms/page-paths';
import { readSite } from '../../../server/site/read-site';
import { openTown, type Town } from '../tiny-town';

const WEB = fileURLToPath(new URL('../../../web/', import.meta.url));

interface Manifest {
  start_url: string;
  display: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

/** Width and height of a PNG, as its first chunk has them. */
function sizeOf(png: Uint8Array): string {
  const view = new DataView(png.buffer, png.byteOffset);
  expect([...png.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  return `${view.getUint32(16)}x${view.getUint32(20)}`;
}

describe('the pages on a home screen', () => {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  let town: Town;
  beforeAll(async () => {
    cpSync(join(WEB, 'public'), dist, { recursive: true });
    copyFileSync(join(WEB, 'index.html'), join(dist, 'index.html'));
    town = await openTown({ site: readSite(dist) ?? new Map() });
  });
  afterAll(async () => {
    await town.close();
    rmSync(dist, { recursive: true });
  });

  it('have a manifest that opens the page in the field, served by ourselves to whoever asks', async () => {
    const sent = await town.app.request('/app.webmanifest');
    expect(sent.headers.get('Content-Type')).toMatch(/^application\/manifest\+json/);
    expect(sent.headers.get('Content-Security-Policy')).toMatch(/default-src 'self'/);
    const manifest = (await sent.json()) as Manifest;
    expect(pageAt(manifest.start_url)).toBe('field');
    expect(manifest.display).toBe('standalone');
  });

  it('have icons of the sizes that they say, one of which may be cut to any shape', async () => {
    const { icons } = JSON.parse(readFileSync(join(dist, 'app.webmanifest'), 'utf8')) as Manifest;
    const png = icons.filter(({ type }) => type === 'image/png');
    expect(png.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    );
    for (const { src, sizes, type } of png) {
      const sent = await town.app.request(src);
      expect(sent.headers.get('Content-Type')).toBe(type);
      expect(sizeOf(new Uint8Array(await sent.arrayBuffer()))).toBe(sizes);
    }
  });

  it('name the manifest, an icon for iOS and the colours of light and dark', async () => {
    const page = await (await town.app.request('/arbete/falt')).text();
    expect(page).toContain('<link rel="manifest" href="/app.webmanifest"');
    const icon = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(sizeOf(new Uint8Array(await (await town.app.request(icon)).arrayBuffer()))).toBe('180x180');
    for (const scheme of ['light', 'dark'])
      expect(page).toMatch(
        new RegExp(`<meta name="theme-color" content="#[0-9a-f]{6}" media="\\(prefers-color-scheme: ${scheme}\\)"`),
      );
  });
});
