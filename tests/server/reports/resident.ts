import { publications } from '../../../server/contract/publications';
import type { Town } from '../tiny-town';

/** Publishes once, as an administrator: until then there are no public pages. */
export async function publish(town: Town): Promise<void> {
  const { newest } = await town.ask(publications, '/api/publications');
  const { status, answer } = await town.app.send('POST', '/api/publications', { promises: [], reason: 'x', newest });
  if (status !== 200) throw new Error(`publishing was answered with ${status} ${JSON.stringify(answer)}`);
}

export const TOLD = {
  kind: 'unsafe',
  category: 'dark',
  stadsdel: 'vast',
  place: 'Vid tunneln',
  text: 'Lampan har varit trasig i två veckor.',
};

type Words = Readonly<Record<string, string>>;

/** Somebody who reads and sends forms without JavaScript. */
export function resident(town: Town, more: Record<string, string> = {}) {
  const ask = (path: string, init: RequestInit = {}) => town.as(null).request(path, init);
  const post = async (path: string, form: Words | FormData | URLSearchParams) => {
    const body = form instanceof FormData ? form : new URLSearchParams(form);
    const response = await ask(path, { method: 'POST', body, headers: more });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  return {
    post,
    read: async (path: string) => {
      const response = await ask(path);
      return { status: response.status, headers: response.headers, html: await response.text() };
    },
    /** sends a report. @returns its receipt's code */
    report: async (told: Words = TOLD): Promise<string> => {
      const { status, headers, html } = await post('/rapportera', { ...told, step: 'send' });
      const code = /\/kvitto\/([\dA-Z-]{19})\?ny$/.exec(headers.get('Location') ?? '')?.[1];
      if (status !== 303 || code === undefined) throw new Error(`the report was answered with ${status}: ${html}`);
      return code;
    },
  };
}
