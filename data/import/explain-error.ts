import { PackError } from '../pack/read-pack';
import type { Language } from '../pack/schema';
import { ImportError } from '../sources/source';
import { importMessages } from '../text/import-messages';
import { LockedError } from '../write-lock';

/** One clear line for whatever went wrong, in the reader's language. */
export function explainError(error: unknown, language: Language, dataDir: string, aborted: boolean): string {
  const text = importMessages[language];
  if (error instanceof ImportError) return error.message;
  if (aborted) return text.aborted;
  if (error instanceof LockedError) return text.locked(error.pid, error.file);
  if (error instanceof PackError) return error.problems.join('\n');
  const { message, code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || /no space left on device|disk quota exceeded/i.test(message)) return text.diskFull(dataDir);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return text.notWritable(path ?? dataDir);
  if (/^out of memory error/i.test(message)) return text.memory;
  const [first = ''] = message.split('\n');
  if (first.includes('.parquet')) return text.brokenTable(first);
  return text.unexpected(first);
}
