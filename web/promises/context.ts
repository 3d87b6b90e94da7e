import { createContext } from 'svelte';
import type { PromiseRoom } from './promise-room.svelte';

/** The promises that the parts of their page share. */
export const [getPromises, setPromises] = createContext<PromiseRoom>();
