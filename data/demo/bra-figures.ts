/**
 * Reported offences in Sundbyberg (kommunkod 0183) per year of the report and group, 1996 to 2025.
 * Source: Brottsförebyggande rådet (Brå), anmälda brott, Sweden's official statistics, https://bra.se/statistik
 */
export const BRA_SOURCE = {
  source: 'bra',
  title: 'Anmälda brott i Sundbyberg per år, 1996–2025',
  publisher: 'Brottsförebyggande rådet (Brå)',
  licence: 'Sveriges officiella statistik, fri att återge med källan angiven',
  url: 'https://bra.se/statistik',
};

export interface BraYear {
  year: number;
  total: number;
  person: number;
  theft: number;
  burglary: number;
  vandalism: number;
  drugs_weapons: number;
  /** as published, for `total` */
  total_per_100000: number;
}

// prettier-ignore
const ROWS = [
  // year, total, person, theft, burglary, vandalism, drugs_weapons, total_per_100000
  [1996, 4885, 771, 2541, 637, 655, 110, 15253],
  [1997, 5261, 776, 3111, 772, 721, 160, 16253],
  [1998, 5062, 838, 2758, 594, 808, 179, 15491],
  [1999, 4674, 827, 2384, 432, 846, 121, 14109],
  [2000, 4245, 703, 2282, 372, 488, 132, 12624],
  [2001, 4018, 775, 1975, 236, 532, 105, 11846],
  [2002, 4141, 792, 2096, 307, 445, 154, 12222],
  [2003, 5048, 900, 2416, 381, 614, 224, 14949],
  [2004, 4459, 793, 2219, 373, 448, 206, 13201],
  [2005, 4992, 826, 2392, 401, 609, 273, 14719],
  [2006, 5033, 943, 2416, 414, 534, 296, 14685],
  [2007, 5803, 970, 2262, 440, 1220, 394, 16674],
  [2008, 5910, 1037, 2259, 427, 1200, 449, 16611],
  [2009, 5379, 948, 2106, 380, 811, 388, 14577],
  [2010, 5548, 1008, 2413, 510, 726, 379, 14532],
  [2011, 6133, 1113, 2689, 579, 723, 440, 15691],
  [2012, 5858, 1159, 2450, 409, 652, 372, 14584],
  [2013, 6319, 1155, 2726, 454, 889, 407, 15150],
  [2014, 7396, 1097, 2902, 479, 1668, 399, 17058],
  [2015, 8529, 1230, 3013, 413, 2695, 350, 18911],
  [2016, 7505, 1236, 2580, 445, 2157, 365, 15992],
  [2017, 7224, 1238, 2258, 415, 2063, 405, 14868],
  [2018, 8082, 1255, 2233, 401, 2984, 330, 16166],
  [2019, 7414, 1094, 2221, 530, 2296, 446, 14399],
  [2020, 8037, 1217, 2187, 506, 2739, 563, 15277],
  [2021, 7216, 1378, 1814, 338, 2467, 483, 13568],
  [2022, 6339, 1227, 1794, 361, 1524, 465, 11779],
  [2023, 7039, 1314, 1801, 350, 1957, 571, 12800],
  [2024, 8186, 1569, 1477, 276, 2275, 892, 14596],
  [2025, 8138, 1586, 1300, 273, 1845, 1276, 14369],
] as const;

export const BRA_FIGURES: readonly BraYear[] = ROWS.map(
  ([year, total, person, theft, burglary, vandalism, drugs_weapons, total_per_100000]) => ({
    year,
    total,
    person,
    theft,
    burglary,
    vandalism,
    drugs_weapons,
    total_per_100000,
  }),
);
