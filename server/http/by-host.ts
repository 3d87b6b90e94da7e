import { Hono } from 'hono';
import { html } from 'hono/html';
import { checkHost, hostOf } from './check-host';
import type { Town } from './deps';
import { securityHeaders } from './security-headers';

type Fetch = (request: Request, env?: unknown) => Response | Promise<Response>;
type Named = Pick<Town, 'origin'> & { pack: { municipality: Pick<Town['pack']['municipality'], 'name'> } };

/**
 * Leads a request to the town whose host it names: neither cookies nor caches nor storage of a browser are shared between
 * hosts. One town alone answers under every name of this machine, as its own check of hosts says.
 * @param otherwise answers where no town has the name
 * @throws without a town
 */
export function byHost(
  towns: readonly { town: Pick<Town, 'origin'>; fetch: Fetch }[],
  otherwise: Fetch,
): { fetch: Fetch } {
  const [first, second] = towns;
  if (first === undefined) throw new Error('there is no town to serve');
  if (second === undefined) return first;
  const by_host = new Map(towns.map(({ town, fetch }) => [new URL(town.origin).hostname, fetch]));
  return {
    fetch: (request, env) => {
      const found = URL.canParse(request.url) ? by_host.get(hostOf(request)) : undefined;
      return (found ?? otherwise)(request, env);
    },
  };
}

/** The way to each town, for who names this machine and no town; anybody else is refused. */
export function listTowns(towns: readonly Named[]): { fetch: Fetch } {
  const ways = towns.map(
    ({ origin, pack: { municipality } }) => html`<li><a href="${origin}">${municipality.name}</a></li>`,
  );
  const page = html`<!doctype html>
    <html lang="sv">
      <title>Löfteskartan</title>
      <h1>Löfteskartan</h1>
      <p>Välj kommun. <span lang="en">Choose a municipality.</span></p>
      <ul>
        ${ways}
      </ul>
    </html>`;
  return new Hono()
    .use(securityHeaders('http://localhost'))
    .use(checkHost('http://localhost'))
    .get('/', (c) => c.html(page));
}
