import type { Deps } from '../http/deps';

/** How often the folder is looked at. */
const LOOK_MS = 5000;

/** Takes in what is delivered from now on. @returns a function that stops it; what is under way ends by itself */
export function watchDeliveries({ deliveries, log }: Pick<Deps, 'deliveries' | 'log'>): () => void {
  if (deliveries === null) return () => undefined;
  let last = '';
  const timer = setInterval(() => {
    void deliveries.round(new Date()).then(
      () => (last = ''),
      (error: unknown) => {
        // the same fault once, not every few seconds
        if (String(error) !== last)
          log(`Leveranser kan inte tas emot / deliveries cannot be taken in: ${String(error)}`);
        last = String(error);
      },
    );
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
