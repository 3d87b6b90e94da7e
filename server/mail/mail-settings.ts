import { SettingError } from '../boot/setting-error';

export interface MailSettings {
  /** smtp://… or smtps://…, with name and password where the server wants them */
  url: string;
  /** whom mail comes from: Löfteskartan <karta@example.org> */
  from: string;
}

/** The mail server of the settings; null where there is none. @throws {SettingError} */
export function parseMailSettings(env: NodeJS.ProcessEnv): MailSettings | null {
  const [url, from] = [env['SMTP_URL']?.trim() || null, env['MAIL_FROM']?.trim() || null];
  if (url === null && from === null) return null;
  if (url === null || !isSmtp(url))
    throw new SettingError('SMTP_URL: ange smtp://… eller smtps://… / give smtp://… or smtps://…');
  if (from === null || !/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/.test(from))
    throw new SettingError(
      'MAIL_FROM: ange en adress att skicka från, karta@example.org / give an address to send from, karta@example.org',
    );
  return { url, from };
}

function isSmtp(url: string): boolean {
  return /^smtps?:\/\/\S+$/.test(url) && URL.canParse(url);
}
