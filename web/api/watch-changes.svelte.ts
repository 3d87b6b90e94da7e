import { at } from './address';
import { api } from './client';
import { DOUBTED, RESTORED, SESSION_ENDED } from './events';
import { peek } from './peek';
import type { PlanChanged } from './types';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** a short break is nobody's business */
const TOLD_AFTER_MS = 4000;

/** Why changes are not heard: the server does not answer, its database does not, or the stream alone is refused. */
export type Unheard = 'server' | 'store' | 'stream';

/** Listens for changes of the plan by others, and begins anew, ever more seldom, when the connection is lost. */
export class Watch {
  /** why it hears nothing, once that has lasted; null while it hears */
  unheard = $state<Unheard | null>(null);

  /** Make it while a component initialises: it listens for as long as that component lives. */
  constructor(onchange: (changed: PlanChanged) => void) {
    $effect(() => {
      let source: EventSource;
      let again: ReturnType<typeof setTimeout> | undefined;
      let tell: ReturnType<typeof setTimeout> | undefined;
      let wait = FIRST_WAIT_MS;
      let reason: Unheard = 'server';

      const listen = () => {
        source = new EventSource(at(api.plan.changes));
        source.onopen = () => {
          // it hears again, perhaps before the banner that says nobody answers has asked
          if (tell !== undefined) dispatchEvent(new Event(DOUBTED));
          clearTimeout(tell);
          tell = undefined;
          wait = FIRST_WAIT_MS;
          this.unheard = null;
        };
        source.onmessage = (event: MessageEvent<string>) => onchange(JSON.parse(event.data) as PlanChanged);
        source.onerror = () => {
          source.close();
          dispatchEvent(new Event(DOUBTED));
          void findWhy().then((why) => {
            reason = why;
            if (this.unheard !== null) this.unheard = why;
          });
          tell ??= setTimeout(() => (this.unheard = reason), TOLD_AFTER_MS);
          again = setTimeout(listen, wait);
          wait = Math.min(LONGEST_WAIT_MS, wait * 2);
        };
      };
      const atOnce = () => {
        if (source.readyState !== EventSource.CLOSED) return;
        clearTimeout(again);
        wait = FIRST_WAIT_MS;
        listen();
      };
      listen();
      addEventListener(RESTORED, atOnce);
      return () => {
        removeEventListener(RESTORED, atOnce);
        source.close();
        clearTimeout(again);
        clearTimeout(tell);
      };
    });
  }
}

/** A stream that ends does not say why: that its reader has been let out of it is told at once. */
async function findWhy(): Promise<Unheard> {
  const seen = await peek(at(api.session));
  if (seen === null || seen.isKept) return 'server';
  if (seen.status === 503) return 'store';
  if (seen.value?.user === null) dispatchEvent(new Event(SESSION_ENDED));
  return 'stream';
}
