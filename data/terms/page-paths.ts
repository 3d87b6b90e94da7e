/** Where each page is. The same in both languages: `?lang=en` says the language. */
export const PAGE_PATHS = {
  map: '/arbete/lagesbild',
  plan: '/arbete/narvaro',
  field: '/arbete/falt',
  places: '/arbete/platser',
  calls: '/arbete/handelser',
  promises: '/arbete/loften',
  'follow-up': '/arbete/uppfoljning',
  weekly: '/arbete/veckomote',
  priorities: '/arbete/prioritering',
  'law-pack': '/arbete/atgardsplan',
  reports: '/arbete/rapporter',
  import: '/arbete/inlasning',
  administration: '/arbete/administration',
  account: '/arbete/konto',
  invitation: '/inbjudan',
  publishing: '/arbete/publicering',
  quality: '/arbete/datakvalitet',
  about: '/arbete/om-data',
  glossary: '/arbete/metod',
} as const;

export type Page = keyof typeof PAGE_PATHS;

/** Where people sign in: it leads whoever is signed in on to their first page, as the front page once did. */
export const SIGN_IN_PATH = '/logga-in';

/** The page at a path, with or without a slash at its end; null where there is none. The front page is '/'. */
export function pageAt(path: string): Page | 'front' | null {
  const bare = path.replace(/\/+$/, '');
  if (bare === '' || bare === SIGN_IN_PATH) return 'front';
  return (Object.keys(PAGE_PATHS) as Page[]).find((page) => PAGE_PATHS[page] === bare) ?? null;
}
