import type { Language } from '../../data/terms/language';
import type { Address } from './address';
import { headersIn, receive, type Sent } from './receive';

interface How {
  signal?: AbortSignal;
  cache?: RequestCache;
}

/** Asks once; never throws. For what is asked anew whenever its address changes there is `Asked`. */
export function ask<T>(address: Address<T>, language: Language, how: How = {}): Promise<Sent<T>> {
  return receive(fetch(address, { ...how, headers: headersIn(language) }), language, how);
}
