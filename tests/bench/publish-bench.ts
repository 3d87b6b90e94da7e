import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { createRandom } from '../../data/demo/random';
import { answerPublic } from '../../server/public/serve-public';
import type { PublicFile, PublicSite } from '../../server/public/build-site';
import { protectTimes } from '../../server/publish/protect-times';
import { figure, type Figure } from './figure';
import { benchPublishTown } from './publish-town-bench';
import { haveWrk, runWrk } from './run-wrk';

const QUARTERS = [2023, 2024, 2025].flatMap((year) => [1, 2, 3, 4].map((n) => `${year}-Q${n}`));
/** How many in a row of requests, and how many at once. */
const [REQUESTS, AT_ONCE] = [20_000, 32];
const ROUNDS = 3;
const BODY = 'x'.repeat(20_000);

/** How long publishing takes, how near the least loss it comes, and how fast what is published is answered. */
export async function* benchPublish(): AsyncIterable<Figure> {
  yield* protectTown('of a town of 12 areas with 120,000 offences', 12, 6, 120_000, 10_000);
  yield* protectTown('of 100 areas, 12 quarters, 12 groups', 100, 12, 1_000_000, 60_000);
  yield* benchPublishTown();
  const by = haveWrk() ? 'wrk' : 'one process';
  const app = new Hono().get('*', (c) => answerPublic(c, SITE) ?? c.notFound());
  for (const [name, path, of] of [
    ['page', '/', (c: Context) => c.html(BODY)],
    ['JSON', '/data/public.json', (c: Context) => c.body(BODY, 200, { 'Content-Type': 'application/json' })],
  ] as const) {
    const plain = new Hono().get('*', of);
    const [constants, answers] = [[] as number[], [] as number[]];
    // in turns, as other work on the machine comes and goes
    for (let round = 0; round < ROUNDS; round++) {
      constants.push(await requestsPerSecond(plain.fetch, path));
      answers.push(await requestsPerSecond(app.fetch, path));
    }
    const ratios = answers.map((answered, i) => answered / constants[i]!);
    yield figure(`published ${name}, asked by ${by}: against a constant of the same size`, '×', ratios, { at_least: 0.6 }, 'median'); // prettier-ignore
    yield figure(`published ${name}, asked by ${by}`, '/s', answers, null);
  }
}

const FILE: PublicFile = {
  body: new Uint8Array(Buffer.from(BODY)),
  br: null,
  gzip: null,
  type: 'text/html; charset=utf-8',
  etag: 'x',
  immutable: false,
};
const SITE: PublicSite = {
  version: 1,
  document: {} as PublicSite['document'],
  renderReport: () => '',
  files: new Map([
    ['/', FILE],
    ['/data/public.json', { ...FILE, type: 'application/json; charset=utf-8' }],
  ]),
  notFound: { sv: FILE, en: FILE },
};

async function* protectTown(
  name: string,
  n_areas: number,
  n_groups: number,
  offences: number,
  at_most: number,
): AsyncIterable<Figure> {
  const areas = Array.from({ length: n_areas }, (_, i) => `area${i}`);
  const groups = Array.from({ length: n_groups }, (_, i) => `group${i}`);
  const random = createRandom(name);
  // areas and groups as unequal as towns have them
  const [areaShare, groupShare] = [areas, groups].map((of) => of.map(() => random.next() ** 2 + 0.02));
  const sum = (of: readonly number[]) => of.reduce((all, share) => all + share, 0);
  const scale = offences / QUARTERS.length / (sum(areaShare!) * sum(groupShare!));
  const quarters = QUARTERS.map((quarter) => {
    const n = new Map(
      areas.flatMap((area, a) =>
        groups.map((group, g) => {
          const mean = scale * areaShare![a]! * groupShare![g]!;
          return [`${area} ${group}`, Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()))] as const;
        }),
      ),
    );
    return { quarter, count: (area: string, group: string) => n.get(`${area} ${group}`) ?? 0 };
  });
  const begun = performance.now();
  const found = await protectTimes({ areas, groups, quarters, threshold: 5, kept: [] });
  const over = 100 * (found.loss / Math.max(1, found.least_loss) - 1);
  yield figure(`protecting the counts ${name}`, 'ms', [performance.now() - begun], { at_most });
  yield figure(`loss above the least ${name}`, '%', [over], { at_most: 5 });
}

/** Answers of a server on a port of its own, asked over kept connections. */
async function requestsPerSecond(
  fetch: (request: Request) => Response | Promise<Response>,
  path: string,
): Promise<number> {
  const answer = getRequestListener(fetch);
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  if (haveWrk()) return runWrk(`http://127.0.0.1:${port}${path}`).finally(() => server.close());
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      get({ port, host: '127.0.0.1', agent, path }, (response) => response.resume().on('end', resolve)).on(
        'error',
        reject,
      );
    });
  const run = async (n: number) => {
    let left = n;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (left-- > 0) await ask();
      }),
    );
  };
  await run(REQUESTS / 10);
  const begun = performance.now();
  await run(REQUESTS);
  const per_second = (1000 * REQUESTS) / (performance.now() - begun);
  agent.destroy();
  server.close();
  return per_second;
}
