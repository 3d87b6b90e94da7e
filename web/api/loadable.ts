/** One answer from the server. `value` keeps the last answer while the next loads, so that nothing jumps. */
export interface Loadable<T> {
  readonly status: 'loading' | 'ready' | 'error';
  readonly value: T | null;
  /** said to the reader, in their language; null unless `status` is 'error' */
  readonly error: string | null;
}
