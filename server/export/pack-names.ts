import type { Language, LocalText, Pack } from '../../data/pack/schema';
import { GONE_NAMES } from '../../data/terms/gone-names';
import { inBothLanguages } from '../http/local-text';

/** What the pack's codes are called; what it no longer has is told as such, and not by its code. */
export function packNames(pack: Pack, language: Language) {
  const reader = (entries: [string, string][], gone: string) => {
    const names = new Map(entries);
    return (code: string) => names.get(code) ?? gone;
  };
  const text = (name: LocalText) => inBothLanguages(name)[language];
  return {
    stadsdel: reader(
      pack.stadsdelar.map(({ properties: { stadsdel, name } }) => [stadsdel, name]),
      GONE_NAMES.stadsdel[language],
    ),
    place: reader(
      pack.places.map(({ place, name }) => [place, name]),
      GONE_NAMES.place[language],
    ),
    actor: reader(
      pack.actors.actors.map(({ actor, name }) => [actor, text(name)]),
      GONE_NAMES.actor[language],
    ),
    activity: reader(
      pack.actors.activities.map(({ activity, name }) => [activity, text(name)]),
      GONE_NAMES.activity[language],
    ),
    promise: reader(
      pack.promises.areas.map(({ area, title }) => [area, text(title)]),
      GONE_NAMES.promise[language],
    ),
  };
}

export type PackNames = ReturnType<typeof packNames>;
