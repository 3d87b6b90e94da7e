import { parsePlanAsked } from './plan-asked';
import { parseShape } from '../../data/terms/area-shape';
import { ENVIRONMENT_KINDS } from '../../data/terms/environment';
import { PLACE_TYPES } from '../../data/terms/place-type';
import { isDate, mondayOfWeek } from '../../data/terms/calendar';
import { PAGE_PATHS, pageAt, type Page } from '../../data/terms/page-paths';
import {
  DEFAULT_VIEW,
  LOOKS,
  MAP_LAYERS,
  MEASURES,
  METHODS,
  PLAN_ROWS,
  PROMISE_PARTS,
  SECTIONS,
  SHOWS,
  SIDES,
  type Filter,
  type MapPosition,
  type View,
} from './view';
import { PRIORITY_KINDS } from '../../data/terms/voice';
import { cyclicRun, cyclicRuns } from '../../data/terms/cyclic-run';
import { formatHourRuns, parseHourRun } from '../../data/terms/hour-runs';

/** A value in a link that could not be used; the default stands in its place. */
export interface UrlWarning {
  field: string;
  given: string;
}

/** Links that were saved under an older name go on working. */
const RENAMED_METHODS: Readonly<Record<string, string>> = { local_moran: 'odd_squares' };

const CODE = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** The view as the address of its page: of the rest only what differs from the default, commas and hyphens left readable. */
export function formatUrl(view: View): string {
  const d = DEFAULT_VIEW;
  const { filter } = view;
  const parts: [string, string][] = [];
  const put = (key: string, value: string | number, differs: boolean) => {
    if (differs) parts.push([key, String(value)]);
  };
  put('show', view.show, view.show !== d.show);
  put('chosen', view.chosen ?? '', view.chosen !== null);
  put('from', filter.period?.from ?? '', filter.period !== null);
  put('to', filter.period?.to ?? '', filter.period !== null);
  put('categories', filter.categories?.join(',') ?? '', filter.categories !== null);
  put('places', filter.place_types.join(','), filter.place_types.length > 0);
  put('weekdays', formatWeekdays(filter.weekdays), filter.weekdays.length > 0);
  put('hours', formatHourRuns(filter.hours), filter.hours.length > 0);
  put('stadsdelar', filter.stadsdelar.join(','), filter.stadsdelar.length > 0);
  put('layers', view.layers.join(','), !sameList(view.layers, d.layers));
  put('environment', view.environment.join(','), !sameList(view.environment, d.environment));
  put('measure', view.measure, view.measure !== d.measure);
  put('cell', view.cell_size ?? '', view.cell_size !== null);
  put('method', view.method, view.method !== d.method);
  put('bandwidth', view.bandwidth ?? '', view.bandwidth !== null);
  put('found', 'counted', view.presence_produced);
  put('from2', view.second?.from ?? '', view.second !== null);
  put('to2', view.second?.to ?? '', view.second !== null);
  put('look', view.look, view.look !== d.look);
  put('split', view.split, view.split !== d.split);
  put('square', view.cell ?? '', view.cell !== null);
  put('street', view.street ?? '', view.street !== null);
  put('panel', view.panel, view.panel !== d.panel);
  put('open', view.open.join(','), !sameList(view.open, d.open));
  put('area', view.area ?? '', view.area !== null);
  put('at', view.at === null ? '' : formatPosition(view.at), view.at !== null);
  put('week', view.week ?? '', view.week !== null);
  put('day', view.day ?? '', view.day !== null);
  put('rows', view.rows, view.rows !== d.rows);
  put('plan', view.plan ?? '', view.plan !== null);
  put('place', view.place ?? '', view.place !== null);
  put('year', view.year ?? '', view.year !== null);
  put('shown', view.shown, view.shown !== d.shown);
  put('side', view.side, view.side !== d.side);
  put('order', view.order, view.order !== d.order);
  put('weights', view.weights.join(','), view.weights.join() !== d.weights.join());
  put('lang', view.language, view.language !== d.language);
  put('theme', view.theme, view.theme !== d.theme);
  const path = PAGE_PATHS[view.page];
  if (parts.length === 0) return path;
  return (
    `${path}?` + parts.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&')
  );
}

/**
 * An address of ours as a view; what cannot be read becomes the default and is told in `warnings`.
 * @param address path and query, '/arbete/narvaro?week=2026-W02'; older ones name the page in the query, '/?page=plan'
 */
export function parseUrl(address: string): { view: View; warnings: UrlWarning[] } {
  const [path = '', search = ''] = address.split(/\?(.*)/s);
  const params = new URLSearchParams(search);
  const warnings: UrlWarning[] = [];
  const read = <T>(field: string, fallback: T, parse: (text: string) => T | undefined): T => {
    const given = params.get(field);
    if (given === null) return fallback;
    const value = parse(given);
    if (value === undefined) warnings.push({ field, given });
    return value === undefined ? fallback : value;
  };
  const d = DEFAULT_VIEW;
  const list = <T>(parse: (part: string) => T[] | undefined) => {
    return (text: string): T[] | undefined => {
      if (text === '') return [];
      const parts = text.split(',').map(parse);
      return parts.includes(undefined) ? undefined : [...new Set(parts.flatMap((part) => part ?? []))];
    };
  };

  const parsePeriod = (fromKey: string, toKey: string, name: string): Filter['period'] => {
    const from = read(fromKey, null, parseDate);
    const to = read(toKey, null, parseDate);
    if (from !== null && to !== null && from < to) return { from, to };
    if (params.has(fromKey) || params.has(toKey)) {
      const given = `${params.get(fromKey) ?? ''} – ${params.get(toKey) ?? ''}`;
      if (!warnings.some(({ field }) => field === fromKey || field === toKey)) warnings.push({ field: name, given });
    }
    return null;
  };
  const period = parsePeriod('from', 'to', 'period');
  const second = parsePeriod('from2', 'to2', 'second');

  const view: View = {
    page: read('page', pageOf(path), oneOf(Object.keys(PAGE_PATHS) as Page[])),
    show: read('show', d.show, oneOf(SHOWS)),
    chosen: read('chosen', d.chosen, matching(CODE)),
    filter: {
      period,
      categories: read<readonly string[] | null>(
        'categories',
        null,
        list((part) => wrap(matching(CODE)(part))),
      ),
      place_types: read(
        'places',
        d.filter.place_types,
        list((part) => wrap(oneOf(PLACE_TYPES)(part))),
      ),
      weekdays: read('weekdays', d.filter.weekdays, list(parseWeekdayRun)),
      hours: read('hours', d.filter.hours, list(parseHourRun)),
      stadsdelar: read(
        'stadsdelar',
        d.filter.stadsdelar,
        list((part) => wrap(matching(CODE)(part))),
      ),
    },
    layers: read(
      'layers',
      d.layers,
      list((part) => wrap(oneOf(MAP_LAYERS)(part))),
    ),
    environment: read(
      'environment',
      d.environment,
      list((part) => wrap(oneOf(ENVIRONMENT_KINDS)(part))),
    ),
    measure: read('measure', d.measure, oneOf(MEASURES)),
    cell_size: read('cell', d.cell_size, wholeNumber(/^[1-9]\d{0,4}$/)),
    method: read('method', d.method, (text) => oneOf(METHODS)(RENAMED_METHODS[text] ?? text)),
    bandwidth: read('bandwidth', d.bandwidth, wholeNumber(/^[1-9]\d{0,4}$/)),
    presence_produced: read('found', d.presence_produced, (text) => (text === 'counted' ? true : undefined)),
    second,
    look: read('look', d.look, oneOf(LOOKS)),
    split: read('split', d.split, wholeNumber(/^(?:100|[1-9]?\d)$/)),
    cell: read('square', d.cell, wholeNumber(/^(?:0|[1-9]\d{0,5})$/)),
    street: read('street', d.street, matching(/^-?\d{1,8}_-?\d{1,8}(?:_\d{1,2})?$/)),
    panel: read('panel', d.panel, oneOf(['situation', 'analysis'] as const)),
    open: read(
      'open',
      d.open,
      list((part) => wrap(oneOf(SECTIONS)(part))),
    ),
    area: read('area', d.area, (text) => (parseShape(text) === null ? undefined : text)),
    at: read('at', d.at, parsePosition),
    week: read('week', d.week, parseWeek),
    day: read('day', d.day, wholeNumber(/^[1-7]$/)),
    rows: read('rows', d.rows, oneOf(PLAN_ROWS)),
    plan: read('plan', d.plan, (text) => (parsePlanAsked(text) ? text : undefined)),
    place: read('place', d.place, matching(/^[\w.:-]{1,100}$/)),
    year: read('year', d.year, wholeNumber(/^20\d\d$/)),
    shown: read('shown', d.shown, oneOf(PROMISE_PARTS)),
    side: read('side', d.side, oneOf(SIDES)),
    order: read('order', d.order, oneOf(PRIORITY_KINDS)),
    weights: read('weights', d.weights, parseWeights),
    language: read('lang', d.language, oneOf(['sv', 'en'] as const)),
    theme: read('theme', d.theme, oneOf(['light', 'dark', 'system'] as const)),
  };
  return { view, warnings };
}

/** The page at a path; where there is none, or it is the front, what people begin with. */
function pageOf(path: string): Page {
  const page = pageAt(path);
  return page === null || page === 'front' ? DEFAULT_VIEW.page : page;
}

/** What the data knows of: codes and sizes that a link may name. */
export interface Known {
  stadsdelar: readonly string[];
  categories: readonly string[];
  cell_sizes: readonly number[];
  weeks: readonly string[];
}

/** Replaces what a link names but the data does not have by the default, and tells of it. */
export function dropUnknown(view: View, known: Known): { patch: Partial<View>; warnings: UrlWarning[] } {
  const patch: Partial<View> = {};
  const warnings: UrlWarning[] = [];
  const { filter } = view;
  const check = <T>(field: string, given: T, list: readonly T[], fall: () => void) => {
    if (list.includes(given)) return true;
    warnings.push({ field, given: String(given) });
    fall();
    return false;
  };
  if (view.chosen !== null) check('chosen', view.chosen, known.stadsdelar, () => (patch.chosen = null));
  if (view.cell_size !== null) check('cell', view.cell_size, known.cell_sizes, () => (patch.cell_size = null));
  // a week that is being planned need not have anything in it yet
  if (view.week !== null && view.page !== 'plan') check('week', view.week, known.weeks, () => (patch.week = null));
  const stadsdelar = filter.stadsdelar.filter((code) => check('stadsdelar', code, known.stadsdelar, () => undefined));
  const categories =
    filter.categories?.filter((code) => check('categories', code, known.categories, () => undefined)) ?? null;
  if (stadsdelar.length !== filter.stadsdelar.length || categories?.length !== filter.categories?.length) {
    const emptied = categories !== null && categories.length === 0 && filter.categories?.length !== 0;
    patch.filter = { ...filter, stadsdelar, categories: emptied ? null : categories };
  }
  return { patch, warnings };
}

function formatWeekdays(weekdays: readonly number[]): string {
  return cyclicRuns(weekdays, 7, 1)
    .map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`))
    .join(',');
}

function parseWeekdayRun(text: string): number[] | undefined {
  const match = /^([1-7])(?:-([1-7]))?$/.exec(text);
  if (!match) return undefined;
  const from = Number(match[1]);
  return cyclicRun(from, Number(match[2] ?? from), 7, 1);
}

/** Longitude, latitude and zoom, to about a metre: '17.96581,59.36102,14.5'. */
function formatPosition({ lng, lat, zoom }: MapPosition): string {
  const round = (value: number, decimals: number) => String(Number(value.toFixed(decimals)));
  return [round(lng, 5), round(lat, 5), round(zoom, 2)].join(',');
}

function parsePosition(text: string): MapPosition | undefined {
  const parts = text.split(',');
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,6})?$/.test(part))) return undefined;
  const [lng = 0, lat = 0, zoom = 0] = parts.map(Number);
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24 ? { lng, lat, zoom } : undefined;
}

/** Three whole numbers from 0 to 100, one of them above 0. */
function parseWeights(text: string): View['weights'] | undefined {
  const [residents = -1, police = -1, city = -1, ...more] = text
    .split(',')
    .map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 101));
  const weights = [residents, police, city] as const;
  const isFit = more.length === 0 && weights.every((weight) => weight >= 0 && weight <= 100);
  return isFit && residents + police + city > 0 ? weights : undefined;
}

function parseDate(text: string): string | undefined {
  return isDate(text) ? text : undefined;
}

/** An ISO week that exists: only years that begin or end on a Thursday have a week 53. */
function parseWeek(text: string): string | undefined {
  return mondayOfWeek(text) === null ? undefined : text;
}

function oneOf<const T extends readonly string[]>(values: T) {
  return (text: string): T[number] | undefined => values.find((value) => value === text);
}

function matching(pattern: RegExp) {
  return (text: string): string | undefined => (pattern.test(text) ? text : undefined);
}

function wholeNumber(pattern: RegExp) {
  return (text: string): number | undefined => (pattern.test(text) ? Number(text) : undefined);
}

function wrap<T>(value: T | undefined): T[] | undefined {
  return value === undefined ? undefined : [value];
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}
