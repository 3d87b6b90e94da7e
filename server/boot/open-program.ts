import { readFileSync } from 'node:fs';
import { CATEGORIES } from '../../data/offence-codes/read-codes';
import type { Program } from '../http/deps';
import type { Settings } from './settings';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** What the program has whatever towns it serves; the pages are added by whoever has built them. */
export function openProgram({ isProxy }: Pick<Settings, 'isProxy'>, log: (message: string) => void): Program {
  return { version, categories: CATEGORIES, isProxy, site: null, log };
}
