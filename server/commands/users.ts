import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { readPack } from '../../data/pack/read-pack';
import { invite } from '../access/invitations';
import { addUser, changeUser, findUserId, listUsers, readUser, type ListedUser } from '../access/keep-users';
import { ROLES } from '../../data/terms/role';
import { openSaved } from '../boot/open-saved';
import { parseSettings } from '../boot/settings';
import type { Principal } from '../store/types';
import { explainFailure, UsageError } from './explain-failure';

const USAGE = `npm run users -- list
npm run users -- add <e-post> --name <namn> --role <${ROLES.join('|')}> [--actors a,b] [--unit grupp]
npm run users -- invite <e-post>     skriver en länk för att välja lösenord, en gång / prints a link to choose a password, once
npm run users -- link <e-post>       skriver en länk som loggar in en gång, tolv timmar / prints a link that signs in once, twelve hours
npm run users -- disable <e-post>    loggar ut överallt och släpper inte in igen / signs out everywhere and lets in no more
npm run users -- enable <e-post>

Servern kan vara igång. Länkarna börjar med ORIGIN. / The server may be running. The links begin with ORIGIN.`;

/** In the audit trail: whoever has the machine itself. */
const COMMAND: Principal = { user_id: null, role: 'command', request_id: null };

/** Does what a line of words says. @returns what to print */
export async function runUsers(words: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { values, positionals } = read(words);
  const [verb, email, ...rest] = positionals;
  if (values.help || verb === undefined) return USAGE;
  if (rest.length > 0) throw new UsageError(`”${rest.join(' ')}”: för mycket / too much\n\n${USAGE}`);
  const settings = parseSettings(env);
  const pack = readPack(settings.municipality);
  const origin = settings.origin ?? `http://${settings.host}:${settings.port}`;
  // nobody signs in here: a provider that does not answer keeps nobody waiting
  const { store, access } = await openSaved({ ...settings, identity_provider: null }, pack, origin);
  try {
    if (verb === 'list') return table(await listUsers(store));
    if (!['add', 'invite', 'link', 'disable', 'enable'].includes(verb))
      throw new UsageError(`”${verb}”: okänt / unknown\n\n${USAGE}`);
    if (email === undefined || !/^[^@\s]+@[^@\s]+$/.test(email))
      throw new UsageError(`”${email ?? ''}”: ange en e-postadress / give an address of e-mail`);
    if (verb === 'add') {
      const known = pack.actors.actors.map(({ actor }) => actor);
      const user = await addUser(store, COMMAND, { email, ...parseNewUser(values, known) });
      const { link } = await invite(store, COMMAND, user.user_id, origin);
      return `${table([user])}\n${link}`;
    }
    const id = await findUserId(store, email);
    if (id === null) throw new UsageError(`${email}: finns inte, se list / is not there, see list`);
    if (verb === 'invite') return (await invite(store, COMMAND, id, origin)).link;
    const { name, role, actors, unit, disabled } = await readUser(store, id);
    if (verb === 'link') {
      if (disabled) throw new UsageError(`${email}: är avstängd, se enable / is disabled, see enable`);
      return await access.makeSignInLink(email.toLowerCase());
    }
    return table([await changeUser(store, COMMAND, id, { name, role, actors, unit, disabled: verb === 'disable' })]);
  } finally {
    await store.close();
  }
}

function read(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        role: { type: 'string' },
        actors: { type: 'string' },
        unit: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function parseNewUser(
  values: {
    name?: string | undefined;
    role?: string | undefined;
    actors?: string | undefined;
    unit?: string | undefined;
  },
  known: readonly string[],
) {
  const role = ROLES.find((name) => name === values.role);
  if (role === undefined)
    throw new UsageError(`--role ${values.role ?? ''}: ange något av / give any of ${ROLES.join(', ')}`);
  if (!values.name) throw new UsageError('--name: ange vad personen heter / give the name of the person');
  const actors = values.actors?.split(',').filter((actor) => actor !== '') ?? [];
  const unknown = actors.find((actor) => !known.includes(actor));
  if (unknown !== undefined)
    throw new UsageError(`--actors ${unknown}: ange några av / give any of ${known.join(', ')}`);
  return { name: values.name, role, actors, unit: values.unit ?? null };
}

function table(users: readonly ListedUser[]): string {
  if (users.length === 0) return 'Ingen finns än: add lägger till / nobody is there yet: add adds somebody';
  const rows = users.map((user) => [
    user.email,
    user.role,
    user.name,
    user.actors.join(',') || '–',
    user.unit ?? '–',
    user.disabled
      ? 'avstängd / disabled'
      : user.has_password || user.has_identity_provider
        ? ''
        : 'inget lösenord än / no password yet',
  ]);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  try {
    console.log(await runUsers(process.argv.slice(2), process.env));
  } catch (error) {
    const said = explainFailure(error);
    if (said === null) throw error;
    console.error(said);
    process.exitCode = 1;
  }
