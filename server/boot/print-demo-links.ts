import { makeDemoLinks } from '../access/make-demo-links';
import type { Town } from '../http/deps';

/** Prints addresses to sign in with. A server without them serves all the same: `npm run users -- link` makes them too. */
export async function printDemoLinks(town: Town): Promise<void> {
  try {
    for (const { role, link } of await makeDemoLinks(town)) console.log(`  ${role.padEnd(8)} ${link}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`Inga länkar till demon kunde göras / no links to the demo could be made: ${why}`);
  }
}
