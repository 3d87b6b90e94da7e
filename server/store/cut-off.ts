import type pg from 'pg';

/** Breaks a connection at once, whatever it waits for: what has been asked of it fails. */
export function cutOff(client: pg.ClientBase): void {
  const { connection } = client as unknown as { connection: { stream: { destroy: () => void } } };
  connection.stream.destroy();
}
