import { Agent, request } from 'node:http';
import { startApp } from '../e2e/start-app';
import { figure, type Figure } from './figure';

const EDITORS = 20;
const ROUNDS = 25;
/** How long an editor looks at the plan before changing it again: twenty of them then change something 40 times a second. */
const THINK_MS = 500;
const WEEK = '2026-W10';

/** Twenty people who edit one week at once over HTTP, each reading it before every change. */
export async function benchStore(): Promise<Figure[]> {
  const app = await startApp();
  const agent = new Agent({ keepAlive: true, maxSockets: EDITORS });
  const send = (method: string, path: string, body?: unknown) =>
    ask(agent, app.cookie, method, app.address + path, body);
  try {
    const reads: number[] = [];
    const writes: number[] = [];
    let lost = 0;
    const edit = async (i: number) => {
      let pass = (await send('POST', '/api/passes', passOf(i))).answer.pass!;
      for (let round = 0; round < ROUNDS; round++) {
        await new Promise((resolve) => setTimeout(resolve, THINK_MS * (0.5 + ((i * 7 + round * 13) % 20) / 20)));
        const read = await send('GET', `/api/passes?week=${WEEK}`);
        reads.push(read.duration);
        const { pass_id, revision } = pass;
        const body = { ...passOf(i), note: `${round}`, revision };
        const written = await send('PUT', `/api/passes/${pass_id}`, body);
        if (written.status !== 200) throw new Error(`PUT: ${written.status} ${JSON.stringify(written.answer)}`);
        writes.push(written.duration);
        pass = written.answer.pass!;
      }
      const last = await send('GET', `/api/passes/${pass.pass_id}`);
      if (last.answer.pass?.revision !== ROUNDS + 1) lost++;
    };
    await Promise.all(Array.from({ length: EDITORS }, (_, i) => edit(i)));
    return [
      figure(`store: ${EDITORS} editors, a pass written`, 'ms', writes, { at_most: 25 }),
      figure(`store: ${EDITORS} editors, the week read`, 'ms', reads, { at_most: 15 }),
      figure(`store: ${EDITORS} editors, updates lost`, '', [lost], { at_most: 0 }),
    ];
  } finally {
    agent.destroy();
    await app.stop();
  }
}

/** An hour on foot, each editor's at an hour of their own. */
function passOf(i: number) {
  const from = Date.UTC(2026, 2, 2 + (i % 7), 8 + Math.floor(i / 7));
  return {
    actor: 'polis',
    unit: `Grupp ${i}`,
    activity: 'fotpatrull',
    stadsdel: 'rissne',
    place: null,
    area: null,
    planned_from: new Date(from).toISOString(),
    planned_to: new Date(from + 3_600_000).toISOString(),
    staff: 2,
    promise_area: null,
    note: '',
    status: 'planned',
  };
}

interface Asked {
  status: number;
  /** ms until the last byte */
  duration: number;
  answer: { pass?: { pass_id: string; revision: number } };
}

function ask(agent: Agent, cookie: string, method: string, url: string, body?: unknown): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const headers = { cookie, 'content-type': 'application/json' };
    const sent = request(url, { agent, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          duration: performance.now() - started,
          answer: JSON.parse(text) as Asked['answer'],
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
