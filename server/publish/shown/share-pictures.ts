import type { z } from '@hono/zod-openapi';
import { formatDate } from '../../../data/terms/date';
import { LANGUAGES, type Language } from '../../../data/terms/language';
import { formatNumber } from '../../../data/terms/number';
import { drawMap, MAP_WIDTH } from '../../../data/terms/town-picture';
import type { publicPictures } from '../../contract/published';
import type { Picture } from '../../document/draw-picture';
import { ALL_GROUPS } from '../count-groups';
import type { PublicDocument } from '../make-document';
import { pictureWords } from './picture-words';

/** Wide for links that are sent, square for what is posted. */
const SIZES = [
  { width: 1200, height: 630 },
  { width: 1080, height: 1080 },
] as const;

type Told = z.infer<typeof publicPictures>[number];

/** Every picture to share of a document, and what is told of it: the start, each stadsdel and each promise. */
export function sharePictures(document: PublicDocument): { told: Told; picture: Picture }[] {
  return LANGUAGES.flatMap((language) =>
    subjectsOf(document, language).flatMap(({ path, title, lines, chosen }) =>
      SIZES.map(({ width, height }) => ({
        told: {
          path,
          language,
          width,
          height,
          name: `bild-${path === '' ? 'start' : path.replaceAll(/[^a-z0-9]+/g, '-')}-${language}-${width}.png`,
          alt: [`${title}.`, ...lines].join(' '),
        },
        picture: {
          width,
          height,
          language,
          over: pictureWords[language].over(document.municipality.name),
          title,
          lines,
          foot: pictureWords[language].foot(formatDate(document.as_of, language), document.synthetic),
          map: mapOf(document, chosen),
        },
      })),
    ),
  );
}

interface Subject {
  path: string;
  title: string;
  lines: string[];
  chosen: string | null;
}

function subjectsOf(document: PublicDocument, language: Language): Subject[] {
  const t = pictureWords[language];
  const first = document.stadsdelar.filter(({ prioritised }) => prioritised !== null);
  const newest = document.promises[0];
  const goesWell = ({ state }: { state: string }) => state === 'done' || state === 'on_time';
  const start = [
    ...(first.length > 0 ? [t.first(first.map(({ name }) => name))] : []),
    ...(newest ? [t.goes(newest.year, newest.activities.filter(goesWell).length, newest.activities.length)] : []),
  ];
  return [
    { path: '', title: t.title(document.municipality.name), lines: start, chosen: null },
    ...document.stadsdelar.map(({ stadsdel, name, prioritised }) => ({
      path: `stadsdelar/${stadsdel}`,
      title: name,
      lines: [...(prioritised ? [t.isFirst] : []), ...offencesIn(document, stadsdel, language)],
      chosen: stadsdel,
    })),
    ...document.promises.flatMap(({ year, title, areas, activities }) => {
      const lines = areas.map((area) => {
        const own = activities.filter(({ priority_area }) => priority_area === area.area);
        return t.part(area.title[language], own.filter(goesWell).length, own.length);
      });
      return { path: `loften/${year}`, title: title[language], lines, chosen: null };
    }),
  ];
}

function offencesIn({ times, counts }: PublicDocument, stadsdel: string, language: Language): string[] {
  const t = pictureWords[language];
  const year = times.filter(({ time }) => time.length === 4).at(-1)?.time;
  if (year === undefined) return [];
  const n = counts.find((cell) => cell.time === year && cell.area === stadsdel && cell.group === ALL_GROUPS)?.n;
  if (n === 'protected') return [t.protected(year)];
  return [typeof n === 'number' ? t.offences(formatNumber(n, language), year) : t.noData(year)];
}

function mapOf({ stadsdelar }: PublicDocument, chosen: string | null): Picture['map'] {
  const { height, areas } = drawMap(stadsdelar);
  return {
    width: MAP_WIDTH,
    height,
    areas: areas.map(({ stadsdel, rings, isFirst }) => ({ rings, first: isFirst, chosen: stadsdel === chosen })),
  };
}
