import { mkdirSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LinkFrom } from './public-pages';
import type { PublicSite } from './build-site';

/**
 * Links of plain files: relative, so that they work in any subfolder, and to the folder of a page, so that any web server
 * finds its index.html.
 */
export const staticLinks: LinkFrom = (from) => {
  const up = from === '' ? './' : '../'.repeat(from.split('/').length);
  return (to) => {
    const isFile = /\.\w+$/.test(to);
    return `${up}${to}${to === '' || isFile ? '' : '/'}`;
  };
};

/**
 * Links of the page that says that there is no such page: a web server shows it at any address, however deep, so that no
 * relative link holds. @param origin the address of the folder, `https://www.example.se/karta`; '' where nobody has said it
 * @returns null there: then the page has no links at all
 */
export function linksAnywhere(origin: string): LinkFrom | null {
  if (origin === '') return null;
  const root = new URL(origin).pathname.replace(/\/*$/, '/');
  return () => (to) => `${root}${to}${to === '' || /\.\w+$/.test(to) ? '' : '/'}`;
}

/**
 * Writes a whole site as plain files, beside the folder first and then under its name, so that it is never half there.
 * @returns how many files. @throws where the folder exists and was not written by this
 */
export function writeStatic(site: PublicSite, folder: string): number {
  const mark = join(folder, 'data', 'public.json');
  if (existsSync(folder) && !existsSync(mark))
    throw new Error(
      `${folder}: finns redan och är ingen publicerad webbplats / is there already and is no published site`,
    );
  const beside = `${folder}.${process.pid}.new`;
  rmSync(beside, { recursive: true, force: true });
  const put = (name: string, body: Uint8Array) => {
    const path = join(beside, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
  };
  for (const [path, { body, type }] of site.files)
    put(type.startsWith('text/html') ? join(path, 'index.html') : path, body);
  put('404.html', site.notFound.sv.body);
  put('en/404.html', site.notFound.en.body);
  const old = `${folder}.${process.pid}.old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(beside, folder);
  rmSync(old, { recursive: true, force: true });
  return site.files.size + 2;
}
