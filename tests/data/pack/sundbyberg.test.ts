import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areaOnGlobe, boundsOf, distanceToOutline, outlineHolds, polygonsOf } from '../../../data/pack/outline';
import { readPack } from '../../../data/pack/read-pack';
import type { LocalText } from '../../../data/pack/schema';

const pack = readPack('sundbyberg', 'en');
const outlines = new Map(pack.stadsdelar.map((s) => [s.properties.stadsdel, s.geometry]));
const EVENTS = '../shared/data/polisen/events_sundbyberg_2023_2026.json';

/** Outlines are generalised to about this. */
const OUTLINE_ACCURACY_M = 40;

describe('the stadsdelar of Sundbyberg', () => {
  it('are eleven, with 30 DeSO areas and 56,993 residents between them', () => {
    expect(pack.stadsdelar).toHaveLength(11);
    expect(new Set(pack.stadsdelar.flatMap((s) => s.properties.deso)).size).toBe(30);
    expect(pack.stadsdelar.reduce((sum, s) => sum + s.properties.population, 0)).toBe(56_993);
  });

  it('are together as large as the municipality, 8.77 km², within what generalising costs', () => {
    const area_km2 = pack.stadsdelar.reduce((sum, s) => sum + areaOnGlobe(s.geometry), 0) / 1e6;
    expect(Math.abs(area_km2 / 8.77 - 1)).toBeLessThan(0.015);
  });

  it('leave no gap and do not overlap: every inner border stands twice, once in each direction', () => {
    const directed = new Map<string, number>();
    for (const ring of pack.stadsdelar.flatMap(({ geometry }) => polygonsOf(geometry).flat()))
      ring.slice(1).forEach((to, i) => {
        const edge = `${ring[i]?.join(' ')} → ${to.join(' ')}`;
        directed.set(edge, (directed.get(edge) ?? 0) + 1);
      });
    expect([...directed.values()].every((n) => n === 1)).toBe(true);
    // the pieces without a twin are the outer border: one closed chain, in which every corner begins just one piece
    const outer = [...directed.keys()]
      .map((edge) => edge.split(' → '))
      .filter(([from, to]) => !directed.has(`${to} → ${from}`));
    const next = new Map(outer.map(([from = '', to = '']) => [from, to]));
    expect(next.size).toBe(outer.length);
    const start = outer[0]?.[0] ?? '';
    let steps = 1;
    for (let at = next.get(start); at !== start && steps <= outer.length; at = next.get(at ?? '')) steps++;
    expect(steps).toBe(outer.length);
  });
});

describe('the places of Sundbyberg', () => {
  const placed = pack.places.flatMap((p) =>
    p.lng === null || p.lat === null ? [] : [{ ...p, lng: p.lng, lat: p.lat }],
  );

  it('lie each in its stadsdel, to within what point and outline may be wrong', () => {
    const astray = placed
      .filter((p) => p.stadsdel !== null)
      .filter((p) => {
        const outline = outlines.get(p.stadsdel ?? '');
        const allowed = p.kind === 'station' ? (p.accuracy_m ?? 0) + OUTLINE_ACCURACY_M : 0;
        return outline === undefined || distanceToOutline(outline, p.lng, p.lat) > allowed;
      });
    expect(astray.map((p) => p.place)).toEqual([]);
  });

  it('lie outside every stadsdel when they name none', () => {
    const inside = placed
      .filter((p) => p.stadsdel === null)
      .filter((p) => [...outlines.values()].some((outline) => outlineHolds(outline, p.lng, p.lat)));
    expect(inside.map((p) => p.place)).toEqual([]);
  });

  it('serve at least one stadsdel, their own among them', () => {
    expect(pack.places.filter((p) => p.near.length === 0).map((p) => p.place)).toEqual([]);
    expect(pack.places.filter((p) => p.stadsdel && !p.near.includes(p.stadsdel)).map((p) => p.place)).toEqual([]);
  });

  it('share no name or spelling, and none is the name of the municipality alone', () => {
    const names = pack.places.flatMap((p) => [p.name, ...p.other_names]).map((name) => name.toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names).not.toContain('sundbyberg');
  });

  it.skipIf(!existsSync(EVENTS))('hold what the 160 notices of the police name', () => {
    const events = JSON.parse(readFileSync(EVENTS, 'utf8')) as { summary: string }[];
    const names = [
      ...pack.places.flatMap((p) => [p.name, ...p.other_names]),
      ...pack.stadsdelar.map((s) => s.properties.name),
    ];
    const isNamed = (text: string) =>
      names.some((name) => new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'iu').test(text));
    // every capitalised word that begins no sentence and is no place of Sundbyberg's
    const elsewhere = /^(Polisen?|Sundbybergs?|Spånga|Rinkeby)$/;
    const unknown = events.flatMap(({ summary }) =>
      [...summary.matchAll(/(?<=[\p{Ll}\d,] )\p{Lu}[\p{L}]+/gu)]
        .map(([word]) => word)
        .filter(
          (word) => !elsewhere.test(word) && !isNamed(word) && !names.some((n) => n.split(/[ /]/).includes(word)),
        ),
    );
    expect(unknown).toEqual([]);
    expect(events.filter(({ summary }) => isNamed(summary)).length).toBeGreaterThanOrEqual(75);
  });
});

describe('the base map of Sundbyberg', () => {
  const features = pack.basemap.features;
  const of = (layer: string) => features.filter((f) => f.properties.layer === layer);

  it('has every layer', () => {
    expect(new Set(features.map((f) => f.properties.layer))).toEqual(
      new Set(['water', 'green', 'rail', 'metro', 'tram', 'road', 'neighbour']),
    );
  });

  it('runs the metro through its stations', () => {
    const line = of('metro').flatMap((f) => f.geometry.coordinates as [number, number][]);
    for (const { place, kind, lng: x, lat: y } of pack.places) {
      if (kind !== 'station' || x === null || y === null) continue;
      const nearest = Math.min(...line.map(([lng, lat]) => Math.hypot((lng - x) * 56_700, (lat - y) * 111_200)));
      expect([place, nearest < 5]).toEqual([place, true]);
    }
  });

  it('names neighbours outside the municipality', () => {
    for (const { geometry } of of('neighbour')) {
      const [lng, lat] = geometry.coordinates as [number, number];
      expect([...outlines.values()].some((outline) => outlineHolds(outline, lng, lat))).toBe(false);
    }
  });

  it('draws water as polygons that leave the municipality dry but for about 0.1 km²', () => {
    const [west, south, east, north] = boundsOf(pack.stadsdelar);
    const water = of('water').map(({ geometry }) => geometry as (typeof pack.stadsdelar)[number]['geometry']);
    let inside = 0;
    let wet = 0;
    for (let i = 0.5; i < 150; i++)
      for (let j = 0.5; j < 150; j++) {
        const [lng, lat] = [west + ((east - west) * i) / 150, south + ((north - south) * j) / 150];
        if (![...outlines.values()].some((outline) => outlineHolds(outline, lng, lat))) continue;
        inside++;
        if (water.some((shore) => outlineHolds(shore, lng, lat))) wet++;
      }
    const wet_km2 = (8.77 * wet) / inside;
    expect(wet_km2).toBeGreaterThan(0.04);
    expect(wet_km2).toBeLessThan(0.16);
  });
});

describe('the promise of 2021', () => {
  it('has three areas and puts Rissne and Hallonbergen first', () => {
    expect(pack.promises.areas.map((area) => area.area)).toEqual([
      'synlighet',
      'trygg-och-saker-offentlig-miljo',
      'samverkan',
    ]);
    expect(pack.promises.prioritised.map((p) => p.stadsdel)).toEqual(['rissne', 'hallonbergen']);
  });

  it('is told in Swedish and English', () => {
    const texts = [
      pack.promises.title ?? {},
      pack.promises.summary ?? {},
      ...pack.promises.areas.flatMap((a) => [a.title, a.why, ...a.activities.map((b) => b.title)]),
      ...pack.promises.prioritised.map((p) => p.reason),
      ...pack.actors.actors.map((a) => a.name),
      ...pack.actors.activities.map((a) => a.name),
    ];
    expect(texts.filter((text: LocalText) => text.sv === undefined || text.en === undefined)).toEqual([]);
  });
});
