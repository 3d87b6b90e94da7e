/** Somebody asked and got no answer: worth a look. */
export const DOUBTED = 'connection-doubted';
/** Ask again for what failed; `detail` true: for everything, since other data are served. */
export const RESTORED = 'connection-restored';

declare global {
  interface WindowEventMap {
    [DOUBTED]: Event;
    [RESTORED]: CustomEvent<boolean>;
  }
}
