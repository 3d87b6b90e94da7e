import { AGAINST_YOUNG, AGAINST_YOUNG_WORDS } from '../../../data/terms/against-young';
import type { Category } from '../../../data/offence-codes/schema';
import type { Pack } from '../../../data/pack/schema';
import { inBothLanguages } from '../../http/local-text';
import { localClock } from '../../export/local-clock';
import type { Text } from '../../http/problem';

/** What the codes in a row are called; a code that nobody knows any more is given as it is. */
export interface TrailNames {
  stadsdel: (code: string) => Text;
  actor: (code: string) => Text;
  category: (code: string) => Text;
  clock: ReturnType<typeof localClock>;
}

export function trailNames({ pack, categories }: { pack: Pack; categories: readonly Category[] }): TrailNames {
  const reader = (entries: [string, Text][]) => {
    const names = new Map(entries);
    return (code: string): Text => names.get(code) ?? { sv: code, en: code };
  };
  return {
    stadsdel: reader(pack.stadsdelar.map(({ properties: { stadsdel, name } }) => [stadsdel, { sv: name, en: name }])),
    actor: reader(pack.actors.actors.map(({ actor, name }) => [actor, inBothLanguages(name)])),
    category: reader([
      ...categories.map(({ category, name }): [string, Text] => [category, name]),
      [AGAINST_YOUNG, AGAINST_YOUNG_WORDS],
    ]),
    clock: localClock(pack.municipality.time_zone),
  };
}
