import { SettingError } from './setting-error';

/** How old the newest row of a table, or of one of its sources, may be before it is late: days, by name. */
export type LateDays = ReadonlyMap<string, number>;

/** What comes once a month is a month and some days old before the next. */
const DEFAULT = 'offence=45, service_call=45, incident=7';

/** `LATE_DAYS=offence=45, incident=7`: tables or sources by name; `no` for none. @throws {SettingError} */
export function parseLateDays(given: string | undefined): LateDays {
  const text = (given ?? '').trim() || DEFAULT;
  if (/^(no|nej|off|0)$/i.test(text)) return new Map();
  return new Map(
    text.split(',').map((part): [string, number] => {
      const [, name, days] = /^\s*([^=]+?)\s*=\s*(\d{1,5})\s*$/.exec(part) ?? [];
      if (name === undefined || Number(days) < 1)
        throw new SettingError(
          `LATE_DAYS=${text}: ange tabell eller källa och dagar, ”${DEFAULT}” / give table or source and days, '${DEFAULT}'`,
        );
      return [name, Number(days)];
    }),
  );
}
