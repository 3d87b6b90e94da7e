import { z } from 'zod';
import { parseEventTime } from './event-time';

/** One event as the police's feed has it; unknown members are ignored, and so is `gps`: it is never the place. */
const feedEvent = z.object({
  id: z.number().int().min(1).max(2_147_483_647),
  datetime: z.string(),
  name: z.string().trim().min(1),
  summary: z.string().nullish(),
  url: z.string().nullish(),
  type: z.string().trim().min(1),
  location: z.object({ name: z.string().nullish() }).nullish(),
});

export interface FeedEvent {
  incident_id: number;
  /** ISO 8601 instant with its offset */
  published_at: string;
  /** local wall clock, '2026-08-22T17:59:00'; null when the title has no time */
  occurred_from: string | null;
  type: string;
  title: string;
  /** last part of the title: a municipality or a county */
  title_place: string;
  location_name: string;
  summary: string;
  url: string;
  is_summary: boolean;
}

/** What is wrong with an event: the field, and what it held. */
export interface BadEvent {
  field: string;
  got: string;
}

const SITE = 'https://polisen.se/';
const PUBLISHED = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s?(Z|[+-]\d{2}:\d{2})$/;

/** An event of the feed, checked; or the field that is wrong. */
export function parseEvent(value: unknown, timeZone: string): FeedEvent | BadEvent {
  const result = feedEvent.safeParse(value);
  if (!result.success) {
    const path = result.error.issues[0]?.path ?? [];
    return { field: path.join('.') || 'event', got: show(path.reduce<unknown>((v, key) => memberOf(v, key), value)) };
  }
  const event = result.data;
  const published = parsePublished(event.datetime);
  if (published === null) return { field: 'datetime', got: show(event.datetime) };
  const url = absoluteUrl(event.url ?? '');
  if (url === null) return { field: 'url', got: show(event.url) };
  const titlePlace = event.name.slice(event.name.lastIndexOf(',') + 1).trim();
  return {
    incident_id: event.id,
    published_at: published,
    occurred_from: parseEventTime(event.name, new Date(published), timeZone),
    type: event.type,
    title: event.name,
    title_place: titlePlace,
    location_name: event.location?.name ?? '',
    summary: event.summary ?? '',
    url,
    is_summary: /^sammanfattning/i.test(event.type) || /(^|,)\s*sammanfattning/i.test(event.name),
  };
}

/** '2026-08-22 9:48:12 +02:00' → '2026-08-22T09:48:12+02:00'; the feed does not pad the hour. */
export function parsePublished(text: string): string | null {
  const match = PUBLISHED.exec(text.trim());
  if (match === null) return null;
  const [, date, hour = '', minute, second = '00', offset] = match;
  const iso = `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
  const instant = new Date(iso);
  // Date turns 31 February into March: the day must come back as it was given
  if (Number.isNaN(instant.getTime()) || new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) return null;
  return iso;
}

function absoluteUrl(text: string): string | null {
  try {
    const url = new URL(text, SITE);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

function show(value: unknown): string {
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
