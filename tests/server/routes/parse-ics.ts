/** One property of a calendar: name, parameters, and the value as it stands, still escaped. */
interface Property {
  name: string;
  parameters: Record<string, string>;
  value: string;
}

export interface Component {
  name: string;
  properties: Property[];
  components: Component[];
}

/**
 * A calendar as a program that subscribes to it reads it: written from RFC 5545 and not from what writes it, and as
 * strict as the strictest of them.
 * @throws for anything that the RFC does not allow of lines and components
 */
export function parseIcs(bytes: Uint8Array): Component {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line ends otherwise than with CRLF');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    const octets = new TextEncoder().encode(line).length;
    if (octets > 75) throw new Error(`${octets} octets: ${line}`);
    if (line === '') throw new Error('an empty line');
  }
  const root: Component = { name: '', properties: [], components: [] };
  const open = [root];
  for (const line of physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const property = parseLine(line);
    const innermost = open.at(-1)!;
    if (property.name === 'BEGIN') {
      const component = { name: property.value, properties: [], components: [] };
      innermost.components.push(component);
      open.push(component);
    } else if (property.name === 'END') {
      if (innermost.name !== property.value) throw new Error(`${property.value} ends inside ${innermost.name}`);
      open.pop();
    } else innermost.properties.push(property);
  }
  if (open.length !== 1 || root.components.length !== 1 || root.properties.length > 0)
    throw new Error('not one whole calendar');
  return root.components[0]!;
}

function parseLine(line: string): Property {
  const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/u.exec(line);
  if (!match) throw new Error(`no property: ${line}`);
  const [, name = '', given = '', value = ''] = match;
  const parameters = Object.fromEntries([...given.matchAll(/;([A-Z0-9-]+)=([^;]*)/g)].map(([, key, v]) => [key!, v!]));
  return { name, parameters, value };
}

/** The one property of a name. @throws when there is none, or several */
export function propertyOf({ name, properties }: Component, wanted: string): Property {
  const found = properties.filter((property) => property.name === wanted);
  if (found.length !== 1) throw new Error(`${name} has ${found.length} of ${wanted}`);
  return found[0]!;
}

/** The one text of a name. @throws when it holds what has to be escaped */
export function textOf(component: Component, wanted: string): string {
  const { value } = propertyOf(component, wanted);
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value.replaceAll('\\\\', ''))) throw new Error(`${wanted} is not escaped: ${value}`);
  return value.replaceAll(/\\(.)/g, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char));
}

/** The instant of a time, by nothing but the rules in the calendar itself. */
export function instantOf(calendar: Component, { value, parameters }: Property): string {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)$/.exec(value);
  if (!match) throw new Error(`no time: ${value}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (match[7] === 'Z') return new Date(wall).toISOString();
  const zone = calendar.components.find(
    (component) => component.name === 'VTIMEZONE' && propertyOf(component, 'TZID').value === parameters['TZID'],
  );
  if (!zone) throw new Error(`no rules for ${parameters['TZID']}`);
  const changes = zone.components.flatMap((rule) => [year - 1, year].map((of) => ({ at: changeIn(of, rule), rule })));
  const last = changes.filter(({ at, rule }) => !isBefore(wall, at, rule)).sort((a, b) => b.at - a.at)[0];
  if (!last) throw new Error(`no rule holds at ${value}`);
  return new Date(wall - offsetOf(propertyOf(last.rule, 'TZOFFSETTO').value)).toISOString();
}

/** Whether a clock shows a time before a change: one that it then skips, or shows twice, counts as before. */
function isBefore(wall: number, at: number, rule: Component): boolean {
  const from = offsetOf(propertyOf(rule, 'TZOFFSETFROM').value);
  const to = offsetOf(propertyOf(rule, 'TZOFFSETTO').value);
  return wall < Math.max(at, at + to - from);
}

/** When a rule's change comes in a year, by the clock that is shown until then. */
function changeIn(year: number, rule: Component): number {
  const { value } = propertyOf(rule, 'RRULE');
  const month = Number(/^FREQ=YEARLY;BYMONTH=(\d+);BYDAY=-1SU$/.exec(value)?.[1]);
  const time = /T(\d\d)(\d\d)(\d\d)$/.exec(propertyOf(rule, 'DTSTART').value)?.slice(1).map(Number) ?? [];
  const lastDay = new Date(Date.UTC(year, month, 0));
  return Date.UTC(year, month - 1, lastDay.getUTCDate() - lastDay.getUTCDay(), ...time);
}

function offsetOf(text: string): number {
  const match = /^([+-])(\d\d)(\d\d)$/.exec(text);
  if (!match) throw new Error(`no offset: ${text}`);
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
}
