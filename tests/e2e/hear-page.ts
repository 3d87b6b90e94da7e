import type { Page } from 'playwright-core';

/** What must have a name: whoever hears a page is told nothing else of it. */
const UNNAMED =
  /- (group:$|(application|button|checkbox|combobox|form|img|link|navigation|radio|region|table|textbox)(:|$| \[))/m;

/**
 * What is wrong with a page as it is heard: its language, one title, headings that skip a level, what it is divided into,
 * what has no name, and links that sound alike and lead apart. @param language that it should be read in
 */
export async function hearPage(page: Page, language: 'sv' | 'en'): Promise<string[]> {
  const flaws = await page.evaluate((expected) => {
    const found: string[] = [];
    const { lang } = document.documentElement;
    if (lang !== expected) found.push(`is read in ${lang}`);
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map(({ tagName }) => Number(tagName[1]));
    if (levels.filter((level) => level === 1).length !== 1) found.push(`has levels ${levels.join()}`);
    for (const [i, level] of levels.entries())
      if (level > (levels[i - 1] ?? 0) + 1) found.push(`heading ${i} skips to level ${level}`);
    const targets = new Map<string, string>();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const name = `${link.textContent.trim()} ${link.lang}`;
      const other = targets.get(name);
      if (other !== undefined && other !== link.href) found.push(`two links are called “${name.trim()}”`);
      targets.set(name, link.href);
    }
    return found;
  }, language);
  // what is made to be framed is a part of another page
  const parts = page.url().includes('/inbaddning/')
    ? (['main'] as const)
    : (['banner', 'navigation', 'main', 'contentinfo'] as const);
  for (const role of parts) {
    const n = await page.getByRole(role).count();
    if (n !== 1) flaws.push(`has ${n} of ${role}`);
  }
  const tree = await page.locator('body').ariaSnapshot();
  const unnamed = UNNAMED.exec(tree);
  if (unnamed !== null) flaws.push(`has no name: ${tree.slice(unnamed.index, unnamed.index + 120)}`);
  return flaws;
}
