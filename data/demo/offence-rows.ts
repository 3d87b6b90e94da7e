import { createHash } from 'node:crypto';
import { findCode } from '../offence-codes/read-codes';
import { HOUR_KNOWN_WITHIN_MIN, PLACED, type Placed } from '../schema/event-columns';
import type { Row } from '../duckdb/append-rows';
import { DAY_MIN, formatDay, formatWallClock } from './calendar';
import type { CategoryModel } from './category-model';
import { CATEGORY_MODELS } from './category-models/category-models';
import { createChooser } from './choose';
import type { DemoWorld } from './demo-world';
import type { OffenceDraft } from './offence-draft';
import { hourAndWeekday } from './offence-interval';
import { createRandom, type Random } from './random';

/** Turns drafts into rows of the table: a code, how exactly it is placed, and what follows from that. */
export function offenceRows(world: DemoWorld, drafts: readonly OffenceDraft[]): Row[] {
  const random = createRandom('offence rows');
  const models = new Map(CATEGORY_MODELS.map((m) => [m.category, prepare(m)]));
  const points = new Map<string, string>();
  const pointOf = ({ x, y }: { x: number; y: number }) => {
    const key = `${x} ${y}`;
    let wkt = points.get(key);
    if (wkt === undefined) {
      const { lng, lat } = world.locator.unproject(x, y);
      points.set(key, (wkt = `POINT(${lng} ${lat})`));
    }
    return wkt;
  };

  return drafts.map((draft, i) => {
    const prepared = models.get(draft.category);
    if (prepared === undefined) throw new Error(`no model of '${draft.category}'`);
    const { address } = draft;
    const code = prepared.drawCode(random, formatDay(Math.floor(draft.from / DAY_MIN)));
    // a batch is one owner's list: one address, known
    const placed = draft.batch ? 'point' : prepared.drawPlaced(random);
    const at = placed === 'point' ? address : placed === 'street' ? address.street : null;
    const { hour, weekday } = hourAndWeekday(draft, HOUR_KNOWN_WITHIN_MIN);
    return {
      // as the import makes it of a row with an id of its own
      offence_id: createHash('md5').update(`demo\u001fid\u001f${i}`).digest().readBigUInt64LE(8),
      source: 'demo',
      offence_code: code?.code ?? null,
      category: draft.category,
      occurred_from: formatWallClock(draft.from),
      occurred_to: formatWallClock(draft.to),
      weekday,
      hour,
      reported_on: formatDay(draft.reported),
      placed,
      x: at?.x ?? null,
      y: at?.y ?? null,
      stadsdel: placed === 'none' ? null : address.stadsdel,
      deso: placed === 'deso' ? world.desoOf(address) : null,
      place_type: code?.place_type ?? prepared.placeType,
      batch_suspected: draft.batch,
      geometry: at === null ? null : pointOf(at),
    };
  });
}

function prepare(model: CategoryModel) {
  const codes = Object.entries(model.codes);
  const chooseCode = codes.length > 0 ? createChooser(codes, ([, odds]) => odds) : null;
  const choosePlaced = createChooser(PLACED, (_, i) => model.placed_pct[i] ?? 0);
  return {
    placeType: model.place_type,
    drawCode: (random: Random, on: string) => (chooseCode === null ? null : findCode(chooseCode(random)[0], on)),
    drawPlaced: (random: Random): Placed => choosePlaced(random),
  };
}
