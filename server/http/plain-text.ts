/** Control characters but tab and line breaks, and half surrogate pairs: PostgreSQL and UTF-8 cannot hold the worst of them. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

/** Whether a text is one that a person can write and both engines of the store can keep. */
export function isPlainText(text: string): boolean {
  return !UNWRITABLE.test(text);
}
