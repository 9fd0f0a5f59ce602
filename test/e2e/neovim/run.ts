/** The built language server in a headless Neovim (0.7 and later): open, diagnostics, code action, buffer changed, written. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repoRoot } from '../../../core/tools/lib/paths.ts';
import { createCases } from '../lib/tally.ts';

const server = join(repoRoot, 'lsp-server/dist/server.cjs');
const script = fileURLToPath(new URL('fix.lua', import.meta.url));
const bot = `import { createHmac } from 'node:crypto';

// 😀 é
export function check(body: string, given: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest('hex');
  return expected === given;
}
`;

const neovim = findNeovim() ?? installNeovim();
console.log(`e2e: ${runNeovim(['--version']).stdout.split('\n', 1)[0] ?? ''}`);
const cases = createCases();

for (const [name, newline] of [['a fix is chosen from the menu, applied and written', '\n'], ['the same in a file with Windows line ends', '\r\n']] as const) {
  await cases.run(name, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'secure-bot-neovim-'));
    try {
      const file = join(folder, 'check.ts');
      writeFileSync(join(folder, 'package.json'), '{ "dependencies": { "secure-bot": "*" } }');
      writeFileSync(file, bot.replaceAll('\n', newline));
      const { status, stderr, stdout, error } = runNeovim(['--headless', '--clean', '-c', `luafile ${script}`], { E2E_FILE: file, E2E_SERVER: server, E2E_NODE: process.execPath, HOME: folder }, folder);
      if (status !== 0) throw new Error(`${error?.message ?? ''}${stdout}${stderr}`);
      const written = readFileSync(file, 'utf8');
      const expected = `import { createHmac } from 'node:crypto';${newline}import { safeEqual } from 'secure-bot/runtime';${newline}`;
      if (!written.startsWith(expected) || !written.includes('return safeEqual(expected, given);')) throw new Error(`written was:\n${written}`);
      if (newline === '\r\n' && /(?<!\r)\n/.test(written)) throw new Error(`line ends are mixed:\n${JSON.stringify(written)}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
cases.close();

function runNeovim(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = tmpdir()) {
  return spawnSync(neovim, args, { cwd, encoding: 'utf8', input: '', timeout: 60_000, env: { ...process.env, ...env } });
}

function findNeovim(): string | undefined {
  const named = process.env['E2E_NEOVIM'] ?? 'nvim';
  return spawnSync(named, ['--version'], { encoding: 'utf8' }).status === 0 ? named : undefined;
}

/** By apt, where it is missing. @throws Error with apt's output */
function installNeovim(): string {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'neovim']]) {
    const { status, stdout, stderr, error } = spawnSync('apt-get', args, { encoding: 'utf8', env, input: '' });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')}: ${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`);
  }
  const installed = findNeovim();
  if (!installed) throw new Error('Neovim is not there after its installation.');
  return installed;
}
