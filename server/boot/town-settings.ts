import { readPack } from '../../data/pack/read-pack';
import { parseSettings, type Settings } from './settings';
import { SettingError } from './setting-error';

/**
 * The settings of each town of `MUNICIPALITY=sundbyberg,solna`. Of several each has an origin of its own: what
 * `ORIGIN_SOLNA` says, or else a name that leads to this machine, http://solna.localhost:3000.
 * @throws {SettingError | PackError} also when two towns would share what each must have for itself
 */
export function townSettings(env: NodeJS.ProcessEnv): Settings[] {
  const municipalities = (env['MUNICIPALITY'] ?? '').split(',').map((name) => name.trim());
  if (municipalities.length < 2) return [parseSettings(env)];
  const towns = municipalities.map((municipality) => {
    const { id } = readPack(municipality).municipality;
    // one origin for all would lead to the first alone
    const settings = parseSettings({ ...env, ORIGIN: undefined, MUNICIPALITY: municipality });
    return { id, settings: { ...settings, origin: settings.origin ?? `http://${id}.localhost:${settings.port}` } };
  });
  refuseShared(
    'MUNICIPALITY',
    towns.map(({ id }) => id),
  );
  refuseShared(
    'ORIGIN',
    towns.map(({ settings }) => settings.origin),
  );
  refuseShared(
    'DATABASE_URL',
    towns.flatMap(({ settings: { store } }) => ('url' in store ? [store.url] : [])),
  );
  return towns.map(({ settings }) => settings);
}

function refuseShared(name: string, values: readonly string[]): void {
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  if (twice !== undefined)
    throw new SettingError(
      `${name}: två kommuner har samma, ${twice}; ange var sin / two municipalities have the same, ${twice}; give one each`,
    );
}
