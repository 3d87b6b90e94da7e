import { MOST_REPORT_PLACE, MOST_REPORT_TEXT, REPORT_CATEGORIES, REPORT_KINDS } from '../../../data/terms/report';
import { isPlainText } from '../../http/plain-text';
import type { PublicDocument } from '../read-version';
import { findStadsdel } from './find-stadsdel';

/** What somebody has filled in, as they wrote it. */
const FORM_FIELDS = ['kind', 'category', 'stadsdel', 'place', 'text', 'lng', 'lat'] as const;
type FormField = (typeof FORM_FIELDS)[number];
export type FormValues = Record<FormField, string>;

/** What is wrong with a field: the page has words for each. */
type Fault = 'choose' | 'unknown' | 'where' | 'outside' | 'missing' | 'too_long' | 'unreadable';
export type Faults = Partial<Record<FormField, Fault>>;

/** A form as it can be sent on. */
export interface CheckedForm {
  kind: (typeof REPORT_KINDS)[number];
  category: (typeof REPORT_CATEGORIES)[number];
  stadsdel: string | null;
  point: { lng: number; lat: number } | null;
  place: string;
  text: string;
}

/** Line breaks as one character, as people count them. */
const clean = (given: string) => given.replaceAll('\r\n', '\n').trim();

/** The fields of a form by name; one that is missing, or a file, is empty. */
export function valuesOf(form: { get: (name: string) => unknown }): FormValues {
  const read = (name: FormField) => {
    const given = form.get(name);
    return typeof given === 'string' ? clean(given) : '';
  };
  return Object.fromEntries(FORM_FIELDS.map((name) => [name, read(name)])) as FormValues;
}

/** Checks a form against the municipality: what can be sent on, or what is wrong with each field. */
export function checkForm(values: FormValues, document: PublicDocument): { checked: CheckedForm } | { faults: Faults } {
  const faults: Faults = {};
  const kind = REPORT_KINDS.find((each) => each === values.kind);
  const category = REPORT_CATEGORIES.find((each) => each === values.category);
  if (kind === undefined) faults.kind = 'choose';
  if (category === undefined) faults.category = 'choose';
  for (const [field, most] of [
    ['place', MOST_REPORT_PLACE],
    ['text', MOST_REPORT_TEXT],
  ] as const) {
    if (values[field].length > most) faults[field] = 'too_long';
    else if (!isPlainText(values[field])) faults[field] = 'unreadable';
  }
  if (values.text === '') faults.text = 'missing';
  const where = checkWhere(values, document);
  if (typeof where === 'string') faults[where === 'where' ? 'place' : 'stadsdel'] ??= where;
  if (kind === undefined || category === undefined || typeof where === 'string' || Object.keys(faults).length > 0)
    return { faults };
  return { checked: { kind, category, ...where, place: values.place, text: values.text } };
}

function checkWhere(
  { stadsdel, place, lng, lat }: FormValues,
  document: PublicDocument,
): Pick<CheckedForm, 'stadsdel' | 'point'> | Fault {
  const isKnown = document.stadsdelar.some((each) => each.stadsdel === stadsdel);
  if (stadsdel !== '' && !isKnown) return 'unknown';
  if (lng !== '' || lat !== '') {
    const point = { lng: Number(lng), lat: Number(lat) };
    if (lng === '' || lat === '' || !isDegrees(point)) return 'outside';
    const found = findStadsdel(document, point.lng, point.lat);
    if (found === null) return 'outside';
    return { stadsdel: found, point };
  }
  if (stadsdel === '' && place === '') return 'where';
  return { stadsdel: stadsdel === '' ? null : stadsdel, point: null };
}

function isDegrees({ lng, lat }: { lng: number; lat: number }): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}
