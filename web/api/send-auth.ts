import type { Language } from '../../data/terms/language';
import { headersIn, receive, type Sent } from './receive';

/** What the library answers that signs people in; its routes have no types of ours. */
interface Answers {
  'sign-in/email': { twoFactorRedirect?: boolean };
  'sign-in/social': { url: string };
  'sign-out': unknown;
  'change-password': unknown;
  'two-factor/enable': { totpURI: string; backupCodes: string[] };
  'two-factor/disable': unknown;
  'two-factor/verify-totp': { twoFactorRedirect?: boolean };
  'two-factor/verify-backup-code': { twoFactorRedirect?: boolean };
}

/** Signs in or out, or changes how; a refusal here is no end of a session. */
export function sendAuth<P extends keyof Answers>(
  path: P,
  body: object,
  language: Language,
): Promise<Sent<Answers[P]>> {
  const request = fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { ...headersIn(language), 'content-type': 'application/json' },
    cache: 'no-store',
    body: JSON.stringify(body),
  });
  return receive(request, language, { isInside: false });
}
