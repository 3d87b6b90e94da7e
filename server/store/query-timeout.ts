import type pg from 'pg';
import { cutOff } from './cut-off';

/**
 * Gives a connection up when what is asked through it is not answered in time: the server's own limit does not help when
 * the server itself hangs, or the network has gone without a word. What was asked then fails as on a broken connection.
 */
export function limitQueryTime(client: pg.ClientBase, wait_ms: number): void {
  const ask = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
  const askForAWhile = (...given: unknown[]) => {
    const timer = setTimeout(() => cutOff(client), wait_ms);
    return ask(...given).finally(() => clearTimeout(timer));
  };
  client.query = askForAWhile as typeof client.query;
}
