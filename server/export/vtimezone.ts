import { tzlib_get_ical_block } from 'timezones-ical-library';

/**
 * A time zone's rules as RFC 5545 writes them. The library gives zones that keep the same time one text, under the name
 * of one of them: it gets the name that the events use.
 */
export function vtimezone(timeZone: string): string {
  const [block] = tzlib_get_ical_block(timeZone);
  if (block === undefined) throw new Error(`no rules are known for the time zone ${timeZone}`);
  return block.replaceAll(/^(TZID|X-LIC-LOCATION):.*$/gm, (_, property: string) => `${property}:${timeZone}`);
}
