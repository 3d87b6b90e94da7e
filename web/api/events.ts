/** Somebody asked and got no answer, or gets answers again: whether the server is there is worth a look. */
export const DOUBTED = 'connection-doubted';
/** Ask again for what failed; `detail` true: for everything, since other data are served. */
export const RESTORED = 'connection-restored';
/** The server no longer knows who asks: the page that asks for a new session takes over. */
export const SESSION_ENDED = 'session-ended';

declare global {
  interface WindowEventMap {
    [DOUBTED]: Event;
    [RESTORED]: CustomEvent<boolean>;
    [SESSION_ENDED]: Event;
  }
}
