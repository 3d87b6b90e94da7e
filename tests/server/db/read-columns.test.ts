import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readColumns } from '../../../server/db/read-columns';

describe('an answer by the column', () => {
  let instance: DuckDBInstance;
  beforeAll(async () => (instance = await DuckDBInstance.create(':memory:')));
  afterAll(() => instance.closeSync());

  const columnsOf = async (sql: string) => {
    const connection = await instance.connect();
    try {
      return await readColumns<Record<string, number | string>>(await connection.run(sql));
    } finally {
      connection.closeSync();
    }
  };

  it('has numbers of every kind, over more rows than one piece of an answer', async () => {
    const { i, half, name } = await columnsOf(
      "SELECT i::INTEGER AS i, i / 2 AS half, 'n' || i AS name FROM range(5000) r(i) ORDER BY i",
    );
    expect(i).toHaveLength(5000);
    expect([i?.[4999], half?.[4999], name?.[4999]]).toEqual([4999, 2499.5, 'n4999']);
  });

  it('has columns without a value where there is no row', async () => {
    const { n } = await columnsOf('SELECT 1::INTEGER AS n WHERE false');
    expect(n).toHaveLength(0);
  });

  it('refuses what is no number', async () => {
    await expect(columnsOf('SELECT NULL::INTEGER AS n')).rejects.toThrow(/column n, row 0: got null/);
    await expect(columnsOf('SELECT 1::BIGINT AS n')).rejects.toThrow(TypeError);
  });
});
