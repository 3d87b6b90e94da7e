import type { z } from '@hono/zod-openapi';
import { ACCEPTED_ID } from '../contract/fields';
import type { Text } from './problem';

type Issue = z.core.$ZodIssue;

/**
 * What would be accepted where something does not fit a schema, in both languages: the library's own words are English
 * and meant for programmers.
 */
export function describeIssue(issue: Issue | undefined): Text {
  switch (issue?.code) {
    case 'invalid_type':
      // a field of a form says which: see fields
      return FORMATS[issue.message] ?? TYPES[issue.expected] ?? OTHER;
    case 'invalid_value':
      return anyOf(issue.values.map(String).join(', '));
    // the schema has listed the fields that there are: see strict
    case 'unrecognized_keys':
      return anyOf(issue.message);
    case 'invalid_format':
      return FORMATS[issue.format] ?? OTHER;
    case 'too_big':
      return atMost(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'invalid_union':
      return describeUnion(issue);
    default:
      return OTHER;
  }
}

function anyOf(list: string): Text {
  return { sv: `något av ${list}`, en: `any of ${list}` };
}

const OTHER: Text = { sv: 'ett värde av rätt slag', en: 'a value of the right kind' };

const WHOLE: Text = { sv: 'ett heltal', en: 'a whole number' };

const TYPES: Readonly<Record<string, Text>> = {
  string: { sv: 'en text', en: 'a text' },
  number: { sv: 'ett tal', en: 'a number' },
  int: WHOLE,
  boolean: { sv: 'true eller false', en: 'true or false' },
  array: { sv: 'en lista', en: 'a list' },
  object: { sv: 'ett objekt', en: 'an object' },
  record: { sv: 'ett objekt', en: 'an object' },
  null: { sv: 'null', en: 'null' },
};

const FORMATS: Readonly<Record<string, Text>> = {
  // nothing but ids and secrets has a pattern of its own
  regex: ACCEPTED_ID,
  uuid: { sv: 'ett UUID', en: 'a UUID' },
  email: { sv: 'en e-postadress', en: 'an address of e-mail' },
  datetime: { sv: 'en tidpunkt i UTC som 2026-01-05T17:00:00Z', en: 'an instant in UTC such as 2026-01-05T17:00:00Z' },
  date: { sv: 'ett datum som 2026-01-05', en: 'a date such as 2026-01-05' },
  safeint: WHOLE,
};

function atMost(origin: string, most: number, isIncluded: boolean): Text {
  if (origin === 'string') return { sv: `en text på högst ${most} tecken`, en: `a text of ${most} characters at most` };
  if (origin === 'array') return { sv: `en lista med högst ${most} värden`, en: `a list of ${most} values at most` };
  return isIncluded
    ? { sv: `ett tal som är högst ${decimal(most)}`, en: `a number of ${most} at most` }
    : { sv: `ett tal under ${decimal(most)}`, en: `a number below ${most}` };
}

function atLeast(origin: string, least: number, isIncluded: boolean): Text {
  if (origin === 'string' && least === 1) return { sv: 'en text', en: 'a text' };
  if (origin === 'string')
    return {
      sv: `en text på minst ${least} tecken`,
      en: `a text of ${least} characters at least`,
    };
  if (origin === 'array')
    return {
      sv: `en lista med minst ${least} värden`,
      en: `a list of ${least} ${least === 1 ? 'value' : 'values'} at least`,
    };
  return isIncluded
    ? { sv: `ett tal som är minst ${decimal(least)}`, en: `a number of ${least} at least` }
    : { sv: `ett tal över ${decimal(least)}`, en: `a number above ${least}` };
}

function decimal(number: number): string {
  return String(number).replace('.', ',');
}

/** What any of its members would have accepted. */
function describeUnion(issue: z.core.$ZodIssueInvalidUnion): Text {
  const inner = issue.errors.flat().map(describeIssue);
  const distinct = inner.filter(({ en }, i) => inner.findIndex((other) => other.en === en) === i);
  if (distinct.length === 0) return OTHER;
  return { sv: distinct.map(({ sv }) => sv).join(' eller '), en: distinct.map(({ en }) => en).join(' or ') };
}
