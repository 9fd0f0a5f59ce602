/** Every command that the documentation shows exists, with these options; those of secure-bot are run. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitIn } from '../../core/src/cli/command.fixture.ts';
import { optionsOf, valuesOf, type CommandName } from '../../core/src/cli/option-table.ts';
import { rules } from '../../core/src/index.ts';
import { readPages, root } from './pages.ts';

interface Shown {
  readonly place: string;
  readonly words: readonly string[];
}

const manifest = readJson('package.json') as { scripts: Record<string, string> };
const ownPackages = ['core', 'eslint-plugin', 'lsp-server'].map((folder) => readJson(`${folder}/package.json`) as { name: string; bin?: Record<string, string>; peerDependencies?: Record<string, string> });
const pnpmVersion = /pnpm@(\S+)/.exec(readFileSync(join(root, '.ci/run'), 'utf8'))?.[1];
const starts = /^(?:npx|npm|pnpm|node|git|secure-bot|secure-bot-language-server|eslint|curl|cd|code)(?: |$)/;

const pages = readPages();
/** Blocks of shell, a line each, and commands in the running text; `…` and `<…>` stand for what the reader fills in. */
const shown: readonly Shown[] = pages.flatMap(({ path, blocks, inlineCode }) => [
  ...blocks.filter(({ language }) => /^(?:sh|bash|shell|console)$/.test(language)).flatMap(({ text, line }) => text.split('\n').map((command, index) => ({ place: `${path}:${line + index}`, command: command.replace(/^\$ /, '') }))),
  ...inlineCode.filter((code) => /^(?:npx|node (?!-)|secure-bot ) ?\S/.test(code)).map((command) => ({ place: path, command })),
].filter(({ command }) => command.trim() !== '' && !command.trim().startsWith('#')).map(({ place, command }) => ({ place, words: toWords(command) })));

const ofSecureBot = shown.filter(({ words }) => commandOfSecureBot(words) !== undefined);

it('commands are found', () => {
  expect(shown.length).toBeGreaterThan(30);
  expect(ofSecureBot.length).toBeGreaterThan(15);
});

it.each(shown.map((command) => [`${command.words.join(' ')} (${command.place})`, command] as const))('%s', (_, { words }) => {
  expect(problemOf(words)).toBeUndefined();
});

/** Why the command does not work as it stands there. */
function problemOf(words: readonly string[]): string | undefined {
  const own = commandOfSecureBot(words);
  if (own !== undefined) return problemOfSecureBot(own);
  const [program = '', ...rest] = words;
  if (!starts.test(`${program} `)) return `${program} is not known here`;
  if (program === 'npx' && rest[0] === '-y') return problemOfScript(rest.slice(1));
  if (program === 'npm') return problemOfInstallation(rest);
  if (program === 'node') return existsSync(join(root, rest[0] ?? '')) ? undefined : `${rest[0]} does not exist`;
  if (program === 'secure-bot-language-server') return ownPackages.some(({ bin }) => bin?.[program]) ? undefined : 'is no command of ours';
  return program === 'git' || program === 'cd' ? undefined : `${program} is not checked`;
}

function problemOfScript([pnpm, script = '', ...rest]: readonly string[]): string | undefined {
  if (pnpm !== `pnpm@${pnpmVersion}`) return `is not pnpm ${pnpmVersion}`;
  if (script === '…') return undefined;
  if (script === 'exec') return existsSync(join(root, 'node_modules/.bin', rest[0] ?? '')) ? undefined : `${rest[0]} is not installed`;
  return script === 'install' || manifest.scripts[script] !== undefined ? undefined : `there is no script ${script}`;
}

/** Only what we publish, or what belongs to it, is recommended to install. */
function problemOfInstallation([command, ...rest]: readonly string[]): string | undefined {
  if (command !== 'install' && command !== 'ci') return `npm ${command} is not known here`;
  const names = rest.filter((word) => !word.startsWith('-'));
  const known = new Set(ownPackages.flatMap(({ name, peerDependencies }) => [name, ...Object.keys(peerDependencies ?? {})]));
  return names.every((name) => known.has(name)) ? undefined : `installs ${names.join(' ')}`;
}

/** Arguments of secure-bot, if that is what the words run. */
function commandOfSecureBot(words: readonly string[]): readonly string[] | undefined {
  if (words[0] === 'secure-bot') return words.slice(1);
  return words[0] === 'npx' && words[1] === 'secure-bot' ? words.slice(2) : undefined;
}

function problemOfSecureBot([name = '', ...rest]: readonly string[]): string | undefined {
  if (name === '--help' || name === '--version') return undefined;
  if (!(name in optionsOf)) return `there is no command ${name}`;
  // A placeholder for what follows: `check …`.
  const given = rest.slice(0, rest.findIndex((word) => word === '…' || word === '||') >>> 0);
  try {
    const { values } = parseArgs({ args: given, options: optionsOf[name as CommandName], allowPositionals: true, strict: true });
    const wrong = Object.entries(values).filter(([option, value]) => !isPlaceholder(String(value)) && (valuesOf[option]?.includes(String(value)) === false || (option === 'rule' && [value].flat().some((id) => !isRule(String(id).split('=')[0] ?? '')))));
    return wrong.length === 0 ? undefined : `${wrong.map(([option, value]) => `--${option} ${String(value)}`).join(', ')}: no such value`;
  } catch (error) {
    return (error as Error).message;
  }
}

const isRule = (id: string) => rules.some((rule) => rule.id === id);
const isPlaceholder = (value: string) => /^(?:[A-Z]+|…)(?:\[.*\])?$/.test(value);

describe('commands of secure-bot, run in a repository', () => {
  let work = '';
  let clone = '';

  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'secure-bot-docs-'));
    const origin = join(work, 'origin');
    clone = join(work, 'clone');
    mkdirSync(join(origin, 'src'), { recursive: true });
    writeFileSync(join(origin, 'package.json'), '{ "type": "module", "dependencies": { "grammy": "^1.30.0", "secure-bot": "^0.1.0" } }');
    writeFileSync(join(origin, 'src/bot.js'), "import { Bot } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN);\nbot.catch(({ error, ctx }) => ctx.reply(error.message));\n");
    writeFileSync(join(origin, 'eslint-suppressions.json'), '{}');
    gitIn(origin, 'init', '--quiet', '--initial-branch', 'main');
    gitIn(origin, 'add', '.');
    gitIn(origin, 'commit', '--quiet', '-m', 'bot');
    gitIn(work, 'clone', '--quiet', origin, clone);
    spawnSync(process.execPath, [join(root, 'core/dist/cli.js'), 'baseline'], { cwd: clone });
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  const runnable = ofSecureBot.map(({ place, words }) => ({ place, args: commandOfSecureBot(words) ?? [] })).filter(({ args }) => args.length > 0 && args[0] !== 'init' && !args.includes('…') && !args.some(isPlaceholder));

  it.each(runnable.map(({ place, args }) => [`${args.join(' ')} (${place})`, args] as const))('%s', (_, args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'core/dist/cli.js'), ...args], { cwd: clone, encoding: 'utf8', input: '' });
    // Findings are a result, too; 2 is a failure of the command.
    expect([0, 1], stdout + stderr).toContain(status);
    gitIn(clone, 'checkout', '--quiet', '--', '.');
  });
});

describe('the check itself', () => {
  it.each([
    ['npx secure-bot check --formt text', /--formt/],
    ['npx secure-bot check --format yaml', /--format yaml/],
    ['npx secure-bot scan', /no command scan/],
    ['npx secure-bot fix --rule no-such-rule', /no-such-rule/],
    [`npx -y pnpm@${pnpmVersion} tset`, /no script tset/],
    ['npx -y pnpm@1.0.0 test', /is not pnpm/],
    ['npm install left-pad', /left-pad/],
    ['node core/tools/nothing.ts', /does not exist/],
    ['brew install secure-bot', /not known/],
  ])('%s', (command, problem) => {
    expect(problemOf(toWords(command))).toMatch(problem);
  });
});

/** Words of a command line, without its quotes. */
function toWords(command: string): readonly string[] {
  return [...command.trim().matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain ?? '');
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
