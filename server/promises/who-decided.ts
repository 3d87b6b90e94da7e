import type { Text } from '../http/problem';
import { DEMO } from './demo/demo';

/** Who decided something, as its reader's language has it: the demo world, or a person by name; empty where nobody knows any more. */
export function whoDecided(decided_by: string, names: ReadonlyMap<string, string>): Text {
  if (decided_by === DEMO) return { sv: 'Demovärlden', en: 'The demo world' };
  const name = names.get(decided_by) ?? '';
  return { sv: name, en: name };
}

/** Why it was decided so: words that are the rule's own in the reader's language, a person's as they were written. */
export function whyDecided(reason: string, ruleSays: readonly Text[]): Text {
  return ruleSays.find(({ sv, en }) => reason === sv || reason === en) ?? { sv: reason, en: reason };
}
