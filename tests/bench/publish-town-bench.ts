import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemo } from '../../data/demo/make-demo';
import { readPack } from '../../data/pack/read-pack';
import { openProgram } from '../../server/boot/open-program';
import { closeTown, openTown } from '../../server/boot/open-town';
import { parseSettings } from '../../server/boot/settings';
import { publishDraft } from '../../server/publish/keep-publications';
import { makeDocument } from '../../server/publish/make-document';
import { squareStadsdel, tinyPack } from '../server/tiny-pack';
import { figure, type Figure } from './figure';
import { writeSyntheticOffences } from './synthetic-offences';

const NOBODY = { user_id: null, role: null, request_id: null };
const PROMISES = [2026, 2025];
/** A hundred areas, ten by ten, each so many metres wide. */
const [ACROSS, WIDTH_M] = [10, 500];

/** How long publishing takes from the press to the page: counting, protecting, squares, files, pictures, reports, rendering. */
export async function* benchPublishTown(): AsyncIterable<Figure> {
  const dataDir = mkdtempSync(join(tmpdir(), 'publish-bench-'));
  try {
    const pack = readPack('sundbyberg');
    const { signal } = new AbortController();
    await makeDemo({ pack, dataDir, today: '2026-01-01', language: 'sv', signal, progress: () => undefined });
    yield* publishTown('Sundbyberg, 120,000 offences', dataDir, 'sundbyberg', 120_000, 10_000);
    yield* publishTown('100 areas, 500,000 offences', dataDir, writeHundred(join(dataDir, 'pack')), 500_000, 60_000);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function* publishTown(
  name: string,
  dataDir: string,
  municipality: string,
  rows: number,
  at_most: number,
): AsyncIterable<Figure> {
  await writeSyntheticOffences(dataDir, readPack(municipality), rows);
  const settings = parseSettings({ DATA_DIR: dataDir, MUNICIPALITY: municipality, PORT: '0' });
  const town = await openTown(settings, 'http://localhost', console.error);
  const deps = { ...openProgram(settings, console.error), ...town };
  const lease = deps.live.lease();
  try {
    const begun = performance.now();
    const since = () => performance.now() - begun;
    const { draft, counts } = await makeDocument(deps, lease.data, { promises: PROMISES, kept: [] });
    const protectedAt = since();
    const by = { principal: NOBODY, user_id: 'bench' };
    const act = {
      store: deps.store,
      folder: deps.published.folder,
      ground: deps.pack.basemap,
      by,
      reason: 'x',
      newest: 0,
    };
    await publishDraft(act, draft, counts.tables);
    const writtenAt = since();
    await deps.published.refresh();
    yield figure(`${name}: counted and protected`, 'ms', [protectedAt], null);
    yield figure(`${name}: files, pictures and reports`, 'ms', [writtenAt - protectedAt], null);
    yield figure(`${name}: rendered and compressed`, 'ms', [since() - writtenAt], null);
    yield figure(`${name}: published`, 'ms', [since()], { at_most });
  } finally {
    lease.release();
    await closeTown(town);
  }
}

/** A pack of a hundred square stadsdelar. @returns its folder */
function writeHundred(folder: string): string {
  const { municipality } = tinyPack();
  mkdirSync(folder);
  const features = Array.from({ length: ACROSS * ACROSS }, (_, i) =>
    squareStadsdel(`area-${i}`, `Område ${i}`, 1500, 660_000 + (i % ACROSS) * WIDTH_M, 6_580_000 + Math.floor(i / ACROSS) * WIDTH_M, WIDTH_M),
  ); // prettier-ignore
  const points = features.flatMap(({ geometry }) => geometry.coordinates[0]!);
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  const bbox = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
  writeFileSync(join(folder, 'municipality.json'), JSON.stringify({ ...municipality, id: 'hundred', bbox }));
  writeFileSync(join(folder, 'stadsdelar.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  return folder;
}
