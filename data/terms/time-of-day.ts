import type { Language } from './language';

/** Two times of day as a roster has them, minutes after midnight: 17–21, 17.30–21.15, 20–24. */
export function clockRange(from: number, to: number, language: Language): string {
  return `${clockWords(from, language)}–${to === 0 || to === 1440 ? '24' : clockWords(to, language)}`;
}

/** A time of day as a roster has it: 17, 17.30. */
export function clockWords(minute: number, language: Language): string {
  const within = ((minute % 1440) + 1440) % 1440;
  const [hour, rest] = [Math.floor(within / 60), within % 60].map((part) => String(part).padStart(2, '0'));
  return rest === '00' ? `${hour}` : `${hour}${language === 'sv' ? '.' : ':'}${rest}`;
}
