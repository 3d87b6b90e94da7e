import type { Deps } from '../http/deps';
import { runRecipe } from './run-recipe';

/** How often it is looked whether the day of the recipe has come. */
const EVERY_MS = 10 * 60_000;

/** Publishes by the monthly recipe from now on. @returns a function that stops it */
export function watchRecipe(deps: Deps): () => void {
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    void runRecipe(deps, new Date())
      .then((done) => {
        if (typeof done === 'number') deps.log(`Version ${done} publicerad enligt recept / published by the recipe`);
        else if (done !== null)
          deps.log(
            `Receptet frågar innan något publiceras / the recipe asks before anything is published: ${done.join(', ')}`,
          );
      })
      .catch((error: unknown) => deps.log(`publishing by the recipe: ${String(error)}`))
      .finally(() => {
        isRunning = false;
      });
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
