import type { Text } from './language';

/** What a text may tell of a person. All but names are masked; names are too like other words, and are only warned about. */
export const PERSONAL_KINDS = ['personnummer', 'phone', 'email', 'plate', 'name'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

export const PERSONAL_WORDS: Readonly<Record<PersonalKind, Text>> = {
  personnummer: { sv: 'ett personnummer', en: 'a personal identity number' },
  phone: { sv: 'ett telefonnummer', en: 'a telephone number' },
  email: { sv: 'en e-postadress', en: 'an e-mail address' },
  plate: { sv: 'ett registreringsnummer', en: 'a number plate' },
  name: { sv: 'ett namn på en person', en: 'the name of a person' },
};

/** What stands in place of what was masked: the same in both languages. */
const MASK = '█████';

/** Common Swedish first names; somebody else's is not known by this. Source: SCB's name statistics, the most common in 2023. */
const FIRST_NAMES =
  'Abdi|Adam|Agneta|Ahmed|Albin|Alexander|Alexandra|Ali|Alice|Alma|Amanda|Amina|Anders|Andreas|Anette|Angelica|Anita|Ann|Anna|Annika|Anton|Arne|Arvid|Axel|Barbro|Bengt|Birgitta|Bo|Britt|Camilla|Carina|Carl|Caroline|Cecilia|Charlotta|Charlotte|Christer|Christian|Christina|Christoffer|Daniel|David|Ebba|Edvin|Elias|Elin|Elisabet|Elisabeth|Ella|Elsa|Emelie|Emil|Emilia|Emma|Erik|Eric|Eva|Fatima|Felicia|Filip|Fredrik|Frida|Gabriel|Gun|Gunilla|Gunnar|Gustaf|Gustav|Göran|Hanna|Hannah|Hans|Hassan|Helena|Helene|Henrik|Hugo|Håkan|Ibrahim|Ida|Inga|Ingela|Inger|Ingrid|Isabella|Isak|Jan|Janne|Jenny|Jessica|Joakim|Johan|Johanna|Johannes|John|Jonas|Jonathan|Josef|Josefin|Julia|Karin|Karl|Karolina|Karin|Katarina|Kent|Kenneth|Kerstin|Kevin|Kjell|Klara|Kristina|Lars|Lasse|Leif|Lena|Leo|Liam|Lina|Linda|Linn|Linnea|Linnéa|Lisa|Louise|Lovisa|Lucas|Ludvig|Magnus|Maja|Malin|Marcus|Margareta|Maria|Marianne|Marie|Markus|Martin|Matilda|Mats|Mattias|Max|Michael|Mikael|Moa|Mohamed|Mohammed|Monica|Monika|Muhammad|Märta|Nathalie|Niklas|Nils|Olivia|Olle|Olof|Omar|Oscar|Oskar|Osman|Patrik|Per|Peter|Petra|Pia|Pontus|Rasmus|Rebecka|Rickard|Robert|Robin|Roger|Roland|Rolf|Samuel|Sandra|Sara|Sebastian|Simon|Sofia|Sofie|Stefan|Stig|Sture|Susanne|Sven|Theodor|Therese|Thomas|Tobias|Tomas|Tommy|Torbjörn|Ulf|Ulla|Ulrika|Viktor|Viktoria|Vincent|Wilhelm|William|Yusuf|Yvonne|Åke|Åsa';

/** How each kind looks; without a state of their own when tested. */
export const PERSONAL_PATTERNS: Readonly<Record<PersonalKind, RegExp>> = {
  // ÅÅMMDD-NNNN and ÅÅÅÅMMDDNNNN, a coordination number too (day + 60); the last digit is not checked: a slip of the pen is a person too
  personnummer:
    /(?<!\d)(?:19|20)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\s?[-+–]?\s?\d{4}(?!\d)/g,
  phone:
    /(?<![\d.,])(?:\+|00)\d{1,3}[\s-]?(?:\(0\)[\s-]?)?(?:\d[\s-]?){6,11}\d(?!\d)|(?<![\d.,])0\d{1,3}[\s/-]{0,3}(?:\d[\s-]?){5,8}\d(?!\d)/g,
  email: /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu,
  plate: /(?<![\p{L}\d])[A-HJ-PR-UW-Z]{3}[\s-]?\d\d[A-HJ-PR-UW-Z\d](?![\p{L}\d])/giu,
  name: new RegExp(
    String.raw`(?<![\p{L}])(?:${FIRST_NAMES})[\s-]+(?:\p{Lu}\p{Ll}+[\s-]+)?\p{Lu}\p{Ll}{2,}(?![\p{L}])(?!\s*(?:väg|gata|gatan|vägen|torg|park|plats))`,
    'gu',
  ),
};

/** What personal data a text seems to hold, in the order of PERSONAL_KINDS. */
export function findPersonal(text: string): PersonalKind[] {
  return PERSONAL_KINDS.filter(
    (kind) => text.search(new RegExp(PERSONAL_PATTERNS[kind].source, PERSONAL_PATTERNS[kind].flags)) !== -1,
  );
}

/** A text with what can be told for certain masked, and what kinds that were. */
export function maskPersonal(text: string): { text: string; masked: PersonalKind[] } {
  const masked: PersonalKind[] = [];
  let left = text;
  for (const kind of PERSONAL_KINDS) {
    if (kind === 'name') continue;
    const next = left.replace(PERSONAL_PATTERNS[kind], MASK);
    if (next !== left) masked.push(kind);
    left = next;
  }
  return { text: left, masked };
}
