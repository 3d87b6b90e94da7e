import type { Text } from '../../http/problem';
import { describeRole } from './describe-who';
import type { TrailNames } from './trail-names';

const NOTHING: Text = { sv: 'inget', en: 'nothing' };

/** What has been changed of a user, from what to what. @param detail { role: { from, to }, … } */
export function describeUserChanges(detail: Record<string, unknown>, names: TrailNames): Text {
  const parts = Object.entries(detail).flatMap(([field, change]) => {
    if (typeof change !== 'object' || change === null || !('from' in change) || !('to' in change)) return [];
    return [describeChange(field, change.from, change.to, names)];
  });
  if (parts.length === 0) return { sv: 'utan att något blev annorlunda', en: 'without anything becoming different' };
  return { sv: parts.map(({ sv }) => sv).join('; '), en: parts.map(({ en }) => en).join('; ') };
}

function describeChange(field: string, from: unknown, to: unknown, names: TrailNames): Text {
  if (field === 'disabled')
    return to === 1
      ? { sv: 'kontot stängdes', en: 'the account was closed' }
      : { sv: 'kontot öppnades', en: 'the account was opened' };
  if (field === 'may_import')
    return to === 1
      ? { sv: 'fick rätt att läsa in data', en: 'was given the right to import data' }
      : { sv: 'miste rätten att läsa in data', en: 'lost the right to import data' };
  if (field === 'refused_at')
    return to === null
      ? { sv: 'organisationen släpper in igen', en: 'the organisation lets in again' }
      : { sv: 'organisationen släpper inte in', en: 'the organisation does not let in' };
  const word = FIELDS[field] ?? { sv: field, en: field };
  const [before, after] = [from, to].map((value) => describeValue(field, value, names));
  return { sv: `${word.sv} från ${before!.sv} till ${after!.sv}`, en: `${word.en} from ${before!.en} to ${after!.en}` };
}

const FIELDS: Readonly<Record<string, Text>> = {
  name: { sv: 'namn', en: 'name' },
  email: { sv: 'adress', en: 'address' },
  role: { sv: 'roll', en: 'role' },
  actors: { sv: 'vilka som planeras för', en: 'whom they plan for' },
  unit: { sv: 'enhet', en: 'unit' },
};

function describeValue(field: string, value: unknown, names: TrailNames): Text {
  if (typeof value !== 'string' || value === '') return NOTHING;
  if (field === 'role') return describeRole(value);
  if (field !== 'actors') return { sv: value, en: value };
  const actors = value.split(',').map(names.actor);
  return { sv: actors.map(({ sv }) => sv).join(', '), en: actors.map(({ en }) => en).join(', ') };
}
