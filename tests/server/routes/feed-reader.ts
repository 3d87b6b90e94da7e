import { expect } from 'vitest';
import { madeFeed } from '../../../server/contract/feeds';
import { savedPass } from '../../../server/contract/pass';
import type { NewPass } from '../../../server/passes/check-pass';
import type { Town } from '../tiny-town';
import { parseIcs, propertyOf, type Component } from './parse-ics';

export type Person = ReturnType<Town['as']>;

export const eventsOf = (calendar: Component) => calendar.components.filter(({ name }) => name === 'VEVENT');
export const uidsOf = (calendar: Component) => eventsOf(calendar).map((event) => propertyOf(event, 'UID').value);
export const eventOf = (calendar: Component, pass_id: string) => {
  const found = eventsOf(calendar).find((event) => propertyOf(event, 'UID').value === `${pass_id}@lofteskartan`);
  if (!found) throw new Error(`no event of ${pass_id}`);
  return found;
};

/** Plans passes in a town, makes feeds of them and reads their calendars. */
export function feedReader(town: Town) {
  const post = async (given: NewPass, as = town.as('police')) =>
    savedPass.parse((await as.send('POST', '/api/passes', given)).answer).pass;
  const make = async (as: Person, body: object = { kind: 'person' }, language = 'sv') => {
    const { status, answer } = await as.send('POST', `/api/feeds?language=${language}`, body);
    if (status !== 200) throw new Error(JSON.stringify(answer));
    return madeFeed.parse(answer);
  };
  /** as a program of calendars does it: with nothing but the address */
  const get = (address: string, headers: Record<string, string> = {}) => town.as(null).request(address, { headers });
  const read = async (address: string): Promise<Component> => {
    const response = await get(address);
    expect(response.status).toBe(200);
    return parseIcs(new Uint8Array(await response.arrayBuffer()));
  };
  return { post, make, get, read };
}
