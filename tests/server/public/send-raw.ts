import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  headers: string;
  body: Buffer;
}

/**
 * Sends bytes as they are and reads what comes until the other side closes, answer after answer.
 * @returns none where the connection was closed without one
 */
export async function sendRaw(url: string, bytes: string | Buffer): Promise<RawAnswer[]> {
  const { hostname, port } = new URL(url);
  const received = await new Promise<Buffer>((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => void socket.end(bytes));
    socket.on('data', (part: Buffer) => parts.push(part));
    // a reset is an answer as well: what came before it counts
    socket.on('error', () => undefined).on('close', () => resolve(Buffer.concat(parts)));
  });
  return split(received);
}

function split(bytes: Buffer): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\r\n\r\n', at);
    const headers = bytes.toString('latin1', at, end < 0 ? bytes.length : end);
    const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(headers)?.[1]);
    const length = Number(/^content-length: (\d+)$/im.exec(headers)?.[1] ?? Infinity);
    const from = end < 0 ? bytes.length : end + 4;
    const to = status === 304 ? from : Math.min(bytes.length, from + length);
    answers.push({ status, headers, body: bytes.subarray(from, to) });
    at = to;
  }
  return answers;
}
