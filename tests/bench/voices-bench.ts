import type { Deps } from '../../server/http/deps';
import { makeOutline } from '../../server/places/outline';
import { insertPlaces } from '../../server/store/tables/place';
import { serve } from './api-bench';
import type { Figure } from './figure';

const ROWS = 120_000;
const PLACES = 200;
const SAMPLES = 60;
const AT_MOST_MS = 300;
const WEIGHTS = ['1,1,1', '3,1,0', '0,2,1', '20,50,30'];

/** Three voices of all stadsdelar, and of a register of 200 places, as weights are moved. */
export async function* benchVoices(): AsyncIterable<Figure> {
  const routes = ['stadsdel', 'place'].map((kind) => ({
    route: `priorities?kind=${kind}`,
    at_most: AT_MOST_MS,
    paths: WEIGHTS.map((weights) => `priorities?kind=${kind}&weights=${weights}`),
  }));
  yield* serve(ROWS, routes, SAMPLES, fillRegister);
}

/** Squares of 100 m all over the town, until the register has so many places. */
async function fillRegister({ pack, territory, store }: Deps): Promise<void> {
  const { cells } = territory.grid(100);
  const known = await store.db.selectFrom('place').select('place_id').execute();
  const n = PLACES - known.length;
  const rows: Parameters<typeof insertPlaces>[1][number][] = [];
  for (let cell = 0; cell < cells.length && rows.length < n; cell += 3) {
    const outline = squareWithin(cell);
    if (outline === null) continue;
    rows.push({
      ...{ place_id: `bench-${cell}`, revision: 1, name: `Plats ${cell}`, kind: 'other' as const },
      ...{ stadsdel: outline.stadsdel, pack_place: null, outline: JSON.stringify(outline.geometry) },
      ...{ members: '[]', status: 'watched' as const, made_from: 'square' },
      ...{ updated_by: 'bench', updated_at: '2026-01-01T00:00:00.000Z' },
    });
  }
  await insertPlaces(store.db, rows);

  /** null for a square whose middle lies outside the town */
  function squareWithin(cell: number) {
    try {
      return makeOutline({ from: 'square', cell_size: 100, cell }, { pack, territory });
    } catch {
      return null;
    }
  }
}
