import { PLACE_TYPES, PLACE_TYPE_WORDS } from '../../../data/terms/place-type';
import type { Text } from '../../http/problem';
import type { TrailNames } from './trail-names';
import { describePeriod } from './describe-period';

/** What is looked at through each watched route of RULES, as it follows on "looked at". */
export const LOOKS: Readonly<Record<string, Text>> = {
  '/api/offences/map.gpkg': {
    sv: 'anmälda brott per ruta som fil till en GIS',
    en: 'reported offences per square as a file for a GIS',
  },
  '/api/offences/by-stadsdel': { sv: 'anmälda brott per stadsdel', en: 'reported offences per stadsdel' },
  '/api/offences/by-category': { sv: 'anmälda brott efter slag', en: 'reported offences by kind' },
  '/api/offences/by-month': { sv: 'anmälda brott per månad', en: 'reported offences per month' },
  '/api/offences/by-hour': { sv: 'anmälda brott efter tid på dygnet', en: 'reported offences by time of day' },
  '/api/offences/grid': { sv: 'anmälda brott per ruta', en: 'reported offences per square' },
  '/api/analysis/layer': {
    sv: 'en analys av anmälda brott på kartan',
    en: 'an analysis of reported offences on the map',
  },
  '/api/analysis/cell': { sv: 'en enskild ruta i analysen', en: 'one square of the analysis' },
  '/api/analysis/accuracy': { sv: 'hur bra kartan var', en: 'how good the map was' },
  '/api/analysis/clusters': { sv: 'platser att titta närmare på', en: 'places to look closer at' },
  '/api/analysis/time': { sv: 'när anmälda brott sker', en: 'when reported offences happen' },
  '/api/analysis/near-repeat': { sv: 'upprepning nära i tid och rum', en: 'repeats near in time and space' },
  '/api/analysis/concentration': {
    sv: 'hur samlade de anmälda brotten är',
    en: 'how gathered the reported offences are',
  },
  '/api/analysis/streets': { sv: 'anmälda brott längs gatorna', en: 'reported offences along streets' },
  '/api/analysis/school-routes': { sv: 'anmälda brott vid skolvägar', en: 'reported offences near ways to school' },
  '/api/analysis/street': { sv: 'ett enskilt gatustycke', en: 'one stretch of street' },
  '/api/analysis/street-accuracy': { sv: 'hur bra gatukartan var', en: 'how good the map of streets was' },
  '/api/passes': { sv: 'närvaroplanen', en: 'the plan of presence' },
  '/api/passes/:pass_id': { sv: 'ett pass', en: 'one pass' },
  '/api/templates': { sv: 'veckomallarna', en: 'the weekly templates' },
  '/api/shift-hours': { sv: 'när enheters pass börjar och slutar', en: 'when the shifts of units begin and end' },
  '/api/plan/changes': { sv: 'närvaroplanen medan den ändras', en: 'the plan of presence as it changes' },
  '/api/plan/passes.csv': { sv: 'närvaroplanen som fil', en: 'the plan of presence as a file' },
  '/api/plan/coverage': { sv: 'behov av närvaro mot planerad', en: 'the need of presence against what is planned' },
  '/api/plan/balance': { sv: 'balansen mellan stadsdelarna', en: 'the balance between the stadsdelar' },
  '/api/suggestions/:suggestion_id': { sv: 'ett utkast till besök', en: 'a draft of visits' },
  '/api/place-register': { sv: 'registret över platser', en: 'the register of places' },
  '/api/place-register/:place_id': { sv: 'en plats i registret', en: 'a place of the register' },
  '/api/area': { sv: 'ett ritat område', en: 'a drawn area' },
  '/api/service-calls/grid': { sv: 'händelser per ruta', en: 'calls for service per square' },
  '/api/service-calls': { sv: 'händelser', en: 'calls for service' },
  '/api/trials': { sv: 'försök med lott', en: 'the trials by lot' },
  '/api/trials/:trial_id/result': { sv: 'vad ett försök med lott visade', en: 'what a trial by lot showed' },
  '/api/measures/:measure_id/effect': { sv: 'om en åtgärd hjälpte', en: 'whether a measure helped' },
  '/api/weekly': { sv: 'underlaget till veckomötet', en: 'the sheet of the weekly meeting' },
  '/api/weekly/:weekly_id': { sv: 'ett veckomöte som det var', en: 'a weekly meeting as it was' },
  '/api/notices': { sv: 'sina nyheter', en: 'their notices' },
  '/api/law-pack/:pack_id': { sv: 'lägesbilden och åtgärdsplanen', en: 'the lägesbild and the action plan' },
  '/api/law-pack/:pack_id/document': {
    sv: 'lägesbilden och åtgärdsplanen som fil',
    en: 'the lägesbild and the action plan as a file',
  },
  '/api/priorities': { sv: 'de tre rösterna om vad som ska gå först', en: 'the three voices on what to put first' },
  '/api/addresses': { sv: 'adresser som inte hittades', en: 'addresses that were not found' },
  '/api/quality': { sv: 'uppgifternas kvalitet', en: 'the quality of the data' },
  '/api/reports': { sv: 'rapporter från invånare', en: 'reports by residents' },
  '/api/reports/:report_id/photos/:photo_id': { sv: 'ett foto från en invånare', en: 'a photo by a resident' },
  '/api/publications/preview': { sv: 'vad som skulle publiceras', en: 'what would be published' },
  '/api/field/passes': { sv: 'dagens pass i fält', en: 'the passes of the day in the field' },
  '/api/follow-up': { sv: 'uppföljningen', en: 'the follow-up' },
  '/api/follow-up/dosage': { sv: 'besök mot vad som var tänkt', en: 'visits against what was meant' },
  '/api/follow-up/effect': { sv: 'före och efter med kontroll', en: 'before and after with a control' },
  '/api/users': { sv: 'vilka som får logga in', en: 'who may sign in' },
  '/api/users/:user_id/sessions': { sv: 'någons inloggningar', en: 'somebody’s sessions' },
  '/api/audit': { sv: 'den här loggen', en: 'this log' },
  '/api/audit.csv': { sv: 'den här loggen som fil', en: 'this log as a file' },
};

/** The route of LOOKS that an address belongs to; null for none. */
export function routeOf(address: string): string | null {
  if (address in LOOKS) return address;
  const parts = address.split('/');
  const found = Object.keys(LOOKS).find((route) => {
    const names = route.split('/');
    return names.length === parts.length && names.every((name, i) => name.startsWith(':') || name === parts[i]);
  });
  return found ?? null;
}

/** What somebody looked at, and of it which time, which stadsdel and which offences. */
export function describeLook(address: string, detail: Record<string, unknown>, names: TrailNames): Text {
  const route = routeOf(address);
  const what = route === null ? { sv: address, en: address } : LOOKS[route]!;
  const parts = [
    describePeriod(detail),
    describeCodes(detail['stadsdel'], names.stadsdel, { sv: 'stadsdelar', en: 'stadsdelar' }),
    describeCodes(detail['category'], names.category, { sv: 'slag av brott', en: 'kinds of offence' }),
  ];
  const places = describePlaceTypes(detail['place_type']);
  const said = [what, ...parts, places].filter((part) => part !== null);
  return { sv: `såg ${said.map(({ sv }) => sv).join(', ')}`, en: `looked at ${said.map(({ en }) => en).join(', ')}` };
}

/** More names than these are counted. */
const MOST_NAMES = 3;

function describeCodes(given: unknown, nameOf: (code: string) => Text, many: Text): Text | null {
  if (typeof given !== 'string' || given === '') return null;
  const codes = given.split(',');
  if (codes.length > MOST_NAMES) return { sv: `${codes.length} ${many.sv}`, en: `${codes.length} ${many.en}` };
  const names = codes.map((code) => nameOf(code.trim()));
  return { sv: names.map(({ sv }) => sv).join(' och '), en: names.map(({ en }) => en).join(' and ') };
}

function describePlaceTypes(given: unknown): Text | null {
  if (typeof given !== 'string') return null;
  const nameOf = (code: string) => {
    const known = PLACE_TYPES.find((type) => type === code);
    return known === undefined ? { sv: code, en: code } : PLACE_TYPE_WORDS[known];
  };
  return describeCodes(given, nameOf, { sv: 'slags platser', en: 'kinds of place' });
}
