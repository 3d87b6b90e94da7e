import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchEvents } from '../../../../data/sources/incidents/fetch-events';
import { readCalls } from '../../../../data/sources/incidents/call-limit';
import { incidents } from '../../../../data/sources/incidents';
import { importContext, readTable } from '../tiny-town';

const event = {
  id: 1,
  datetime: '2026-08-22 9:48:12 +02:00',
  name: '22 augusti 07.59, Rån, Småstad',
  summary: 'Personrån i Ör.',
  url: '/aktuellt/1/',
  type: 'Rån',
};

let server: Server;
let seen: string[];
let answer: RequestListener;
let address: string;

beforeEach(async () => {
  seen = [];
  answer = (_, response) => void response.end(JSON.stringify([event]));
  server = createServer((request, response) => {
    seen.push(String(request.headers['user-agent']));
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/events`;
  vi.stubEnv('LOFTESKARTAN_CONTACT', 'trygghet@smastad.example');
});

afterEach(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

describe('fetching the feed', () => {
  it('says who calls, and imports the answer', async () => {
    const context = importContext();
    await incidents.import([address], context);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(/^Lofteskartan\/\d+\.\d+\.\d+ \(\+trygghet@smastad\.example\)$/);
    expect(await readTable(context, 'incident', 'stadsdel')).toEqual([{ stadsdel: 'or' }]);
  });

  it('is refused without a contact, without a call', async () => {
    vi.stubEnv('LOFTESKARTAN_CONTACT', '');
    await expect(fetchEvents(address, importContext())).rejects.toThrow('Set LOFTESKARTAN_CONTACT');
    vi.stubEnv('LOFTESKARTAN_CONTACT', 'å@smastad.example');
    await expect(fetchEvents(address, importContext())).rejects.toThrow('only visible ASCII');
    expect(seen).toEqual([]);
  });

  it('is refused over plain http from another machine', async () => {
    await expect(fetchEvents('http://polisen.example/api/events', importContext())).rejects.toThrow('only https');
    await expect(fetchEvents('https://', importContext())).rejects.toThrow('is no web address');
  });

  it('is refused within ten seconds of the last call, saying when the next may be made', async () => {
    const context = importContext();
    await fetchEvents(address, context);
    await expect(fetchEvents(address, context)).rejects.toThrow(
      /the next may be made \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\./,
    );
    expect(seen).toHaveLength(1);
  });

  it.each([
    [429, 'answered 429, too many calls. Wait 60 s'],
    [403, 'answered 403, refused. Check LOFTESKARTAN_CONTACT'],
    [404, 'answered 404, not there'],
    [500, 'answered 500, expected 200'],
  ])('ends in one clear line on status %i, and counts as a call', async (status, message) => {
    answer = (_, response) => void response.writeHead(status, { 'retry-after': '60' }).end('no');
    const context = importContext();
    await expect(fetchEvents(address, context)).rejects.toThrow(message);
    expect(readCalls(context.dataDir)).toHaveLength(1);
  });

  it('ends in one clear line when the answer is no JSON, breaks off, does not come, or nobody listens', async () => {
    answer = (_, response) => void response.end('<html>');
    await expect(incidents.import([address], importContext())).rejects.toThrow('is not JSON, or is cut off');
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('[');
      setImmediate(() => response.destroy());
    };
    await expect(fetchEvents(address, importContext())).rejects.toThrow('could not be reached');
    answer = () => undefined;
    await expect(fetchEvents(address, importContext(), 0.05)).rejects.toThrow('no whole answer in 0.05 s');
    await expect(fetchEvents('http://127.0.0.1:1/', importContext())).rejects.toThrow('could not be reached');
  });
});
