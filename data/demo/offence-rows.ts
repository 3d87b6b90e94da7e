import { createHash } from 'node:crypto';
import { findCode } from '../offence-codes/read-codes';
import { HOUR_KNOWN_WITHIN_MIN, PLACED, type Placed } from '../schema/offence';
import type { Row } from './append-rows';
import { DAY_MIN, formatDay, formatWallClock } from './calendar';
import { CATEGORY_MODELS, type CategoryModel } from './category-model';
import { createChooser } from './choose';
import type { DemoWorld } from './demo-world';
import type { OffenceDraft } from './offence-draft';
import { hourAndWeekday } from './offence-interval';
import { createRandom, type Random } from './random';

/** Turns drafts into rows of the table: a code, how exactly it is placed, and what follows from that. */
export function offenceRows(world: DemoWorld, drafts: readonly OffenceDraft[]): Row[] {
  const random = createRandom('offence rows');
  const models = new Map(CATEGORY_MODELS.map((m) => [m.category, prepare(m)]));
  const geometryOf = new Map<number, string>();
  const pointOf = (index: number) => {
    let wkt = geometryOf.get(index);
    if (wkt === undefined) {
      const { x, y } = world.addresses[index]!;
      const { lng, lat } = world.locator.unproject(x, y);
      geometryOf.set(index, (wkt = `POINT(${lng} ${lat})`));
    }
    return wkt;
  };

  return drafts.map((draft, i) => {
    const { model, drawCode, drawPlaced } = models.get(draft.category)!;
    const address = world.addresses[draft.address]!;
    const occurredOn = formatDay(Math.floor(draft.from / DAY_MIN));
    const code = drawCode(random, occurredOn);
    // a batch is one owner's list: one address, known
    const placed = draft.batch ? 'point' : drawPlaced(random);
    const index = placed === 'point' ? draft.address : address.street;
    const hasPoint = placed === 'point' || placed === 'street';
    const at = world.addresses[index]!;
    const { hour, weekday } = hourAndWeekday(draft, HOUR_KNOWN_WITHIN_MIN);
    return {
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
      x: hasPoint ? at.x : null,
      y: hasPoint ? at.y : null,
      stadsdel: placed === 'none' ? null : address.stadsdel,
      deso: placed === 'deso' ? world.desoOf(address) : null,
      place_type: code?.place_type ?? model.place_type,
      batch_suspected: draft.batch,
      geometry: hasPoint ? pointOf(index) : null,
    };
  });
}

function prepare(model: CategoryModel) {
  const codes = Object.keys(model.codes);
  const chooseCode = codes.length > 0 ? createChooser(Object.values(model.codes)) : null;
  const choosePlaced = createChooser(model.placed_pct);
  return {
    model,
    drawCode: (random: Random, on: string) => (chooseCode === null ? null : findCode(codes[chooseCode(random)]!, on)),
    drawPlaced: (random: Random): Placed => PLACED[choosePlaced(random)]!,
  };
}
