/** One line of a picture's words, as the paper has them. */
export type PaperLine =
  | { kind: 'heading' | 'words' | 'strong'; text: string }
  /** a colour and what it stands for */
  | { kind: 'class'; colour: string; text: string };

/** What is pressed, opened or only read aloud has no place on a picture. */
const LEFT_OUT = 'button, details, a, .why, .visually-hidden, script, style';

/**
 * Reads the words that stand beside the map on paper, where they are laid out and hidden on the screen: what a picture says
 * is then what the printed page says.
 */
export function readPaper(part: 'head' | 'legend'): PaperLine[] {
  const root = document.querySelector(`[data-paper="${part}"]`);
  if (root === null) return [];
  const lines: PaperLine[] = [];
  for (const element of root.querySelectorAll('h2, p, li')) {
    if (element.closest(LEFT_OUT) || element.parentElement?.closest('li')) continue;
    const text = wordsOf(element);
    const colour = colourOf(element);
    if (text === '') continue;
    if (colour !== null) lines.push({ kind: 'class', colour, text });
    else if (element.tagName === 'H2') lines.push({ kind: 'heading', text });
    else lines.push({ kind: element.querySelector('strong') ? 'strong' : 'words', text });
  }
  return lines;
}

function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const left of copy.querySelectorAll(LEFT_OUT)) left.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

function colourOf(element: Element): string | null {
  const swatch = element.querySelector('.swatch') ?? element;
  const colour = getComputedStyle(swatch).backgroundColor;
  return colour === '' || colour === 'transparent' || /,\s*0\)$/.test(colour) ? null : colour;
}
