import { z } from 'zod';
import { SettingError } from '../boot/setting-error';
import type { Grants } from './provider-settings';
import { ROLES } from '../../data/terms/role';

const HOW =
  `ange grupp=roll eller grupp=roll:aktör+aktör, där rollen är ${ROLES.join(', ')}; flera med komma emellan eller en per rad. ` +
  'Innehåller gruppens namn komma eller semikolon: en per rad, eller JSON: [{"group": "CN=…,OU=…", "role": "police", "actors": ["polis"]}] / ' +
  'give group=role or group=role:actor+actor; several with commas between, or one a line. ' +
  'Where the name of a group holds a comma or a semicolon: one a line, or JSON as above';

const JSON_MAP = z.array(
  z.strictObject({
    group: z.string().trim().min(1),
    role: z.enum(ROLES),
    actors: z.array(z.string().trim().min(1)).nullable().default(null),
  }),
);

/**
 * Reads which group gets which role: JSON; one entry a line, where names may hold anything; or entries with commas
 * between.
 * @throws {SettingError} naming the entry that cannot be meant, and how it is to be written
 */
export function parseRoleMap(map: string): Grants {
  const text = map.trim();
  const grants = text.startsWith('[') || text.startsWith('{') ? parseJson(text) : parseEntries(text);
  if (grants.length === 0) throw refuse('', 'ingen kommer in / nobody gets in');
  const twice = grants.find(({ group }, i) => grants.findIndex((other) => other.group === group) !== i);
  if (twice)
    throw refuse(twice.group, 'står två gånger, och bara den första gäller / is there twice, the first counts');
  return grants;
}

function parseJson(text: string): Grants {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refuse(text, (error as Error).message);
  }
  const read = JSON_MAP.safeParse(value);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  const entry: unknown = Array.isArray(value) && typeof path[0] === 'number' ? value[path[0]] : value;
  throw refuse(JSON.stringify(entry), `${path.slice(1).join('.')} ${message}`.trim());
}

function parseEntries(text: string): Grants {
  const isByLine = text.includes('\n');
  const entries = text.split(isByLine ? '\n' : ',').map((entry) => entry.trim());
  return entries.flatMap((entry, i) => {
    // between lines a blank one is a matter of taste; between commas something has been forgotten
    if (entry === '' && isByLine) return [];
    if (entry === '') throw refuse('', `nummer ${i + 1} av ${entries.length} är tom / number ${i + 1} is empty`);
    return [parseEntry(entry)];
  });
}

function parseEntry(entry: string): Grants[number] {
  const at = entry.lastIndexOf('=');
  const group = entry.slice(0, Math.max(0, at)).trim();
  const [name, actors, ...rest] = entry
    .slice(at + 1)
    .split(':')
    .map((part) => part.trim());
  const role = ROLES.find((known) => known === name);
  if (group === '' || role === undefined || rest.length > 0) throw refuse(entry);
  if (HOLDS_AN_ENTRY.test(group)) throw refuse(entry, 'ser ut som två / looks like two');
  if (actors === undefined) return { group, role, actors: null };
  const codes = actors === '' ? [] : actors.split('+').map((actor) => actor.trim());
  if (codes.includes('')) throw refuse(entry, 'en aktör är tom / an actor is empty');
  return { group, role, actors: codes };
}

/** A name that goes on after what gives somebody a role was separated by something else than it should. */
const HOLDS_AN_ENTRY = new RegExp(`=\\s*(${ROLES.join('|')})(:[^=;,\\s]*)?\\s*([;,\\s|&]|$)`);

function refuse(entry: string, why = ''): SettingError {
  return new SettingError(`OIDC_ROLE_MAP: ”${entry}”${why && `: ${why}`}: ${HOW}`);
}
