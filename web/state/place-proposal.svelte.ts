import { createContext } from 'svelte';
import type { api } from '../api/client';
import type { Args } from '../api/endpoint';

export type PlaceOutline = Args<(typeof api)['place-register']['$post']>['json']['outline'];

interface Proposed {
  outline: PlaceOutline;
  /** what it may be called; empty where it has no name */
  name: string;
}

/** What somebody has asked to make a place of, somewhere else than on the page of places; not for a link to bring back. */
export class PlaceProposal {
  value = $state.raw<Proposed | null>(null);
}

export const [getPlaceProposal, setPlaceProposal] = createContext<PlaceProposal>();
