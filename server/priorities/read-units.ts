import type { z } from '@hono/zod-openapi';
import type { MultiPolygon, Polygon } from 'geojson';
import { addMonths } from '../../data/terms/calendar';
import type { PriorityKind } from '../../data/terms/voice';
import type { User } from '../access/roles';
import type { priorities } from '../contract/priorities';
import type { Deps } from '../http/deps';
import { readMeetings } from '../meetings/read-meetings';
import { keptOfData } from '../places/kept-of-data';
import { planarOf, planarOfStadsdel } from '../places/outline';
import type { Reading } from '../promises/reading';
import type { World } from '../snapshot/world';
import { placesByName } from '../store/tables/place';
import { countPlaces, countStadsdelar, type Counted } from './count-offences';
import type { Known } from './draw-voices';
import type { LayerTold } from './city-layers';
import { readAnswers, type Answer } from './read-answers';
import { readCity } from './read-city';

type Unit = z.infer<typeof priorities>['units'][number];

/** A stadsdel or place with everything that the three voices say of it, and how it is drawn. */
export type UnitKnown = Pick<Unit, 'code' | 'name' | 'stadsdel' | 'evidence'> & { known: Known };

/** More of what was heard, and of measures, than this is not told in a list. */
const MOST_TOLD = 3;

const keepCounts = keptOfData<Counted[]>();

interface Reader {
  user: User;
  reading: Reading;
}

/** Every stadsdel, or every place of the register that has not been closed, with what is known of it. */
export async function readUnits(
  { pack, territory, store }: Pick<Deps, 'pack' | 'territory' | 'store'>,
  world: World,
  kind: PriorityKind,
  { user, reading }: Reader,
): Promise<{ units: UnitKnown[]; city: LayerTold[] }> {
  const answers = await readAnswers(world, reading.year);
  const places = (await placesByName(store.db)).filter(({ status }) => status !== 'closed');
  const { today, timeZone, now } = reading;
  const kinds = pack.actors.activities.filter(({ is_meeting }) => is_meeting).map(({ activity }) => activity);
  const year = { from: addMonths(today, -12), to: today };
  const held = (await readMeetings(store.db, kinds, year, { user, timeZone, now })).filter(
    ({ result }) => result === 'done',
  );
  const areas =
    kind === 'place'
      ? places.map((place) => ({
          code: place.place_id,
          ...{ name: place.name, stadsdel: place.stadsdel, pack_place: place.pack_place },
          planar: planarOf(JSON.parse(place.outline) as Polygon | MultiPolygon, territory),
        }))
      : pack.stadsdelar.map(({ properties: { stadsdel, name } }) => {
          const found = territory.stadsdelar.find((each) => each.stadsdel === stadsdel)!;
          return { ...{ code: stadsdel, name, stadsdel, pack_place: null }, planar: planarOfStadsdel(found) };
        });
  const planars = areas.map(({ planar }) => planar);
  const counted =
    kind === 'place'
      ? await keepCounts(territory, world, places.map(({ outline }) => outline).join(), () =>
          countPlaces(world, planars),
        )
      : await countStadsdelar(
          world,
          areas.map(({ code }) => code),
        );
  const city = await readCity({ territory, store }, world, kind, areas, reading);
  const units = areas.map(({ code, name, stadsdel, pack_place }, i): UnitKnown => {
    const { n, n_before, harm, hot_hours } = counted[i]!;
    const of = answersOf(answers, stadsdel, kind === 'place' ? pack_place : null, kind);
    const { measures, lamps, unlit, n_reports, ranked } = city.units[i]!;
    const dialogues = held.filter((meeting) =>
      kind === 'place' ? pack_place !== null && meeting.place === pack_place : meeting.stadsdel === code,
    );
    return {
      ...{ code, name, stadsdel },
      known: {
        answers: of.map(({ question, share, n: answered, of: who }) => ({ question, share, n: answered, of: who })),
        ...{ n, n_before, ...ranked },
      },
      evidence: {
        answers: of.map(({ of: who, ...answer }) => ({
          ...answer,
          is_of_stadsdel: kind === 'place' && who !== 'place',
        })),
        heard: dialogues.flatMap(({ outcome }) => outcome?.heard ?? []).slice(-MOST_TOLD),
        n_dialogues: dialogues.length,
        ...{ n_offences: n, harm, hot_hours, lamps, unlit, n_reports },
        measures: measures.slice(0, MOST_TOLD).map(({ problem, action, phase }) => ({ problem, action, phase })),
      },
    };
  });
  return { units, city: city.told };
}

/** What was answered at a place itself, and of each other question what its stadsdel has answered. */
function answersOf(
  answers: ReadonlyMap<string, Answer[]>,
  stadsdel: string,
  pack_place: string | null,
  kind: PriorityKind,
): (Answer & { of: string })[] {
  const own = pack_place === null ? [] : (answers.get(`place ${pack_place}`) ?? []);
  const asked = new Set(own.map(({ question }) => question));
  const around = (answers.get(`stadsdel ${stadsdel}`) ?? []).filter(({ question }) => !asked.has(question));
  return [
    ...own.map((answer) => ({ ...answer, of: 'place' })),
    ...around.map((answer) => ({ ...answer, of: kind === 'place' ? `stadsdel ${stadsdel}` : stadsdel })),
  ].sort((a, b) => (a.question < b.question ? -1 : 1));
}
