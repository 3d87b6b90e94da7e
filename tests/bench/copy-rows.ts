import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import type { Client, Connection, Submittable } from 'pg';

/** What the package's types leave out of its connection. */
interface CopyConnection extends Omit<Connection, 'stream'> {
  stream: NodeJS.WritableStream & { writableNeedDrain: boolean };
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
}

/** Sends a file of rows to `COPY … FROM STDIN`, no faster than the database takes them. */
export function copyRows(client: Client, sql: string, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const copy = {
      submit: (connection: Connection) => connection.query(sql),
      handleCopyInResponse: (connection: CopyConnection) => {
        send(connection, path).catch(reject);
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    };
    client.query(copy as unknown as Submittable);
  });
}

async function send(connection: CopyConnection, path: string): Promise<void> {
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    connection.sendCopyFromChunk(chunk as Buffer);
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
  }
  connection.endCopyFrom();
}
