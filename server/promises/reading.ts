import type { Pack } from '../../data/pack/schema';
import { nowIn } from '../passes/clock';
import type { World } from '../snapshot/world';

/** What promises are read against. */
export interface Reading {
  today: string;
  /** the instant that counts as now */
  now: Date;
  timeZone: string;
  /** codes of every stadsdel */
  stadsdelar: readonly string[];
  /** name of a stadsdel or a place */
  nameOf: (code: string) => string;
}

/** How promises of a municipality are read, on the day that counts as today for some data. */
export function readingOf({ municipality, stadsdelar, places }: Pack): (world: Pick<World, 'today'>) => Reading {
  const timeZone = municipality.time_zone;
  const names = new Map([
    ...stadsdelar.map(({ properties: { stadsdel, name } }): [string, string] => [stadsdel, name]),
    ...places.map(({ place, name }): [string, string] => [place, name]),
  ]);
  const codes = stadsdelar.map(({ properties }) => properties.stadsdel);
  return (world) => ({
    today: world.today,
    now: nowIn(world, timeZone, new Date()),
    timeZone,
    stadsdelar: codes,
    nameOf: (code) => names.get(code) ?? code,
  });
}
