import type { EnvironmentKind } from '../../../../data/terms/environment';
import { texts } from '../../../text/texts';

interface Words {
  title: string;
  kinds: Record<EnvironmentKind, string>;
  /** why there is nothing to see of a kind */
  none: Record<EnvironmentKind, string>;
  n: (n: string) => string;
  lit: (n: string, known: string, of: string) => string;
  /** of the lamps */
  out: (n: string, known: string) => string;
  unsaid: string;
  isOut: string;
  near: string;
  /** @param share least of the shortest ways to a school that go along it */
  ways: (share: string) => string;
  from: (title: string, date: string | null) => string;
  limits: string;
}

/** What the list of layers and the legend say of it. */
export const words = texts<Words>({
  sv: {
    title: 'Miljön',
    kinds: {
      lamps: 'Gatlyktor',
      lit: 'Belysta gator',
      stops: 'Hållplatser',
      schools: 'Skolor och förskolor',
      playgrounds: 'Lekplatser',
      licensed: 'Utskänkning',
      green: 'Grönt',
      buildings: 'Hus',
    },
    none: {
      lamps: 'inga lyktor kartlagda här',
      lit: 'belysning inte kartlagd här',
      stops: 'inga hållplatser kartlagda här',
      schools: 'inga skolor kartlagda här',
      playgrounds: 'inga lekplatser kartlagda här',
      licensed: 'ingen utskänkning kartlagd här',
      green: 'inget grönt kartlagt här',
      buildings: 'inga hus kartlagda här',
    },
    n: (n) => `${n} kartlagda`,
    lit: (n, known, of) => `${n} stycken; känt för ${known} av ${of}`,
    out: (n, known) => `; ${n} av ${known} lyser inte`,
    unsaid: '; om de lyser säger källan inte',
    isOut: 'lyser inte, enligt registret',
    ways: (share) =>
      `Vägar till skolan: minst ${share} av de kortaste vägarna dit, bredare för fler. Tabell under Platser.`,
    near: 'Punkter syns från kvartersnivå: zooma in.',
    from: (title, date) => (date === null ? title : `${title}, hämtat ${date}`),
    limits: 'Det som inte är kartlagt kan finnas ändå.',
  },
  en: {
    title: 'The environment',
    kinds: {
      lamps: 'Street lamps',
      lit: 'Lit streets',
      stops: 'Stops',
      schools: 'Schools and preschools',
      playgrounds: 'Playgrounds',
      licensed: 'Licensed premises',
      green: 'Green',
      buildings: 'Buildings',
    },
    none: {
      lamps: 'no lamps mapped here',
      lit: 'lighting not mapped here',
      stops: 'no stops mapped here',
      schools: 'no schools mapped here',
      playgrounds: 'no playgrounds mapped here',
      licensed: 'no licensed premises mapped here',
      green: 'no green mapped here',
      buildings: 'no buildings mapped here',
    },
    n: (n) => `${n} mapped`,
    lit: (n, known, of) => `${n} stretches; known for ${known} of ${of}`,
    out: (n, known) => `; ${n} of ${known} give no light`,
    unsaid: '; whether they give light the source does not say',
    isOut: 'gives no light, by the register',
    ways: (share) =>
      `Ways to school: at least ${share} of the shortest ways there, broader for more. Table under Places.`,
    near: 'Points are seen from the level of blocks: zoom in.',
    from: (title, date) => (date === null ? title : `${title}, fetched ${date}`),
    limits: 'What has not been mapped may be there all the same.',
  },
});
