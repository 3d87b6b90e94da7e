import type { IncomingMessage } from 'node:http';

/** How slowly a body may come. What is large may take its time as long as it comes; what trickles may not. */
export interface BodyLimits {
  /** without another byte */
  body_idle_ms: number;
  /** nothing is asked of its rate before that */
  body_grace_ms: number;
  /** bytes a second, on average from then on */
  body_rate: number;
}

interface Coming {
  started: number;
  /** of the connection, when it was looked at first and last */
  first_byte: number;
  last_byte: number;
  moved: number;
}

/**
 * Watches the bodies that are on their way in, and tells of each that comes too slowly. A total would cut off a phone that
 * sends 40 MB of photos over a poor line and let through what trickles for as long; so it is a least rate, which bounds the
 * time of a body by its size. Time in which the program itself has not taken what has come is not counted.
 */
export function watchBodies(limits: BodyLimits, look_ms: number, onSlow: (request: IncomingMessage) => void) {
  const coming = new Map<IncomingMessage, Coming>();
  const look = () => {
    const now = Date.now();
    for (const [request, state] of coming) {
      if (request.complete || request.destroyed) coming.delete(request);
      else if (isSlow(request, state, now, look_ms, limits)) {
        coming.delete(request);
        onSlow(request);
      }
    }
  };
  const timer = setInterval(look, look_ms);
  timer.unref();
  return {
    watch: (request: IncomingMessage) => {
      if (!hasBody(request.rawHeaders)) return;
      const [now, bytes] = [Date.now(), request.socket.bytesRead];
      coming.set(request, { started: now, first_byte: bytes, last_byte: bytes, moved: now });
    },
    stop: () => clearInterval(timer),
  };
}

function isSlow(request: IncomingMessage, state: Coming, now: number, look_ms: number, limits: BodyLimits): boolean {
  const { bytesRead } = request.socket;
  if (bytesRead > state.last_byte) {
    state.last_byte = bytesRead;
    state.moved = now;
  } else if (request.readableLength > 0) {
    state.moved += look_ms;
    state.started += look_ms;
  }
  const asked_s = (now - state.started - limits.body_grace_ms) / 1000;
  return now - state.moved > limits.body_idle_ms || bytesRead - state.first_byte < limits.body_rate * asked_s;
}

/** Names and values in turns, as they came. */
function hasBody(rawHeaders: readonly string[]): boolean {
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!;
    // asked of every request: most names are told apart by their length
    if ((name.length === 14 || name.length === 17) && /^(content-length|transfer-encoding)$/i.test(name)) return true;
  }
  return false;
}
