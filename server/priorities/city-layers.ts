import { addMonths } from '../../data/terms/calendar';
import type { CityLayer, PriorityKind } from '../../data/terms/voice';
import { formatBoth } from '../analysis/format-text';
import type { Known } from '../environment/count-known';
import type { Text } from '../http/problem';

/**
 * What of a layer has to be known in each and every stadsdel before anything is ranked by it: what is mapped here and not
 * there would put those first who map.
 */
const RULE = {
  /** of what there is, the share whose state is known */
  share: 0.8,
  /** and of how many at the least */
  n: 30,
  /** reports of a year */
  reports: 5,
  /** years in which measures have been written down */
  years: 3,
} as const;

export interface CityKnown {
  today: string;
  kind: PriorityKind;
  /** codes of all of them */
  stadsdelar: readonly string[];
  /** stadsdel of each measure, and the day on which it ended; null while it has not */
  measures: readonly { stadsdel: string | undefined; to: string | null }[];
  /** by stadsdel */
  mapped: ReadonlyMap<string, Record<'lamps' | 'lit', Known>>;
  /** of the last year, by stadsdel; is_read where somebody has looked at it */
  reports: readonly { stadsdel: string | null; is_read: boolean }[];
}

export interface LayerTold {
  layer: CityLayer;
  /** whether it takes part in the order */
  counts: boolean;
  /** the rule, and in how many stadsdelar it holds */
  reason: Text;
}

/** Which layers of what the municipality knows are complete enough to rank by, and why not the others. */
export function judgeLayers({ today, kind, stadsdelar, measures, mapped, reports }: CityKnown): LayerTold[] {
  const n = stadsdelar.length;
  const since = addMonths(today, -12 * RULE.years);
  const held = (holds: (stadsdel: string) => boolean) => stadsdelar.filter(holds).length;
  const isKnown = (of: 'lamps' | 'lit') => (code: string) => {
    const known = mapped.get(code)?.[of];
    return known !== undefined && known.n_known >= Math.max(RULE.n, RULE.share * known.n);
  };
  const judged = (layer: CityLayer, holds: (stadsdel: string) => boolean, rule: Text, why: Text): LayerTold => {
    const k = held(holds);
    const counts = n > 0 && k === n;
    return { layer, counts, reason: tell(rule, k, n, counts ? { sv: '', en: '' } : why) };
  };
  return [
    judged(
      'measures',
      (code) => measures.some(({ stadsdel, to }) => stadsdel === code && (to === null || to > since)),
      {
        sv: 'är minst en åtgärd nedskriven de senaste tre åren',
        en: 'at least one measure has been written down in the last three years',
      },
      { sv: ' Där ingen skriver ner dem ser det ut som om inget behövdes.', en: ' Where nobody writes them down, nothing seems to be needed.' }, // prettier-ignore
    ),
    judged('lamps', isKnown('lamps'), known('lamporna', 'lamps'), UNEVEN),
    judged('unlit', isKnown('lit'), known('gatusträckorna', 'stretches of street'), UNEVEN),
    kind === 'place'
      ? {
          layer: 'reports',
          counts: false,
          reason: {
            sv: 'Rapporternas läge tas bort när de töms. Bara deras stadsdel finns kvar.',
            en: 'Where a report was about is removed when it is emptied. Only its stadsdel stays.',
          },
        }
      : judged(
          'reports',
          (code) => {
            const own = reports.filter(({ stadsdel }) => stadsdel === code);
            const n_read = own.filter(({ is_read }) => is_read).length;
            return own.length >= RULE.reports && n_read >= RULE.share * own.length;
          },
          formatBoth(
            (f) => `finns minst ${f(RULE.reports)} rapporter från ett år, minst ${f(100 * RULE.share)} % av dem lästa`,
            (f) =>
              `there are at least ${f(RULE.reports)} reports of a year, at least ${f(100 * RULE.share)}% of them read`,
          ),
          { sv: ' Få rapporter kan bero på att få känner till att man kan rapportera.', en: ' There may be few reports where few know that one can report.' }, // prettier-ignore
        ),
    {
      layer: 'walks',
      counts: false,
      reason: {
        sv: 'Av en vandring sparas högst tre punkter. Antalet säger hur många vandringar som har hållits, inte hur det är.',
        en: 'Of a walk three points are kept at most. Their number says how many walks were held, not how things are.',
      },
    },
    {
      layer: 'mapped',
      counts: false,
      reason: {
        sv: 'Hållplatser, grönska, lekplatser och byggnader säger vad som finns, inte vad som brister.',
        en: 'Stops, green, playgrounds and buildings say what there is, not what is lacking.',
      },
    },
  ];
}

const UNEVEN: Text = {
  sv: ' En ordning skulle visa var någon har mätt.',
  en: ' An order would show where somebody has measured.',
};

function known(sv: string, en: string): Text {
  return formatBoth(
    (f) => `är läget känt för minst ${f(100 * RULE.share)} % av ${sv} och minst ${f(RULE.n)} av dem`,
    (f) => `the state is known of at least ${f(100 * RULE.share)}% of the ${en}, and of at least ${f(RULE.n)}`,
  );
}

function tell(rule: Text, k: number, n: number, why: Text): Text {
  return formatBoth(
    (f) => `I ${k === n ? `alla ${f(n)}` : `${f(k)} av ${f(n)}`} stadsdelar ${rule.sv}.${why.sv}`,
    (f) => `In ${k === n ? `all ${f(n)}` : `${f(k)} of ${f(n)}`} stadsdelar ${rule.en}.${why.en}`,
  );
}
