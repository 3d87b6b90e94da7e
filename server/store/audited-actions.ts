/**
 * All that the program writes into the audit trail: what was done, and to what kind of thing. What is not in this list
 * cannot be written, and what is in it has words: access/trail/say-row.ts.
 */
export const AUDITED_ACTIONS = [
  'look feed',
  'create pass',
  'change pass',
  'remove pass',
  'report pass',
  'import pass',
  'copy week',
  'create template',
  'remove template',
  'apply template',
  'create suggestion',
  'accept suggestion',
  'discard suggestion',
  'create feed',
  'revoke feed',
  'create view',
  'change view',
  'remove view',
  'create series',
  'record meeting',
  'import promise',
  'create promise',
  'change promise',
  'remove promise',
  'add_activity promise',
  'change_activity promise',
  'remove_activity promise',
  'decide promise',
  'create user',
  'change user',
  'invite user',
  'accept_invitation user',
  'sign_in_link user',
  'sign_in user',
  'sign_in_failed user',
  'sign_out user',
  'change_password user',
  'change_password_failed user',
  'start_second_factor user',
  'start_second_factor_failed user',
  'confirm_second_factor user',
  'confirm_second_factor_failed user',
  'new_backup_codes user',
  'new_backup_codes_failed user',
  'remove_second_factor user',
  'remove_second_factor_failed user',
  'end_sessions user',
  'end_feeds user',
  'link_provider user',
  'take_over user',
  'keep_last_admin user',
  'shut_out user',
  'backup store',
  'restore store',
  'import table',
  'forget table',
] as const;

export type AuditedAction = (typeof AUDITED_ACTIONS)[number];

type Split<D> = D extends `${infer A} ${infer S}` ? { action: A; subject: S } : never;

/** Action and subject of a row; of a look and a refusal the subject is the address that was asked. */
export type AuditAction = Split<AuditedAction> | { action: 'look' | 'refuse'; subject: string };
