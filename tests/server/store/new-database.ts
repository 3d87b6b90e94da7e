import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** The address of an empty database of a cluster. */
export async function newDatabase(cluster: string): Promise<string> {
  const name = `test_${randomUUID().slice(0, 8)}`;
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
}
