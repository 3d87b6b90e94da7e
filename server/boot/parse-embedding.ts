import { parseEmbedHosts } from '../public/allow-embedding';
import { SettingError } from './setting-error';

/** `EMBED_HOSTS`: who may show the embeddable pages within their own; nobody where it is left out. @throws {SettingError} */
export function parseEmbedding(env: NodeJS.ProcessEnv): string[] {
  const given = env['EMBED_HOSTS'] ?? '';
  const hosts = parseEmbedHosts(given);
  if (hosts === null)
    throw new SettingError(
      `EMBED_HOSTS=${given}: ange adresser som https://www.sundbyberg.se med komma emellan, eller * för alla / ` +
        'give addresses such as https://www.sundbyberg.se with commas between, or * for everybody',
    );
  return hosts;
}
