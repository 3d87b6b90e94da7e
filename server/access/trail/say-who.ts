import type { Text } from '../../http/problem';

/** Who a row is about: as the trail has it, and the name of that user now. */
export interface Who {
  user_id: string | null;
  user_name: string | null;
  role: string | null;
  request_id: string | null;
}

/** What somebody of each role is called before the name. */
const TITLES: Readonly<Record<string, Text>> = {
  police: { sv: 'Polisen', en: 'Police officer' },
  planner: { sv: 'Planeraren', en: 'Planner' },
  partner: { sv: 'Samverkansparten', en: 'Partner' },
  admin: { sv: 'Administratören', en: 'Administrator' },
};

/** Each role as a word in a sentence. */
export const ROLE_WORDS: Readonly<Record<string, Text>> = {
  police: { sv: 'polis', en: 'police' },
  planner: { sv: 'planerare', en: 'planner' },
  partner: { sv: 'samverkanspart', en: 'partner' },
  admin: { sv: 'administratör', en: 'administrator' },
};

/** Who did something: somebody with role and name, the organisation's sign-in, the program, or nobody who was signed in. */
export function sayWho({ user_id, user_name, role, request_id }: Who): Text {
  if (role === 'identity_provider') return { sv: 'Organisationens inloggning', en: 'The organisation’s sign-in' };
  if (user_id === null)
    return request_id === null
      ? { sv: 'Programmet', en: 'The program' }
      : { sv: 'Någon som inte var inloggad', en: 'Somebody who was not signed in' };
  const name = user_name ?? user_id;
  const title = TITLES[role ?? ''];
  return title ? { sv: `${title.sv} ${name}`, en: `${title.en} ${name}` } : { sv: name, en: name };
}
