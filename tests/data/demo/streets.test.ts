import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDemoTables, type DemoTables } from './demo-tables';

let demo: DemoTables;
beforeAll(async () => {
  demo = await makeDemoTables();
}, 60_000);
afterAll(() => {
  demo.close();
});

describe("the demo world's streets", () => {
  it('are called so that nobody takes them for real ones, but for the main roads that the pack knows', async () => {
    const invented = await demo.ask(
      "SELECT count(*)::INTEGER AS n FROM street WHERE source = 'demo' AND name IS NOT NULL",
    );
    expect(invented[0]?.['n']).toBeGreaterThan(1000);
    expect(
      await demo.ask(
        "FROM street WHERE source = 'demo' AND name IS NOT NULL AND NOT regexp_full_match(name, 'Demogata \\d+')",
      ),
    ).toEqual([]);
    const real = await demo.ask("SELECT DISTINCT name FROM street WHERE source = 'pack' ORDER BY name");
    expect(real.map(({ name }) => name)).toContain('Sturegatan');
  });

  it('go by where offences lie: nine of ten within ten metres of one', async () => {
    // distance to the line of each block, in metres on a plane that fits a town
    const [row] = await demo.ask(`
      WITH line AS (
        SELECT regexp_extract_all(geometry::VARCHAR, '[0-9.]+')::DOUBLE[] AS c FROM street WHERE source = 'demo'
      ), block AS (
        SELECT c[1] * 56756 AS ax, c[2] * 111400 AS ay, (c[3] - c[1]) * 56756 AS dx, (c[4] - c[2]) * 111400 AS dy FROM line
      ), point AS (
        SELECT DISTINCT x, y, regexp_extract_all(geometry::VARCHAR, '[0-9.]+')::DOUBLE[] AS c
        FROM offence WHERE placed = 'point' USING SAMPLE reservoir(300 ROWS) REPEATABLE (1)
      ), near AS (
        SELECT x, y, min(sqrt(
          pow(c[1] * 56756 - ax - t * dx, 2) + pow(c[2] * 111400 - ay - t * dy, 2))) AS distance_m
        FROM point, block, LATERAL (SELECT least(1, greatest(0,
          ((c[1] * 56756 - ax) * dx + (c[2] * 111400 - ay) * dy) / nullif(dx * dx + dy * dy, 0))) AS t)
        GROUP BY x, y
      )
      SELECT quantile_cont(distance_m, 0.9)::DOUBLE AS far_m, count(*)::INTEGER AS n FROM near`);
    expect(row?.['n']).toBeGreaterThan(100);
    expect(row?.['far_m']).toBeLessThan(10);
  });

  it('have houses numbered along them, odd on one side and even on the other, each once', async () => {
    expect(await demo.ask('SELECT street, house_number FROM address_point GROUP BY ALL HAVING count(*) > 1')).toEqual(
      [],
    );
    const [row] = await demo.ask(`
      SELECT count(DISTINCT street)::INTEGER AS n, bool_and(street IN (SELECT name FROM street)) AS known
      FROM address_point`);
    expect(row?.['known']).toBe(true);
    expect(row?.['n']).toBeGreaterThan(200);
  });
});
