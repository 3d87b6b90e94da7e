import packageJson from '../../../package.json' with { type: 'json' };
import { ImportError, type ImportContext } from '../source';
import { nextAllowed, noteCall, readCalls } from './call-limit';
import { incidentMessages } from './messages';

const TIMEOUT_S = 30;
const MAX_MB = 32;

/** Whether a file argument is an address to fetch from. */
export function isAddress(file: string): boolean {
  return /^https?:\/\//i.test(file);
}

/**
 * Fetches the feed, saying who calls (LOFTESKARTAN_CONTACT) and never oftener than the police allow.
 * @returns the answer's text
 * @throws {ImportError} when it may not or cannot be fetched
 */
export async function fetchEvents(address: string, context: ImportContext, timeoutS = TIMEOUT_S): Promise<string> {
  const say = incidentMessages[context.language];
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) throw new ImportError(say.notAnAddress(address));
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !isLoopback) throw new ImportError(say.notHttps(address));
  const userAgent = identify(context);

  const now = new Date();
  const calls = readCalls(context.dataDir);
  const next = nextAllowed(calls, now);
  if (next !== null) throw new ImportError(say.tooSoon(localTime(next, context)));
  noteCall(context.dataDir, calls, now);

  const timeout = AbortSignal.timeout(timeoutS * 1000);
  try {
    const response = await fetch(url, {
      headers: { 'User-Agent': userAgent, Accept: 'application/json' },
      signal: AbortSignal.any([context.signal, timeout]),
    });
    if (response.status === 429) throw new ImportError(say.tooMany(address, response.headers.get('retry-after')));
    if (response.status === 403) throw new ImportError(say.forbidden(address));
    if (response.status === 404) throw new ImportError(say.notFound(address));
    if (response.status !== 200) throw new ImportError(say.status(address, response.status));
    return await fetchText(response, () => new ImportError(say.tooBig(address, MAX_MB)));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (timeout.aborted) throw new ImportError(say.timeout(address, timeoutS));
    throw new ImportError(say.unreachable(address, reasonOf(error)));
  }
}

/** The User-Agent: the program, its version, and whom the police can turn to. */
function identify(context: ImportContext): string {
  const say = incidentMessages[context.language];
  const contact = (process.env['LOFTESKARTAN_CONTACT'] ?? '').trim();
  if (contact === '') throw new ImportError(say.noContact);
  if (!/^[\x20-\x7e]+$/.test(contact)) throw new ImportError(say.badContact(JSON.stringify(contact)));
  // a header takes ASCII only, so the name stands without its dots
  return `Lofteskartan/${packageJson.version} (+${contact})`;
}

async function fetchText(response: Response, tooBig: () => ImportError): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MAX_MB * 1_000_000) throw tooBig();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function localTime(instant: Date, context: ImportContext): string {
  return instant.toLocaleString('sv-SE', { timeZone: context.pack.municipality.time_zone });
}

/** undici hides why in `cause`. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : message;
}
