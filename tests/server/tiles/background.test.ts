import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TileType } from 'pmtiles';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../server/contract/catalogue';
import { openBackground } from '../../../server/tiles/background';
import { openTown } from '../tiny-town';
import { writePmtiles } from './write-pmtiles';

const folder = mkdtempSync(join(tmpdir(), 'background-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (content: Buffer | string) => {
  const path = join(folder, `${Math.random()}.pmtiles`);
  writeFileSync(path, content);
  return path;
};
const PICTURE = Buffer.from('a picture');
const tiles = [
  { z: 12, x: 2252, y: 1204, data: PICTURE },
  { z: 13, x: 4505, y: 2408, data: Buffer.from('another') },
];
const pictures = writePmtiles({ type: TileType.Png, metadata: { attribution: '<a href="#">Småstad</a>' }, tiles });

describe('a map of the municipality’s own', () => {
  it('is served to who is signed in, and told of in the catalogue', async () => {
    const background = await openBackground(file(pictures));
    const town = await openTown({ background });
    try {
      const { background: told } = await town.ask(catalogue, '/api/catalogue');
      expect(told).toMatchObject({ kind: 'raster', min_zoom: 12, max_zoom: 13, attribution: 'Småstad' });
      const path = '/api/tiles/background/12/2252/1204';
      const response = await town.as('partner').request(`${path}?v=${told && 'version' in told ? told.version : ''}`);
      expect(response.headers.get('Content-Type')).toBe('image/png');
      expect(response.headers.get('Cache-Control')).toContain('immutable');
      expect(Buffer.from(await response.arrayBuffer())).toEqual(PICTURE);
      expect((await town.app.request('/api/tiles/background/12/1/1')).status).toBe(204);
      expect((await town.app.request('/api/tiles/background/99/1/1')).status).toBe(400);
      expect((await town.as(null).request(path)).status).toBe(401);
    } finally {
      await town.close();
      await background.close();
    }
  });

  it('is not there unless one is named', async () => {
    const town = await openTown();
    expect((await town.ask(catalogue, '/api/catalogue')).background).toBeNull();
    expect((await town.app.request('/api/tiles/background/12/2252/1204')).status).toBe(404);
    await town.close();
  });

  it('of somebody else’s is told of, and its host is the only other one that a page may ask', async () => {
    const style = 'https://kartor.example.se/stil.json';
    const town = await openTown({ background: { kind: 'style', style } });
    try {
      expect((await town.ask(catalogue, '/api/catalogue')).background).toEqual({ kind: 'style', style });
      expect((await town.app.request('/api/tiles/background/12/2252/1204')).status).toBe(404);
      const policy = (await town.app.request('/')).headers.get('Content-Security-Policy')!.split('; ');
      const allowed = policy.filter((rule) => rule.includes('https:'));
      expect(allowed).toEqual([
        "img-src 'self' data: blob: https://kartor.example.se",
        "connect-src 'self' https://kartor.example.se",
      ]);
    } finally {
      await town.close();
    }
  });

  it('of vectors has to have our layers', async () => {
    const vectors = (...ids: string[]) =>
      file(writePmtiles({ type: TileType.Mvt, metadata: { vector_layers: ids.map((id) => ({ id })) }, tiles }));
    const background = await openBackground(vectors('street', 'water'));
    expect(background.kind).toBe('vector');
    await background.close();
    await expect(openBackground(vectors('roads', 'earth'))).rejects.toThrow(
      /har lagren roads, earth; .*street.* give pictures/,
    );
  });

  it('that is broken is refused in words', async () => {
    await expect(openBackground(join(folder, 'none.pmtiles'))).rejects.toThrow(/finns inte/);
    await expect(openBackground(file('hello'))).rejects.toThrow(/är ingen PMTiles-fil/);
    await expect(openBackground(file(pictures.subarray(0, 100)))).rejects.toThrow(/är ingen PMTiles-fil/);
    const huge = Buffer.from(pictures);
    huge.writeBigUInt64LE(2n ** 40n, 32);
    await expect(openBackground(file(huge))).rejects.toThrow(/är trasig .*expected at most/);
  });
});
