import { published, publicPictures } from '../../../server/contract/published';
import type { PublicSite } from '../../../server/public/build-site';
import type { PublicCell } from '../../../server/publish/attack-versions';
import type { PublicCount } from '../../../server/publish/protected-table';

/** What anybody can read out of one answer, whatever it is written as; nothing where it tells of no counts. */
export function readAnswer(path: string, site: PublicSite): PublicCell[] {
  const body = Buffer.from(site.files.get(path)!.body).toString('utf8');
  const names = namesIn(site);
  if (path.endsWith('public.json')) return published.parse(JSON.parse(body)).counts;
  if (path.endsWith('pictures.json')) return readPictures(body);
  if (path.endsWith('counts.csv')) return readCsv(body);
  if (path.endsWith('stadsdelar.geojson')) return readGeojson(body);
  const html = /^(?:\/en)?(?:\/stadsdelar\/(\w+))?\/?$/.exec(path);
  if (html === null) return [];
  return html[1] === undefined ? readStart(body, names) : readStadsdel(body, html[1], names);
}

/** What stands on a picture is what is said of it. */
function readPictures(body: string): PublicCell[] {
  return publicPictures.parse(JSON.parse(body)).flatMap(({ path, alt }) => {
    const area = /^stadsdelar\/(.+)$/.exec(path)?.[1];
    const told = /([\d\s,]+) (?:anmäl|reported )\D+(\d{4})/.exec(alt);
    const hidden = /(?:skyddas|protected)/.test(alt) ? /(\d{4})/.exec(alt) : null;
    if (area === undefined || (told === null && hidden === null)) return [];
    const n = hidden ? ('protected' as const) : countOf(told![1]!.trim());
    return [{ time: hidden?.[1] ?? told![2]!, area, group: 'alla', n }];
  });
}

interface Names {
  area: ReadonlyMap<string, string>;
  group: ReadonlyMap<string, string>;
  population: ReadonlyMap<string, number>;
}

function namesIn(site: PublicSite): Names {
  const document = published.parse(JSON.parse(Buffer.from(site.files.get('/data/public.json')!.body).toString('utf8')));
  const area = new Map(document.stadsdelar.map(({ stadsdel, name }) => [name, stadsdel]));
  for (const whole of ['Hela kommunen', 'The whole municipality']) area.set(whole, 'kommun');
  for (const nowhere of ['Okänd stadsdel', 'District not known']) area.set(nowhere, 'okand');
  return {
    area,
    group: new Map(document.groups.flatMap(({ group, name }) => [name.sv, name.en].map((each) => [each, group]))),
    population: new Map(document.stadsdelar.map(({ stadsdel, population }) => [stadsdel, population])),
  };
}

function readCsv(body: string): PublicCell[] {
  const rows = body
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(';'));
  return rows.map(([time, area, group, status, n]) => ({
    time: time!,
    area: area!,
    group: group!,
    n: status === 'known' ? Number(n) : (status as 'protected' | 'no_data'),
  }));
}

function readGeojson(body: string): PublicCell[] {
  interface Properties {
    stadsdel: string;
    year: string | null;
    status: string;
    n: number | null;
  }
  const { features } = JSON.parse(body) as { features: { properties: Properties }[] };
  return features.flatMap(({ properties: { stadsdel, year, status, n } }) =>
    year === null ? [] : [{ time: year, area: stadsdel, group: 'alla', n: n ?? (status as 'protected' | 'no_data') }],
  );
}

/** The rows of the first table of a page, each a list of texts, its head first. */
function rowsIn(html: string): string[][] {
  const table = /<table>(.*?)<\/table>/s.exec(html)?.[1] ?? '';
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) =>
      cell!
        .replace(/<!--.*?-->|<[^>]+>/g, '')
        .replaceAll('&amp;', '&')
        .trim(),
    ),
  );
}

function readStart(html: string, { area, population }: Names): PublicCell[] {
  const year = /(?:Anmälda brott|Reported offences in) (\d{4})/.exec(html)?.[1];
  if (year === undefined) return [];
  return rowsIn(html)
    .slice(1)
    .flatMap(([name, , n, rate]) => {
      const code = area.get(name!)!;
      const counted = { time: year, area: code, group: 'alla', n: countOf(n!) };
      // a rate tells the count again, where somebody has forgotten it
      const told = countOf(rate ?? '');
      const residents = population.get(code);
      if (typeof counted.n === 'number' || typeof told !== 'number' || residents === undefined) return [counted];
      return [{ ...counted, n: Math.round((told * residents) / 1000) }];
    });
}

function readStadsdel(html: string, stadsdel: string, { group }: Names): PublicCell[] {
  const [head = [], ...rows] = rowsIn(html);
  const times = head.slice(1).map((name) => {
    const [, n = '', year = ''] = /(?:kv |Q)(\d) (\d{4})/.exec(name) ?? [];
    return `${year}-Q${n}`;
  });
  return rows.flatMap(([name, ...cells]) =>
    cells.flatMap((cell, i) => {
      const code = group.get(name!);
      return code === undefined ? [] : [{ time: times[i]!, area: stadsdel, group: code, n: countOf(cell) }];
    }),
  );
}

function countOf(text: string): PublicCount {
  if (/^(skyddas|protected)$/.test(text)) return 'protected';
  const number = Number(
    text
      .replaceAll(/[\s\u00a0\u202f]/g, '')
      .replace(/,(?=\d{3})/, '')
      .replace(',', '.'),
  );
  return text === '' || Number.isNaN(number) ? 'no_data' : number;
}
