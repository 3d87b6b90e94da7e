import type { IncomingMessage } from 'node:http';

/** What tells in which shape and language somebody wants to be answered. */
const TELLING = /^(accept|accept-language):[ \t]*([\t\x20-\x7e]{0,500})$/i;
/** As much of what was sent as is looked at. */
const MOST_BYTES = 65_536;

/**
 * What can be read of bytes that Node could not read as a request: method, path, and which answer is wanted.
 * @returns null where they do not begin with the first line of a request
 */
export function readHead(bytes: Buffer): Request | null {
  const lines = bytes.toString('latin1', 0, MOST_BYTES).split(/\r?\n/);
  const [, method, path] = /^([A-Z]{3,10}) (\/[!-~]*)/.exec(lines[0] ?? '') ?? [];
  if (method === undefined || path === undefined) return null;
  const found = lines.flatMap((line) => TELLING.exec(line) ?? []);
  const headers: [string, string][] = [];
  for (let i = 0; i < found.length; i += 3) headers.push([found[i + 1]!, found[i + 2]!]);
  return toRequest(method, path, headers);
}

/** A request as the rest of the program reads one, without its body; null where its address is none. */
export function requestOf({ method = '', url = '', headers }: IncomingMessage): Request | null {
  const { accept = '', 'accept-language': language = '' } = headers;
  return toRequest(method, url, [
    ['accept', accept],
    ['accept-language', language],
  ]);
}

function toRequest(method: string, path: string, headers: [string, string][]): Request | null {
  try {
    // the host is not asked about; some methods cannot be said at all
    return new Request(`http://localhost${path.startsWith('/') ? path : '/'}`, { method, headers });
  } catch {
    return null;
  }
}
