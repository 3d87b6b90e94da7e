import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IsProxy } from '../http/client-address';
import { parseIdentityProvider } from '../access/parse-identity-provider';
import type { IdentityProvider } from '../access/provider-settings';
import { isWeakSecret } from '../access/read-secret';
import { parseMailSettings, type MailSettings } from '../mail/mail-settings';
import { ownSettings } from './own-settings';
import { parseEmbedding } from './parse-embedding';
import { parseAddress } from './parse-address';
import { parseBackground, type BackgroundSetting } from './parse-background';
import { parseProxies } from './parse-proxies';
import { parseDeliveries, type DeliverySettings } from './parse-deliveries';
import { parseLateDays, type LateDays } from './parse-late-days';
import { parseNumber } from './parse-setting';
import { SettingError } from './setting-error';

export { SettingError };

export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  municipality: string;
  /** the operational store: postgres://…, or a folder for files of SQLite */
  store: { url: string } | { folder: string };
  /** where versions of what is published are written, a folder a town */
  publishedDir: string;
  /** who may show the embeddable pages within their own */
  embeddedBy: string[];
  /** where files that people have sent are kept, a folder a town */
  filesDir: string;
  /** where residents' reports are left, a folder a town; null where none are taken */
  reportsDir: string | null;
  /** postgres://… as the role that owns the tables of the store; null where the server's own role does */
  storeOwner: string | null;
  /** the address under which people reach the server; null for the one that it listens on */
  origin: string | null;
  /** whose word is taken for whom a request comes from */
  isProxy: IsProxy;
  /** what signs sessions; null for one that is made once and kept beside the store */
  secret: string | null;
  /** the organisation that people sign in through; null where there is none */
  identity_provider: IdentityProvider | null;
  /** days without signing in after which somebody's calendar feeds rest */
  idle_days: number;
  /** what files that are imported in the browser may take together */
  upload_bytes: number;
  /** days that tables are kept as they were before an import; 0 for as long as nobody removes them */
  state_days: number;
  /** what to draw in place of the ground; null for the ground itself */
  background: BackgroundSetting | null;
  /** whom to ask who cannot get in; null for whoever administers */
  contact: string | null;
  /** where mail is sent by; null where there is none */
  mail: MailSettings | null;
  /** how old the newest row of a table or source may be */
  late_days: LateDays;
  /** where data come by themselves; null where they do not */
  deliveries: DeliverySettings | null;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The settings of one municipality, from the environment. @throws {SettingError} */
export function parseSettings(environment: NodeJS.ProcessEnv): Settings {
  const municipality = environment['MUNICIPALITY'] || 'sundbyberg';
  if (municipality.includes(','))
    throw new SettingError(
      `MUNICIPALITY=${municipality}: ange en i taget här / give one at a time here, ` +
        `MUNICIPALITY=${municipality.split(',')[0]?.trim()}`,
    );
  const env = ownSettings(environment, municipality);
  const { port, host, origin } = parseAddress(env);
  const secret = env['AUTH_SECRET'] || null;
  if (secret !== null && isWeakSecret(secret))
    throw new SettingError('AUTH_SECRET: ange minst 32 slumpade tecken / give at least 32 random characters');
  const url = env['DATABASE_URL'] || null;
  if (url !== null && !/^postgres(ql)?:\/\//.test(url))
    throw new SettingError('DATABASE_URL: ange postgres://… eller ingenting / give postgres://… or nothing');
  const storeOwner = env['DATABASE_OWNER_URL'] || null;
  if (storeOwner !== null && (url === null || !/^postgres(ql)?:\/\//.test(storeOwner)))
    throw new SettingError(
      'DATABASE_OWNER_URL: ange postgres://…, bredvid DATABASE_URL / give postgres://…, beside DATABASE_URL',
    );
  return {
    port,
    host,
    dataDir: resolve(ROOT, env['DATA_DIR'] || 'data/build'),
    municipality,
    // what people have saved does not lie in the folder that imports and demo worlds write in
    store:
      url === null
        ? { folder: resolve(ROOT, env['STORE_DIR'] || (env['DATA_DIR'] ? `${env['DATA_DIR']}/store` : 'data/store')) }
        : { url },
    publishedDir: resolve(
      ROOT,
      env['PUBLISHED_DIR'] || (env['DATA_DIR'] ? `${env['DATA_DIR']}/published` : 'data/published'),
    ),
    embeddedBy: parseEmbedding(env),
    filesDir: filesDirOf(env, url),
    reportsDir: reportsDirOf(env),
    storeOwner,
    origin,
    isProxy: parseProxies(env['TRUSTED_PROXIES'] ?? ''),
    secret,
    identity_provider: parseIdentityProvider(env),
    idle_days: parseNumber(env, 'FEED_DAYS', { or: 90, from: 1, to: 3650 }),
    upload_bytes: parseNumber(env, 'UPLOAD_MB', { or: 2048, from: 1, to: 1_000_000 }) * 1024 * 1024,
    state_days: parseNumber(env, 'IMPORT_STATE_DAYS', { or: 0, from: 0, to: 36_500 }),
    background: parseBackground(env['BACKGROUND']),
    contact: env['CONTACT']?.trim() || null,
    mail: parseMailSettings(env),
    late_days: parseLateDays(env['LATE_DAYS']),
    deliveries: parseDeliveries(env, ROOT),
  };
}

function filesDirOf(env: NodeJS.ProcessEnv, url: string | null): string {
  const beside = url === null ? env['STORE_DIR'] || (env['DATA_DIR'] ? `${env['DATA_DIR']}/store` : 'data/store') : '';
  return resolve(ROOT, env['FILES_DIR'] || `${beside || env['DATA_DIR'] || 'data'}/files`);
}

function reportsDirOf(env: NodeJS.ProcessEnv): string | null {
  const given = (env['REPORTS_DIR'] ?? '').trim();
  if (/^(no|nej|off|0)$/i.test(given)) return null;
  return resolve(ROOT, given || (env['DATA_DIR'] ? `${env['DATA_DIR']}/reports` : 'data/reports'));
}
