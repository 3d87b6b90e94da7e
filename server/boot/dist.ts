import { fileURLToPath } from 'node:url';

/** Where `vite build` writes the pages. */
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
