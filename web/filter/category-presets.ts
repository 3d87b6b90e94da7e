import { AGAINST_YOUNG } from '../../data/terms/against-young';
import type { Filter } from '../state/view';

type Preset = Pick<Filter, 'place_types' | 'weekdays' | 'hours'> & { categories: readonly string[] };

const ANYWHERE: Omit<Preset, 'categories'> = { place_types: [], weekdays: [], hours: [] };

/**
 * What people most often ask for, with one press. Against the young is what the offence code says was: most codes say nothing
 * of age, and that is said beside it.
 */
export const CATEGORY_PRESETS = {
  violence_outdoors: { ...ANYWHERE, categories: ['assault', 'robbery'], place_types: ['outdoors'] },
  burglary: { ...ANYWHERE, categories: ['burglary', 'burglary_other'] },
  young: { ...ANYWHERE, categories: [AGAINST_YOUNG] },
} as const satisfies Record<string, Preset>;

export type CategoryPreset = keyof typeof CATEGORY_PRESETS;

/** The preset that the filter is, whatever its period and stadsdelar; null when it is none. */
export function presetOf(filter: Filter): CategoryPreset | null {
  const names = Object.keys(CATEGORY_PRESETS) as CategoryPreset[];
  return (
    names.find((name) => {
      const preset: Preset = CATEGORY_PRESETS[name];
      return (
        filter.categories !== null &&
        sameValues(preset.categories, filter.categories) &&
        sameValues(preset.place_types, filter.place_types) &&
        sameValues(preset.weekdays, filter.weekdays) &&
        sameValues(preset.hours, filter.hours)
      );
    }) ?? null
  );
}

function sameValues<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}
