import type { ClientRequestOptions, InferResponseType } from 'hono/client';

/** A route with its method: `api.passes.$post`. */
export type Endpoint = (args: never, options?: ClientRequestOptions) => Promise<object>;

/** What is answered there when all is well. */
export type Answer<E extends Endpoint> = InferResponseType<E, 200>;

// oxlint-disable-next-line typescript/no-generated-empty-object-type -- what may be left out wholly takes it
type Empty = Record<never, never>;

/** What is sent to it: a query all of whose parameters may be left out may be left out itself. */
type Sendable<R> = R extends { query: infer Q } ? (Empty extends Q ? Omit<R, 'query'> & { query?: Q } : R) : R;

export type Args<E extends Endpoint> = Sendable<NonNullable<Parameters<E>[0]>>;

/** The arguments of a call: none where nothing need be sent. */
export type ArgsOf<E extends Endpoint> = Empty extends Args<E> ? [args?: Args<E>] : [args: Args<E>];
