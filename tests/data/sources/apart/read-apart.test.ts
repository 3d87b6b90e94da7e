import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../../../../data/sources/apart/bounds';
import { readApart } from '../../../../data/sources/apart/read-apart';
import { ImportError } from '../../../../data/sources/source';
import { makeEndlessView } from '../areas/make-endless-view';
import { importContext, newFolder } from '../tiny-town';

/** Processes of this one, by id. */
function children(): string[] {
  return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
}

/** What is said of a view without end, read within bounds, and the processes that it leaves. */
async function refusal(bounds: Partial<(typeof BOUNDS)['geopackage']>, language: 'sv' | 'en') {
  const path = await makeEndlessView(newFolder());
  const context = { ...importContext(), language };
  const before = children();
  const error: unknown = await readApart('geopackage', path, context, { ...BOUNDS.geopackage, ...bounds }).catch(
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(ImportError);
  await expect.poll(() => children().filter((pid) => !before.includes(pid))).toEqual([]);
  expect(readdirSync(context.dataDir)).toEqual([]);
  return (error as ImportError).message.replace(path, 'file');
}

describe.skipIf(process.platform !== 'linux')('a file that is read in a process of its own', () => {
  it('is given up, and the process with it, when it takes longer than any would', async () => {
    expect(await refusal({ duration_min: 1 / 60 }, 'en')).toMatch(
      /^file: reading took more than .* minutes and was ended/,
    );
    expect(await refusal({ duration_min: 1 / 60 }, 'sv')).toMatch(/^file: läsningen tog mer än .* minuter och avbröts/);
  });

  it('is given up, and the process with it, when it takes more memory than any would', async () => {
    expect(await refusal({ memory_mb: 32 }, 'en')).toMatch(/^file: takes more than 32 MB of memory to read/);
    expect(await refusal({ memory_mb: 32 }, 'sv')).toMatch(/^file: tar mer än 32 MB minne att läsa/);
  });

  it('may take less than a day, whatever it is', () => {
    for (const { duration_min } of Object.values(BOUNDS)) expect(duration_min).toBeLessThan(24 * 60);
  });
});
