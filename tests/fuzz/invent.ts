import type { Random } from '../../server/statistics/random';
import { HOSTILE_VALUES } from './hostile';
import type { Schema } from './operations';

/** Values that the program under test knows, by the name of their field; grows with what it answers. */
export type Known = Map<string, unknown[]>;

const MAX_KNOWN = 200;

/** Remembers a value as one that a field of this name can have. */
export function learn(known: Known, name: string, value: unknown, random: Random): void {
  const values = known.get(name) ?? [];
  known.set(name, values);
  if (values.length < MAX_KNOWN) values.push(value);
  else values[random.below(MAX_KNOWN)] = value;
}

/** Remembers every id, revision and code in an answer. */
export function learnFrom(known: Known, answer: unknown, random: Random): void {
  if (typeof answer !== 'object' || answer === null) return;
  for (const [name, value] of Object.entries(answer)) {
    if (/(_id|^revision)$/.test(name) && (typeof value === 'string' || typeof value === 'number'))
      learn(known, name, value, random);
    else if (name === 'pass_ids' && Array.isArray(value)) for (const id of value) learn(known, 'pass_id', id, random);
    // the secrets in the links that are sent out
    else if (name === 'link') learn(known, 'token', String(value).split('#token=')[1] ?? '', random);
    else if (name === 'address') learn(known, 'secret', String(value).split('/').at(-2) ?? '', random);
    else learnFrom(known, value, random);
  }
}

export function pick<T>(list: readonly T[], random: Random): T {
  if (list.length === 0) throw new RangeError('nothing to pick from');
  return list[random.below(list.length)] as T;
}

/** Whether something that happens once in n happens. */
export function once(n: number, random: Random): boolean {
  return random.below(n) === 0;
}

/**
 * A value of a schema, as a good client would send it, except that one in `wild` of its parts is a hostile one.
 * @param name of the field, by which a known value is found
 */
export function invent(schema: Schema, name: string, known: Known, wild: number, random: Random): unknown {
  if (once(wild, random)) return pick(HOSTILE_VALUES, random);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return invent(pick(choices, random), name, known, wild, random);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(schema.enum, random);
  if (schema.properties !== undefined) return inventObject(schema.properties, known, wild, random);
  const values = known.get(name);
  if (values !== undefined && values.length > 0 && !once(20, random)) return pick(values, random);
  const types = [schema.type ?? 'string'].flat();
  switch (pick(types, random)) {
    case 'null':
      return null;
    case 'boolean':
      return once(2, random);
    case 'integer':
    case 'number':
      return inventNumber(schema, random);
    case 'array': {
      const length = random.below(4);
      return Array.from({ length }, () => invent(schema.items ?? {}, name, known, wild, random));
    }
    case 'object':
      return { [name]: invent({}, name, known, wild, random) };
    default:
      return schema.example ?? `${name} ${random.below(1000)}`;
  }
}

function inventObject(
  properties: Readonly<Record<string, Schema>>,
  known: Known,
  wild: number,
  random: Random,
): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(properties))
    if (!once(3 * wild, random)) object[name] = invent(schema, name, known, wild, random);
  if (once(4 * wild, random)) object[pick(['__proto__x', 'constructor', 'extra', ''], random)] = 1;
  return object;
}

function inventNumber({ minimum = 0, maximum = 2 ** 31 - 1 }: Schema, random: Random): number {
  const edges = [minimum, maximum, Math.min(minimum + 1, maximum)];
  return once(4, random) ? pick(edges, random) : Math.max(0, minimum) + random.below(20);
}
