/** `npm run pack`: checks a municipality pack, or makes one out of a file of areas. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describePack } from './pack/describe-pack';
import { newPack } from './pack/new-pack';
import { PackError, packFolder, readPack } from './pack/read-pack';
import type { Language, Pack } from './pack/schema';
import { terminalLanguage } from './pack/terminal-language';
import { readPackRegister } from './sources/events/addresses/pack-register';
import { ImportError } from './sources/source';

const USAGE: Record<Language, string> = {
  sv: `Så här:
  npm run pack -- check <mapp>     granska ett paket: ett namn under data/ eller en sökväg
  npm run pack -- new <mapp> --from <områden.geojson> --name-property <fält>
      [--population-property <fält>] [--population-year <år>] [--name <kommun>] [--kommunkod <kod>]
      [--country <SE>] [--time-zone <Europe/Stockholm>] [--crs <EPSG:3006>] [--proj4 <definition>]`,
  en: `Like this:
  npm run pack -- check <folder>   check a pack: a name under data/ or a path
  npm run pack -- new <folder> --from <areas.geojson> --name-property <field>
      [--population-property <field>] [--population-year <year>] [--name <municipality>] [--kommunkod <code>]
      [--country <SE>] [--time-zone <Europe/Stockholm>] [--crs <EPSG:3006>] [--proj4 <definition>]`,
};

const TEXT = {
  sv: {
    addresses: (n: number) => `adressregister: ${n} adresser`,
    whole: 'Paketet är helt.',
    broken: 'Paketet håller inte:',
    made: (folder: string) =>
      `Skrev municipality.json och stadsdelar.geojson i ${folder}.\nSe över namn, källor och anmärkningar; lägg gärna till places.json, basemap.geojson, actors.json, promises.json och addresses.gpkg (eller .csv).`,
  },
  en: {
    addresses: (n: number) => `register of addresses: ${n} addresses`,
    whole: 'The pack is whole.',
    broken: 'The pack will not do:',
    made: (folder: string) =>
      `Wrote municipality.json and stadsdelar.geojson in ${folder}.\nLook over names, sources and notes; places.json, basemap.geojson, actors.json, promises.json and addresses.gpkg (or .csv) can be added.`,
  },
} satisfies Record<Language, unknown>;

const language = terminalLanguage();
try {
  process.exitCode = await run(process.argv.slice(2), language);
} catch (error) {
  process.exitCode = 1;
  if (!(error instanceof PackError)) throw error;
  console.error(TEXT[language].broken);
  for (const problem of error.problems) console.error(`  ${problem}`);
}

async function run(words: string[], language: Language): Promise<number> {
  const option = { type: 'string' } as const;
  const parsed = parse(() =>
    parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        from: option,
        'name-property': option,
        'population-property': option,
        'population-year': option,
        name: option,
        kommunkod: option,
        country: option,
        'time-zone': option,
        crs: option,
        proj4: option,
      },
    }),
  );
  const [command, nameOrPath, ...rest] = parsed?.positionals ?? [];
  const isWhole = nameOrPath !== undefined && rest.length === 0;
  if (parsed !== null && command === 'check' && isWhole) {
    const pack = readPack(nameOrPath, language);
    const n = await countAddresses(pack, language);
    for (const line of describePack(pack, language)) console.log(line);
    if (n !== null) console.log(`  ${TEXT[language].addresses(n)}`);
    console.log(TEXT[language].whole);
    return 0;
  }
  const { from, 'name-property': name_property, ...more } = parsed?.values ?? {};
  if (command === 'new' && isWhole && from !== undefined && name_property !== undefined) {
    const country = more.country ?? 'SE';
    const folder = packFolder(nameOrPath);
    const pack = newPack(
      folder,
      {
        from,
        name_property,
        population_property: more['population-property'],
        population_year: Number(more['population-year'] ?? new Date().getFullYear()),
        name: more.name,
        kommunkod: more.kommunkod,
        country,
        // elsewhere the machine's own zone is the best guess
        time_zone:
          more['time-zone'] ??
          (country === 'SE' ? 'Europe/Stockholm' : Intl.DateTimeFormat().resolvedOptions().timeZone),
        crs: more.crs,
        proj4: more.proj4,
      },
      language,
    );
    for (const line of describePack(pack, language)) console.log(line);
    console.log(TEXT[language].made(folder));
    return 0;
  }
  console.error(USAGE[language]);
  return 2;
}

/** How many addresses a pack's own register has; null without one. @throws {PackError} where it cannot be used */
async function countAddresses(pack: Pack, language: Language): Promise<number | null> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pack-'));
  const signal = new AbortController().signal;
  try {
    const read = await readPackRegister({ pack, dataDir, language, today: '', progress: () => undefined, signal });
    return read?.length ?? null;
  } catch (error) {
    throw error instanceof ImportError ? new PackError([error.message]) : error;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** null when the words make no sense */
function parse<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
