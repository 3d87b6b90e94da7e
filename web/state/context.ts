import { createContext } from 'svelte';
import type { Answers } from './answers/open-answers';
import type { Connection } from './connection.svelte';
import type { FirstView } from './first-view';
import type { Session } from './session.svelte';
import type { ViewState } from './view-state.svelte';

/** What every part of the page shares: what is chosen, and what the server says of it. */
export interface AppState {
  view: ViewState;
  answers: Answers;
  session: Session;
  connection: Connection;
  /** what is not seen at first waits for it */
  firstView: FirstView;
}

export const [getApp, setApp] = createContext<AppState>();
