import { PackError } from '../../data/pack/read-pack';
import { SettingError } from '../boot/setting-error';
import { BadInput, describeBadInput, PROBLEMS, Refusal } from '../http/problem';
import { StoreError } from '../store/store-error';

/** Something typed that cannot be done. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Whose message says to a person what is wrong. */
const IN_WORDS = [UsageError, StoreError, SettingError, PackError];

/** What is wrong, in both languages, for whoever runs a command; null where it is a fault of the program. */
export function explainFailure(error: unknown): string | null {
  if (error instanceof BadInput)
    return (['sv', 'en'] as const).map((language) => describeBadInput(error, language).error.message).join('\n');
  if (error instanceof Refusal) return `${PROBLEMS[error.code].sv} / ${PROBLEMS[error.code].en}`;
  const isSaid = IN_WORDS.some((kind) => error instanceof kind) || isOfParseArgs(error);
  return isSaid ? (error as Error).message : null;
}

/** What node's own reading of a command line throws. */
function isOfParseArgs(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
