import { addDays, addMonths } from '../../data/terms/calendar';
import { OPEN_STATUSES } from '../../data/terms/report';
import type { CityLayer, PriorityKind } from '../../data/terms/voice';
import { countKnownWithin, type Known as Mapped, type KnownOf } from '../environment/count-known';
import type { Deps } from '../http/deps';
import { readMeasures, type Measure } from '../measures/read-measures';
import { keptOfData } from '../places/kept-of-data';
import { planarOfStadsdel, type Planar } from '../places/outline';
import type { Reading } from '../promises/reading';
import type { World } from '../snapshot/world';
import { placesByName } from '../store/tables/place';
import { reportsByTime } from '../store/tables/report';
import { judgeLayers, type LayerTold } from './city-layers';
import type { Known } from './draw-voices';

/** What the municipality knows of one stadsdel or place: as it is told, and as it is ranked. */
interface OfUnit {
  /** against a problem there, planned or going on */
  measures: Measure[];
  lamps: { n: number; n_out: number } | null;
  unlit: { n: number; n_out: number } | null;
  /** null of a place */
  n_reports: number | null;
  /** null in each layer that is not complete enough */
  ranked: Pick<Known, 'n_measures' | 'n_reports' | 'lamps' | 'unlit'>;
}

const keepKnown = keptOfData<KnownOf[]>();

/** What the municipality knows of each of some stadsdelar or places, and which layers of it can be ranked. */
export async function readCity(
  { territory, store }: Pick<Deps, 'territory' | 'store'>,
  world: World,
  kind: PriorityKind,
  units: readonly { code: string; planar: Planar }[],
  reading: Reading,
): Promise<{ told: LayerTold[]; units: OfUnit[] }> {
  const stadsdelOf = new Map((await placesByName(store.db)).map(({ place_id, stadsdel }) => [place_id, stadsdel]));
  const written = (await readMeasures(store.db, reading)).filter(
    ({ from }) => !reading.is_past || from < reading.today,
  );
  const measures = written.map((measure) => {
    const { kind: of, code } = measure.about;
    return { ...measure, stadsdel: of === 'stadsdel' ? code : stadsdelOf.get(code) };
  });
  const since = addMonths(reading.today, -12);
  const reports = (await reportsByTime(store.db)).filter(
    ({ received_at, merged_into }) =>
      received_at >= since && received_at < addDays(reading.today, 1) && merged_into === null,
  );
  const outlines = kind === 'place' ? [...units.map(({ planar }) => planar), ...territory.stadsdelar.map(planarOfStadsdel)] : units.map(({ planar }) => planar); // prettier-ignore
  const known = await keepKnown(territory, world, kind + units.map(({ planar }) => planar.box).join(), () =>
    countKnownWithin(world, territory, outlines),
  );
  const { stadsdelar } = reading;
  const ofStadsdelar = known.slice(known.length - stadsdelar.length);
  const told = judgeLayers({
    ...{ today: reading.today, kind, stadsdelar, measures },
    mapped: new Map(stadsdelar.map((code, i) => [code, ofStadsdelar[i]!])),
    reports: reports.map(({ stadsdel, status }) => ({ stadsdel, is_read: status !== 'received' })),
  });
  const counts = (layer: CityLayer) => told.some((each) => each.layer === layer && each.counts);
  return {
    told,
    units: units.map(({ code }, i): OfUnit => {
      const here = measures.filter(
        ({ about, phase, stadsdel }) => phase !== 'ended' && (kind === 'place' ? about.code : stadsdel) === code,
      );
      const open = reports.filter(({ stadsdel, status }) => stadsdel === code && OPEN_STATUSES.has(status)).length;
      const [lamps, unlit] = [outOf(known[i]!.lamps), outOf(known[i]!.lit)];
      return {
        ...{ measures: here, lamps, unlit, n_reports: kind === 'place' ? null : open },
        ranked: {
          n_measures: counts('measures') ? here.length : null,
          n_reports: counts('reports') ? open : null,
          lamps: counts('lamps') ? lamps : null,
          unlit: counts('unlit') ? unlit : null,
        },
      };
    }),
  };
}

function outOf({ n_known, n_out }: Mapped): { n: number; n_out: number } | null {
  return n_known === 0 ? null : { n: n_known, n_out };
}
