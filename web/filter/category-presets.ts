import type { Filter } from '../state/view';

type Preset = Pick<Filter, 'place_types' | 'weekdays' | 'hours'> & { categories: readonly string[] };

const ANYWHERE: Omit<Preset, 'categories'> = { place_types: [], weekdays: [], hours: [] };

/**
 * What people most often ask for, with one press. Who was the victim does not stand in the data: what the young are
 * exposed to is told by the kinds of offence and the hours when they are on their way.
 */
export const CATEGORY_PRESETS = {
  violence_outdoors: { ...ANYWHERE, categories: ['assault', 'robbery'], place_types: ['outdoors'] },
  burglary: { ...ANYWHERE, categories: ['burglary', 'burglary_other'] },
  young: {
    ...ANYWHERE,
    categories: ['assault', 'robbery', 'harassment_threat'],
    weekdays: [1, 2, 3, 4, 5],
    hours: [14, 15, 16, 17, 18, 19],
  },
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
