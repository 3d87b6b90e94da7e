/** `npm run pack`: checks a municipality pack, or makes one out of a file of areas. */
import { parseArgs } from 'node:util';
import { describePack } from './pack/describe-pack';
import { newPack } from './pack/new-pack';
import { PackError, packFolder, readPack } from './pack/read-pack';
import type { Language } from './pack/schema';
import { terminalLanguage } from './pack/terminal-language';

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
    whole: 'Paketet är helt.',
    broken: 'Paketet håller inte:',
    made: (folder: string) =>
      `Skrev municipality.json och stadsdelar.geojson i ${folder}.\nSe över namn, källor och anmärkningar; lägg gärna till places.json, basemap.geojson, actors.json och promises.json.`,
  },
  en: {
    whole: 'The pack is whole.',
    broken: 'The pack will not do:',
    made: (folder: string) =>
      `Wrote municipality.json and stadsdelar.geojson in ${folder}.\nLook over names, sources and notes; places.json, basemap.geojson, actors.json and promises.json can be added.`,
  },
} satisfies Record<Language, unknown>;

const language = terminalLanguage();
try {
  process.exitCode = run(process.argv.slice(2), language);
} catch (error) {
  process.exitCode = 1;
  if (!(error instanceof PackError)) throw error;
  console.error(TEXT[language].broken);
  for (const problem of error.problems) console.error(`  ${problem}`);
}

function run(words: string[], language: Language): number {
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
    for (const line of describePack(readPack(nameOrPath, language), language)) console.log(line);
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

/** null when the words make no sense */
function parse<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
