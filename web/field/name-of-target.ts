import { GONE_NAMES } from '../../data/terms/gone-names';
import type { FieldPasses } from '../api/types';
import type { FieldPass } from './apply-reports';
import type { Target } from './entry';

/** What a place is called where somebody is or goes: by its name, by a word of one's own, or as the stadsdel at large. */
export function nameOfTarget(
  { place, register_place, stadsdel, word }: Target,
  pass: Pick<FieldPass, 'places' | 'stops' | 'stadsdel' | 'stadsdel_name'>,
  elsewhere: FieldPasses['elsewhere'] | null,
  t: { atLarge: string },
): string {
  if (place !== null) {
    const known = [...pass.places, ...pass.stops, ...(elsewhere?.places ?? [])].find((one) => one.place === place);
    return known?.name ?? GONE_NAMES.place.sv;
  }
  if (register_place !== null)
    return elsewhere?.register.find(({ place_id }) => place_id === register_place)?.name ?? t.atLarge;
  const other = stadsdel !== null && stadsdel !== pass.stadsdel;
  const where = other
    ? (elsewhere?.stadsdelar.find((one) => one.stadsdel === stadsdel)?.name ?? GONE_NAMES.stadsdel.sv)
    : null;
  if (word !== null && word !== '') return where ? `${word}, ${where}` : word;
  return where ?? t.atLarge;
}
