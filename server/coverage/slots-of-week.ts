import { addDays } from '../../data/terms/calendar';
import { formatText } from '../analysis/format-text';
import type { Text } from '../http/problem';
import { SLOT_HOURS, SLOTS } from '../need/spread-week';
import { toInstant } from '../../data/terms/wall-clock';

const SLOTS_A_DAY = 24 / SLOT_HOURS;

/** When each slot of a week begins, and the last ends: 57 instants in milliseconds, however the clock is set meanwhile. */
export function slotsOfWeek(monday: string, timeZone: string): number[] {
  return Array.from({ length: SLOTS + 1 }, (_, slot) => {
    const date = addDays(monday, Math.floor(slot / SLOTS_A_DAY));
    return Date.parse(toInstant({ date, min: 60 * SLOT_HOURS * (slot % SLOTS_A_DAY) }, timeZone).instant);
  });
}

/** Adds the minutes of an interval to the slots that it lies in; what lies outside is left out. */
export function addMinutes(minutes: number[], slots: readonly number[], from: number, to: number): void {
  for (let slot = 0; slot < SLOTS; slot++) {
    const ms = Math.min(to, slots[slot + 1]!) - Math.max(from, slots[slot]!);
    if (ms > 0) minutes[slot] = minutes[slot]! + ms / 60_000;
  }
}

/** ISO weekday and hours of a slot. */
export function timeOfSlot(slot: number): { weekday: number; hour_from: number; hour_to: number } {
  const hour_from = (slot % SLOTS_A_DAY) * SLOT_HOURS;
  return { weekday: Math.floor(slot / SLOTS_A_DAY) + 1, hour_from, hour_to: hour_from + SLOT_HOURS };
}

const WEEKDAYS = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** A slot as it is said: fredag 21–24. */
export function slotInWords(slot: number): Text {
  const { weekday, hour_from, hour_to } = timeOfSlot(slot);
  const two = (hour: number) => String(hour).padStart(2, '0');
  return formatText((_, language) => `${WEEKDAYS[language][weekday - 1]} ${two(hour_from)}–${two(hour_to)}`);
}
