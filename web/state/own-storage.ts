/** What is kept in the browser for one person is kept under names that begin so. */
export const OWN = 'lofteskartan.own.';

/** Somebody signs out: nothing of theirs is left in the browser. */
export function forgetOwn(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(OWN)) localStorage.removeItem(key);
  } catch {
    // a browser that lets nothing be kept has kept nothing
  }
}
