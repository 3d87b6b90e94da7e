import { createContext } from 'svelte';
import type { Answers } from './answers/open-answers';
import type { Connection } from './connection.svelte';
import type { Session } from './session.svelte';
import type { ViewState } from './view-state.svelte';

/** What every part of the page shares: what is chosen, and what the server says of it. */
export interface AppState {
  view: ViewState;
  answers: Answers;
  session: Session;
  connection: Connection;
}

export const [getApp, setApp] = createContext<AppState>();
