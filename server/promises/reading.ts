import { createTransform, packCrs, WGS84 } from '../../data/place/crs';
import type { Pack } from '../../data/pack/schema';
import { addDays } from '../../data/terms/calendar';
import { toInstant } from '../../data/terms/wall-clock';
import { nowIn } from '../passes/clock';
import type { Ground } from '../places/presence-test';
import type { World } from '../snapshot/world';

/** What promises are read against. */
export interface Reading {
  today: string;
  /** of the promise and the activities that are told of */
  year: number;
  /** whether it is how things stood at the end of an earlier time: what began later is not known then */
  is_past: boolean;
  /** the instant that counts as now */
  now: Date;
  timeZone: string;
  /** codes of every stadsdel */
  stadsdelar: readonly string[];
  /** name of a stadsdel or a place */
  nameOf: (code: string) => string;
  /** what tells whether something was at a place of the register */
  ground: Ground;
}

/** How promises of a municipality are read, on the day that counts as today for some data. */
export function readingOf({
  municipality,
  stadsdelar,
  places,
}: Pick<Pack, 'municipality' | 'stadsdelar' | 'places'>): (world: Pick<World, 'today'>) => Reading {
  const timeZone = municipality.time_zone;
  const names = new Map([
    ...stadsdelar.map(({ properties: { stadsdel, name } }): [string, string] => [stadsdel, name]),
    ...places.map(({ place, name }): [string, string] => [place, name]),
  ]);
  const codes = stadsdelar.map(({ properties }) => properties.stadsdel);
  const forward = createTransform(WGS84, packCrs(municipality));
  const ground: Ground = {
    pack: { places },
    territory: { toMetres: ([lng = 0, lat = 0]) => forward(lng, lat) },
  };
  return (world) => ({
    today: world.today,
    year: Number(world.today.slice(0, 4)),
    is_past: false,
    now: nowIn(world, timeZone, new Date()),
    timeZone,
    stadsdelar: codes,
    nameOf: (code) => names.get(code) ?? code,
    ground,
  });
}

/** The same at the end of a time that is over; as it is now where that has not come. @param to exclusive */
export function readingAt(reading: Reading, { to }: { to: string }): Reading {
  if (to >= reading.today) return reading;
  const year = Number(addDays(to, -1).slice(0, 4));
  return {
    ...reading,
    today: to,
    year,
    is_past: true,
    now: new Date(toInstant({ date: to, min: 0 }, reading.timeZone).instant),
  };
}
