import type { Language } from '../../../pack/schema';
import type { EventWords } from './nouns';
import type { RejectReason } from '../reject-reasons';

/** Why a row is not imported. */
export const rejected: Record<Language, (it: EventWords) => Record<RejectReason, string>> = {
  sv: (it) => ({
    wrong_columns: 'fel antal kolumner eller citattecken',
    date_missing: 'datum saknas',
    date_unreadable: 'är inte ett datum',
    date_impossible: 'datumet eller klockslaget finns inte',
    date_future: 'datumet ligger i framtiden',
    date_placeholder: 'datumet är ett utfyllnadsdatum (1900, 1970, 9999)',
    end_before_start: 'slutar innan det börjar',
    number_invalid: 'antalet är inte ett heltal från 1 till 100 000',
    number_negative: 'antalet är negativt: en rättelse som inte kan dras från någon rad',
    number_none: `antalet är 0: ${it.none}, inget fel`,
    blank: 'tom rad',
    footer: `summa eller fotnot, ${it.none}`,
    axes_swapped: 'koordinaternas axlar är omkastade',
    outside_municipality: 'koordinaterna ligger utanför kommunen',
    other_municipality: 'hör till en annan kommun',
  }),
  en: (it) => ({
    wrong_columns: 'wrong number of columns, or stray quotes',
    date_missing: 'no date',
    date_unreadable: 'not a date',
    date_impossible: 'the date or time does not exist',
    date_future: 'the date lies in the future',
    date_placeholder: 'the date is a placeholder (1900, 1970, 9999)',
    end_before_start: 'ends before it starts',
    number_invalid: 'the number is not an integer from 1 to 100,000',
    number_negative: 'the number is negative: a correction that cannot be taken from any row',
    number_none: `the number is 0: ${it.none}, no error`,
    blank: 'empty row',
    footer: `a sum or a footnote, ${it.none}`,
    axes_swapped: 'the axes of the coordinates are swapped',
    outside_municipality: 'the coordinates lie outside the municipality',
    other_municipality: 'belongs to another municipality',
  }),
};
