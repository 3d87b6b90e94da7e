import type { Pack, Place } from '../../pack/schema';
import type { LOCATED } from '../../schema/incident';
import { nameFinder, plainText, type Mention } from './find-names';
import type { FeedEvent } from './parse-event';
import { SWEDISH_COUNTIES } from './swedish-counties';
import { weighMentions } from './weigh-mentions';

export interface Location {
  located: (typeof LOCATED)[number];
  stadsdel: string | null;
  place: Place | null;
}

/** Names shorter than this ('Ör') are too common to tell a municipality by. */
const TELLING_NAME_LENGTH = 5;

/**
 * A reader of events that says where the text places one within the pack's municipality, or null when the event is not
 * of this municipality. The feed's coordinates are never read: they are the middle of a municipality or county.
 */
export function eventLocator(pack: Pack): (event: FeedEvent) => Location | null {
  const findNames = nameFinder(pack);
  const own = fold(pack.municipality.name);
  const nearby = nearbyPlaces(pack);
  const isOwn = (place: string) => [own, `${own} kommun`, `${own}s kommun`].includes(fold(place));

  return (event) => {
    const text = plainText(event.summary);
    const mentions = weighMentions(text, findNames(text));
    const there = mentions.filter((m) => m.weight === 'there');
    const namesOwn = (m: Mention) => fold(text.slice(m.start, m.end)).includes(own);
    const isTelling = (m: Mention) => m.named.what === 'stadsdel' && m.end - m.start >= TELLING_NAME_LENGTH;

    const titled = isOwn(event.title_place) || isOwn(event.location_name);
    const named = there.some(namesOwn) || (nearby.has(fold(event.title_place)) && there.some(isTelling));
    if (!titled && !named)
      return mentions.some((m) => m.weight === 'between' && namesOwn(m))
        ? { located: 'county', stadsdel: null, place: null }
        : null;
    // a summary is many events: what it names is not where they all were
    if (event.is_summary) return { located: titled ? 'municipality' : 'county', stadsdel: null, place: null };
    return decide(there);
  };
}

/** What the police write for a place near by: the county, its city, and the local police area's namesake. */
function nearbyPlaces(pack: Pack): Set<string> {
  const { country, kommunkod, police_area: policeArea } = pack.municipality;
  const county = (country === 'SE' && SWEDISH_COUNTIES[kommunkod.slice(0, 2)]) || '';
  const words = [county, county.replace(/s? län$/, ''), (policeArea ?? '').replace(/^lokalpolisområde /i, '')];
  return new Set(words.filter((w) => w !== '').map(fold));
}

/** Stadsdel and place out of what the text names; two stadsdelar cancel out unless a place decides. */
function decide(mentions: readonly Mention[]): Location {
  const stadsdelar = new Set(mentions.flatMap(({ named }) => (named.what === 'stadsdel' ? [named.stadsdel] : [])));
  const places = mentions.flatMap(({ named }) => (named.what === 'place' ? [named.place] : []));
  // a neighbourhood of several stadsdelar ('Ursvik') does not tell which, but tells which not
  const allowed = (s: string) =>
    places.every((p) => p.kind !== 'neighbourhood' || p.near.includes(s)) &&
    (stadsdelar.size === 0 || stadsdelar.has(s));
  const ofPlaces = new Set(places.flatMap((p) => p.stadsdel ?? []));
  const stadsdel = only([...ofPlaces].filter(allowed)) ?? only([...stadsdelar]);

  const fitting = places.filter((p) => stadsdel === null || p.stadsdel === stadsdel || p.near.includes(stadsdel));
  const isPoint = (p: Place) => p.lng !== null && p.lat !== null && p.kind !== 'neighbourhood';
  const place = fitting.find((p) => p.stadsdel !== null && isPoint(p)) ?? fitting.find(isPoint) ?? fitting[0] ?? null;
  if (place !== null && isPoint(place)) return { located: 'place', stadsdel, place };
  return { located: stadsdel === null ? 'municipality' : 'stadsdel', stadsdel, place };
}

function only(codes: readonly string[]): string | null {
  const [first] = codes;
  return codes.length === 1 && first !== undefined ? first : null;
}

function fold(text: string): string {
  return plainText(text).trim().toLowerCase();
}
