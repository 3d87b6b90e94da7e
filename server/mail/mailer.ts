import type { MailSettings } from './mail-settings';

/** A mail server that hangs holds nothing up for longer than this, from the beginning of each step. */
const WAIT_MS = 10_000;

export interface Mail {
  to: string;
  subject: string;
  text: string;
  headers: Record<string, string>;
}

/** How it went: sent, surely not sent, or nobody knows: the server took the mail and did not answer. */
export type Sent = 'sent' | 'not_sent' | 'unknown';

/** Sends mail, one at a time, and knows what went wrong last. */
export class Mailer {
  /** why the last mail could not be sent; null when it was */
  problem: string | null = null;
  readonly #settings: MailSettings;
  readonly #wait_ms: number;

  constructor(settings: MailSettings, wait_ms = WAIT_MS) {
    this.#settings = settings;
    this.#wait_ms = wait_ms;
  }

  /** Sends a mail; it never throws. */
  async send(mail: Mail): Promise<Sent> {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport(
      {
        url: this.#settings.url,
        connectionTimeout: this.#wait_ms,
        greetingTimeout: this.#wait_ms,
        socketTimeout: this.#wait_ms,
        dnsTimeout: this.#wait_ms,
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from: this.#settings.from },
    );
    try {
      await transport.sendMail(mail);
      this.problem = null;
      return 'sent';
    } catch (error) {
      const { message, command, responseCode } = error as Error & { command?: string; responseCode?: number };
      this.problem = message;
      // once the mail itself is on its way, only a refusal says that it did not arrive
      return command === 'DATA' && responseCode === undefined ? 'unknown' : 'not_sent';
    } finally {
      transport.close();
    }
  }
}
