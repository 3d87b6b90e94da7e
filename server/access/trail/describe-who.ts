import { ROLE_TITLES, ROLE_WORDS } from '../../../data/terms/role';
import type { Text } from '../../http/problem';

/** Who a row is about: as the trail has it, and the name of that user now. */
export interface Who {
  user_id: string | null;
  user_name: string | null;
  role: string | null;
  request_id: string | null;
}

/** Who did something: somebody with role and name, the organisation's sign-in, the program, or nobody who was signed in. */
export function describeWho({ user_id, user_name, role, request_id }: Who): Text {
  if (role === 'identity_provider') return { sv: 'Organisationens inloggning', en: 'The organisation’s sign-in' };
  if (user_id === null)
    return request_id === null
      ? { sv: 'Programmet', en: 'The program' }
      : { sv: 'Någon som inte var inloggad', en: 'Somebody who was not signed in' };
  const name = user_name ?? user_id;
  const title = (ROLE_TITLES as Readonly<Record<string, Text>>)[role ?? ''];
  return title ? { sv: `${title.sv} ${name}`, en: `${title.en} ${name}` } : { sv: name, en: name };
}

/** A role of the trail as a word in a sentence; one that there is no more by its code. */
export function describeRole(role: string): Text {
  return (ROLE_WORDS as Readonly<Record<string, Text>>)[role] ?? { sv: role, en: role };
}
