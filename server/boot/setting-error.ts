/** A setting that cannot be used: which, what it was, what would do. */
export class SettingError extends Error {
  override name = 'SettingError';
}
