import { afterEach, expect, it, vi } from 'vitest';
import { printDemoLinks } from '../../../server/boot/print-demo-links';
import { everyMonth, openTown } from '../tiny-town';

afterEach(() => vi.restoreAllMocks());

it('a server whose store does not answer serves without links to the demo, and says why', async () => {
  const town = await openTown({ tables: { offence: everyMonth([2025], 1) } });
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await town.store.close();
  await expect(printDemoLinks(town.deps)).resolves.toBeUndefined();
  expect(said.mock.calls.flat().join('\n')).toMatch(/Inga länkar till demon kunde göras/);
  await town.close().catch(() => undefined);
});
