import type { CallCategory } from '../../../terms/service-call';

/**
 * What sources call the types of calls, in lower case. The Swedish ones are the types of the police's own public feed
 * (polisen.se/api/events) and plain words for them; the English ones are common in dispatch systems. A type with something
 * after a comma, a slash or a hyphen is also known by what stands before it.
 */
const WORDS: Readonly<Record<Exclude<CallCategory, 'unknown'>, readonly string[]>> = {
  disturbance: ['bråk', 'ordningsstörning', 'ordningsstörningar', 'ordningslagen', 'störning av ordningen', 'ofredande/förargelse', 'förargelseväckande beteende', 'ungdomar', 'ungdomsstörning', 'tiggeri', 'disturbance', 'disorder', 'public order', 'anti-social behaviour', 'fight', 'nuisance', 'youths', 'youth disturbance'], // prettier-ignore
  violence: ['misshandel', 'våld', 'hot', 'olaga hot', 'ofredande', 'mord/dråp', 'skottlossning', 'knivskärning', 'våld/hot mot tjänsteman', 'detonation', 'explosion', 'larm överfall', 'assault', 'violence', 'threats', 'threat', 'shooting', 'shots fired', 'stabbing', 'weapon'], // prettier-ignore
  theft: ['stöld', 'stöld/inbrott', 'inbrott', 'rån', 'rån övrigt', 'rån väpnat', 'snatteri', 'motorfordon', 'häleri', 'bedrägeri', 'olaga intrång', 'hemfridsbrott', 'theft', 'burglary', 'robbery', 'shoplifting', 'larceny', 'vehicle theft', 'fraud', 'trespass', 'trespassing'], // prettier-ignore
  damage: ['skadegörelse', 'klotter', 'vandalism', 'criminal damage', 'graffiti', 'damage'],
  drunkenness: ['fylleri', 'fylleri/lob', 'berusad person', 'lob', 'alkohollagen', 'drunk', 'drunkenness', 'intoxicated person'], // prettier-ignore
  narcotics: ['narkotika', 'narkotikabrott', 'narcotics', 'drugs'],
  suspicious: ['misstänkt person', 'misstänkt fordon', 'misstänkt', 'farligt föremål', 'misstänkta omständigheter', 'suspicious', 'suspicious person', 'suspicious vehicle', 'suspicious circumstances'], // prettier-ignore
  noise: ['störande ljud', 'störning', 'hög musik', 'störning i bostad', 'noise', 'noise complaint', 'loud party'],
  alarm: ['larm', 'inbrottslarm', 'larm inbrott', 'överfallslarm', 'alarm', 'burglar alarm', 'burglary alarm'],
  traffic: ['trafikolycka', 'trafikhinder', 'trafikbrott', 'trafikärende', 'trafik', 'rattfylleri', 'olovlig körning', 'vårdslös körning', 'mopedkörning', 'parkering', 'vilt', 'traffic', 'traffic accident', 'traffic collision', 'collision', 'road accident', 'parking', 'dangerous driving'], // prettier-ignore
  fire: ['brand', 'brand automatlarm', 'mordbrand', 'fjällräddning', 'räddningsinsats', 'sjöräddning', 'arbetsplatsolycka', 'fire', 'rescue'], // prettier-ignore
  person_in_need: ['försvunnen person', 'sjukdom/olycksfall', 'självmord', 'person i nöd', 'orosanmälan', 'omhändertagande lvm', 'psykisk ohälsa', 'sjuk person', 'missing person', 'concern for safety', 'welfare check', 'mental health', 'medical', 'assist person'], // prettier-ignore
  private: ['bråk i bostad', 'familjebråk', 'lägenhetsbråk', 'våld i nära relation', 'sexualbrott', 'sedlighetsbrott', 'våldtäkt', 'domestic', 'domestic disturbance', 'domestic violence', 'sexual offence', 'rape'], // prettier-ignore
  police_initiated: ['trafikkontroll', 'kontroll', 'kontroll person/fordon', 'fordonskontroll', 'personkontroll', 'patrullering', 'fotpatrull', 'tillsyn', 'riktad insats', 'knivlagen', 'vapenlagen', 'skyddslagen', 'traffic stop', 'vehicle stop', 'pedestrian stop', 'stop and search', 'patrol', 'directed patrol', 'business check', 'area check', 'officer initiated', 'self-initiated'], // prettier-ignore
  other: ['övrigt', 'djur', 'information', 'hittegods', 'biträde', 'handräckning', 'vållande till kroppsskada', 'missbruk av urkund', 'other', 'miscellaneous', 'animal', 'lost property', 'assist'], // prettier-ignore
};

export const CALL_WORDS = Object.entries(WORDS).flatMap(([category, words]) =>
  words.map((word) => ({ word, category, place_type: 'unknown' })),
);
