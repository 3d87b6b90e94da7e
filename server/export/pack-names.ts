import type { Language, LocalText, Pack } from '../../data/pack/schema';
import { inBothLanguages } from '../http/local-text';

/** What the pack's codes are called; a code that it no longer has is given as it is. */
export function packNames(pack: Pack, language: Language) {
  const reader = (entries: [string, string][]) => {
    const names = new Map(entries);
    return (code: string) => names.get(code) ?? code;
  };
  const text = (name: LocalText) => inBothLanguages(name)[language];
  return {
    stadsdel: reader(pack.stadsdelar.map(({ properties: { stadsdel, name } }) => [stadsdel, name])),
    place: reader(pack.places.map(({ place, name }) => [place, name])),
    actor: reader(pack.actors.actors.map(({ actor, name }) => [actor, text(name)])),
    activity: reader(pack.actors.activities.map(({ activity, name }) => [activity, text(name)])),
    promise: reader(pack.promises.areas.map(({ area, title }) => [area, text(title)])),
  };
}

export type PackNames = ReturnType<typeof packNames>;
