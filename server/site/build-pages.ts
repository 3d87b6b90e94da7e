import { join } from 'node:path';

/** What vite.config.ts needs beside what the server does; vite itself comes along with what the server needs. */
const BUILDERS = ['vite', '@sveltejs/vite-plugin-svelte', '@hono/vite-dev-server'];

/**
 * Builds the pages of a folder into its `dist`.
 * @returns false where what builds them is not installed (`npm ci --omit=dev`)
 */
export async function buildPages(root: string): Promise<boolean> {
  if (!BUILDERS.every(isInstalled)) return false;
  const vite = await import('vite');
  console.error('Bygger webbsidorna … / building the pages …');
  // whoever calls it: what is served is built for that
  process.env['NODE_ENV'] = 'production';
  await vite.build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  return true;
}

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}
