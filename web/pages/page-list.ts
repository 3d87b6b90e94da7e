import type { Component } from 'svelte';
import type { Role } from '../api/types';
import type { Page } from '../../data/terms/page-paths';
import { DEFAULT_VIEW } from '../state/view';

interface PageEntry {
  page: Page;
  /** who has it in the menu; an empty list for pages that are reached from elsewhere */
  roles: readonly Role[];
  /** a right that an admin gives, and by which others than these roles have it */
  granted?: 'import';
  /** not of everyday work: in the menu under one's own name, and not among the pages above */
  isApart?: true;
  /** null for the page that is loaded at once */
  load: (() => Promise<{ default: Component }>) | null;
}

/** Every page of somebody who is signed in, in the order of the menu. */
const PAGE_LIST: readonly PageEntry[] = [
  { page: 'map', roles: ['police', 'planner', 'admin'], load: null },
  { page: 'plan', roles: ['police', 'planner', 'partner', 'admin'], load: () => import('./plan-page.svelte') },
  {
    page: 'field',
    roles: ['police', 'planner', 'partner', 'admin'],
    load: () => import('./field-page.svelte'),
  },
  {
    page: 'places',
    roles: ['police', 'planner', 'partner', 'admin'],
    load: () => import('./places-page.svelte'),
  },
  {
    page: 'promises',
    roles: ['police', 'planner', 'partner', 'admin'],
    load: () => import('./promises-page.svelte'),
  },
  { page: 'follow-up', roles: ['police', 'planner', 'admin'], load: () => import('./follow-up-page.svelte') },
  { page: 'weekly', roles: ['police', 'planner', 'admin'], load: () => import('./weekly-page.svelte') },
  {
    page: 'calls',
    roles: ['police', 'planner', 'admin'],
    isApart: true,
    load: () => import('./calls-page.svelte'),
  },
  {
    page: 'priorities',
    roles: ['police', 'planner', 'admin'],
    isApart: true,
    load: () => import('./priorities-page.svelte'),
  },
  {
    page: 'law-pack',
    roles: ['police', 'planner', 'admin'],
    isApart: true,
    load: () => import('./law-pack-page.svelte'),
  },
  {
    page: 'quality',
    roles: ['police', 'planner', 'admin'],
    isApart: true,
    load: () => import('./quality-page.svelte'),
  },
  { page: 'reports', roles: ['planner', 'admin'], isApart: true, load: () => import('./reports-page.svelte') },
  { page: 'publishing', roles: ['admin'], isApart: true, load: () => import('./publishing-page.svelte') },
  { page: 'import', roles: ['admin'], granted: 'import', isApart: true, load: () => import('./import-page.svelte') },
  { page: 'administration', roles: ['admin'], isApart: true, load: () => import('./administration-page.svelte') },
  { page: 'account', roles: [], load: () => import('./account-page.svelte') },
  { page: 'about', roles: [], load: () => import('./about-page.svelte') },
  { page: 'glossary', roles: [], load: () => import('./methods-page.svelte') },
];

/** The pages of somebody's everyday work. */
export function menuOf(role: Role): readonly PageEntry[] {
  return PAGE_LIST.filter(({ roles, isApart }) => !isApart && roles.includes(role));
}

/** Somebody who looks at pages: their role, and whether they have been let import. */
interface Looker {
  role: Role;
  may_import?: boolean | undefined;
}

function has({ role, may_import }: Looker, { roles, granted }: PageEntry): boolean {
  return roles.includes(role) || (granted === 'import' && may_import === true);
}

/** The pages that somebody has under their own name. */
export function ownPagesOf(user: Looker): readonly PageEntry[] {
  return PAGE_LIST.filter((entry) => entry.isApart && has(user, entry));
}

/**
 * The page that is asked for; the first of somebody's menu where no page is asked for and the first of all is not
 * theirs; null where it is not theirs to see.
 */
export function pageFor(page: Page, user: Looker | null): PageEntry | null {
  const asked = PAGE_LIST.find((entry) => entry.page === page);
  if (asked && (asked.roles.length === 0 || (user !== null && has(user, asked)))) return asked;
  return page === DEFAULT_VIEW.page && user !== null ? (menuOf(user.role)[0] ?? null) : null;
}

/** Who may see a page. */
export function rolesOf(page: Page): readonly Role[] {
  return PAGE_LIST.find((entry) => entry.page === page)?.roles ?? [];
}
