import type { Answer, ArgsOf, Endpoint } from './endpoint';

declare const answer: unique symbol;

/** Where something is asked for; its type says what is answered there. */
export type Address<T> = string & { readonly [answer]?: T };

interface Askable {
  $get: Endpoint;
  $path: (arg?: never) => string;
}

/** The address of a route: `at(api.passes, { query: { week } })`. */
export function at<E extends Askable>(route: E, ...[args]: ArgsOf<E['$get']>): Address<Answer<E['$get']>> {
  const { param = {}, ...rest } = (args ?? {}) as { param?: Record<string, string> };
  const encoded = Object.fromEntries(Object.entries(param).map(([name, value]) => [name, encodeURIComponent(value)]));
  return route.$path({ ...rest, param: encoded } as never);
}
