import { isoWeek } from '../../../data/terms/calendar';
import { PAGE_PATHS } from '../../../data/terms/page-paths';
import { placesByName } from '../../store/tables/place';
import { countWeek } from '../../weekly/count-week';
import type { Notice } from '../notice';
import type { Asked } from './asked';

/** Places and stadsdelar with more reported offences than chance gives, as the weekly sheet finds them. */
export async function tellGrowing({ deps, world, reading }: Asked): Promise<Notice[]> {
  const register = await placesByName(deps.store.db);
  const { growing, standing_out, counted_to } = await countWeek(deps, world, register);
  // told anew when another week finds it again
  const week = isoWeek(counted_to);
  const notice = (key: string, name: string, path: string, plan: Notice['plan']): Notice => ({
    key: `${key}:${week}`,
    kind: 'more_than_chance',
    text: {
      sv: `${name} har fler anmälda brott än slumpen ger.`,
      en: `${name} has more reported offences than chance gives.`,
    },
    path,
    plan,
    mailed_as: null,
  });
  const areas = standing_out.filter(
    ({ stadsdel, category, window, n, n_before }) =>
      stadsdel !== null && category === null && window !== 'year' && n > n_before,
  );
  return [
    ...growing.map(({ place_id, name }) => {
      const row = register.find((each) => each.place_id === place_id);
      const plan = row ? { stadsdel: row.stadsdel, place: row.pack_place } : null;
      return notice(`place:${place_id}`, name, `${PAGE_PATHS.places}?place=${place_id}`, plan);
    }),
    ...[...new Set(areas.map(({ stadsdel }) => stadsdel!))].map((stadsdel) =>
      notice(`stadsdel:${stadsdel}`, reading.nameOf(stadsdel), PAGE_PATHS.weekly, { stadsdel, place: null }),
    ),
  ];
}
