import type { SuggestionParameters } from '../../api/types';
import { recall, remember } from '../../state/browser-memory';
import { OWN } from '../../state/own-storage';

const KEY = `${OWN}suggest`;

/** Keeps in the browser what somebody asked for last, for the next week: all but the week itself and what was drawn. */
export function keepParameters(user_id: string | null, given: SuggestionParameters): void {
  if (user_id === null) return;
  // JSON leaves out what is undefined
  remember(KEY, JSON.stringify({ user_id, parameters: { ...given, seed: undefined } }));
}

/** What the same person asked for last in this browser; null for nothing, or another's. */
export function keptParameters(user_id: string | null): SuggestionParameters | null {
  const text = recall(KEY);
  if (text === null || user_id === null) return null;
  try {
    const kept = JSON.parse(text) as { user_id?: string; parameters?: SuggestionParameters };
    const isOwn = kept.user_id === user_id && Array.isArray(kept.parameters?.days);
    return isOwn ? (kept.parameters ?? null) : null;
  } catch {
    return null;
  }
}
