/** What an answer of the program may never be. */
export type Fault = '500' | 'stack' | 'no words';

export interface FuzzAnswer {
  status: number;
  /** whether there can be a body at all */
  isHead: boolean;
  text: string;
}

/** A line of a stack trace, the path of a module, or the words of a database or a parser. */
const STACK = /\n\s+at \S|node_modules|\.[jt]s:\d+|SQLITE_|SqliteError|invalid byte sequence|ZodError/;

/** What the library of schemas says by itself, in English, to programmers. */
const SCHEMA =
  /Unrecognized key|Invalid (input|option|string|ISO|email|discriminator|key)|expected \w+, received|Too (big|small): /;

/**
 * What is wrong with an answer: 500 and its like; a stack or a program's own words in it; a refusal without a sentence.
 * 503 is right where it is said in words: the question took too long, or the database is away.
 */
export function judgeAnswer({ status, isHead, text }: FuzzAnswer): Fault | null {
  if (status >= 500 && status !== 503) return '500';
  if (STACK.test(text) || (status >= 400 && SCHEMA.test(text))) return 'stack';
  if (status >= 400 && !isHead && !hasWords(text)) return 'no words';
  return null;
}

/** Whether a refusal holds at least one sentence for a person. */
function hasWords(text: string): boolean {
  try {
    const { error } = JSON.parse(text) as { error?: { message?: unknown } };
    return typeof error?.message === 'string' && /^\S.*\s.*\.$/su.test(error.message.trim());
  } catch {
    return false;
  }
}
