/** What `init` would write for a project. */
import { relative, sep } from 'node:path';
import type { PackageManager, Project } from './detect.ts';
import { withPlugin } from './eslint-config.ts';

export interface PlannedFile {
  /** Relative to the project. */
  readonly path: string;
  readonly text: string;
  /** What is there now; undefined: the file is new. */
  readonly before?: string;
  readonly why: string;
}

export interface Setup {
  /** What was found, a line each. */
  readonly found: readonly string[];
  readonly files: readonly PlannedFile[];
  /** What stays for a person, and why. */
  readonly kept: readonly string[];
  readonly steps: readonly string[];
}

interface Part {
  readonly file?: PlannedFile;
  readonly kept?: string;
}

const commands = {
  npm: { add: 'npm install', dev: 'npm install --save-dev', run: 'npx', ci: 'npm ci' },
  pnpm: { add: 'pnpm add', dev: 'pnpm add --save-dev', run: 'pnpm exec', ci: 'pnpm install --frozen-lockfile' },
  yarn: { add: 'yarn add', dev: 'yarn add --dev', run: 'yarn', ci: 'yarn install --immutable' },
  bun: { add: 'bun add', dev: 'bun add --dev', run: 'bunx', ci: 'bun install --frozen-lockfile' },
} as const satisfies Record<PackageManager, object>;

export function planSetup(project: Project): Setup {
  const parts = [configPart(project), eslintPart(project), ...project.ci.map((ci) => (ci === 'github' ? githubPart(project) : gitlabPart(project)))];
  return {
    found: foundLines(project),
    files: parts.flatMap(({ file }) => (file ? [file] : [])),
    kept: parts.flatMap(({ kept }) => (kept === undefined ? [] : [kept])),
    steps: stepsFor(project),
  };
}

function foundLines({ packageManager, eslintVersion, eslintConfig, ci }: Project): readonly string[] {
  const eslint = eslintVersion === undefined ? 'no ESLint' : `ESLint ${eslintVersion}${eslintConfig ? ` with ${eslintConfig.path}` : ''}`;
  const names = { github: 'GitHub Actions', gitlab: 'GitLab CI' } as const;
  return [packageManager, eslint, ci.length === 0 ? 'no CI that is known here' : ci.map((name) => names[name]).join(', ')];
}

function configPart({ hasConfig }: Project): Part {
  if (hasConfig) return { kept: 'secure-bot.config.json is there.' };
  const text = `${JSON.stringify({ $schema: './node_modules/secure-bot/schema/secure-bot.config.schema.json', preset: 'recommended' }, null, 2)}\n`;
  return { file: { path: 'secure-bot.config.json', text, why: 'Shared by the command, editors and CI. The preset strict finds more, and wants reasons in suppression comments.' } };
}

/** The first version whose configuration format the plugin takes. */
const oldestEslint = 9;

function eslintPart({ eslintVersion, eslintConfig, oldEslintConfig, dependencies, isModule }: Project): Part {
  if (eslintVersion === undefined) return { kept: 'ESLint is not here: the command finds the same without it.' };
  const major = Number(/\d+/.exec(eslintVersion)?.[0] ?? oldestEslint);
  if (major < oldestEslint) return { kept: `ESLint ${eslintVersion}: the plugin needs version ${oldestEslint} or newer; the command works without it.` };
  if (eslintConfig) {
    if (eslintConfig.text.includes('eslint-plugin-secure-bot')) return { kept: `${eslintConfig.path} has the plugin.` };
    const text = withPlugin(eslintConfig.text);
    if (text === undefined) return { kept: `${eslintConfig.path} has a shape that is not changed by machine. Add \`import secureBot from 'eslint-plugin-secure-bot'\`, and \`secureBot.configs.recommended\` to its list.` };
    return { file: { path: eslintConfig.path, before: eslintConfig.text, text, why: 'The same rules while you type, and in eslint.' } };
  }
  if (oldEslintConfig !== undefined) return { kept: `${oldEslintConfig} is of the old format, which ESLint ${oldestEslint} does not read any more; see its migration guide first.` };
  return { file: { path: isModule ? 'eslint.config.js' : 'eslint.config.mjs', text: newEslintConfig(dependencies), why: 'The same rules while you type, and in eslint.' } };
}

function newEslintConfig(dependencies: ReadonlySet<string>): string {
  const hasTypeScript = dependencies.has('@typescript-eslint/parser');
  const parser = hasTypeScript ? "import tsParser from '@typescript-eslint/parser';\n" : '';
  const entry = hasTypeScript ? "  { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser: tsParser } },\n" : '';
  return `${parser}import { defineConfig } from 'eslint/config';\nimport secureBot from 'eslint-plugin-secure-bot';\n\nexport default defineConfig([\n${entry}  secureBot.configs.recommended,\n]);\n`;
}

function githubPart({ hasWorkflow, packageManager, folder, root }: Project): Part {
  const path = relative(folder, `${root}/.github/workflows/secure-bot.yml`).split(sep).join('/');
  if (hasWorkflow) return { kept: `${path} is there.` };
  const below = relative(root, folder).split(sep).join('/');
  return { file: { path, text: workflow(packageManager, below), why: 'Fails for findings that a pull request brings, shows them in its files, and sends everything to code scanning.' } };
}

function workflow(manager: PackageManager, below: string): string {
  const { run, ci } = commands[manager];
  const setup: Readonly<Record<PackageManager, string>> = { npm: '', pnpm: '      - run: corepack enable\n', yarn: '      - run: corepack enable\n', bun: '      - uses: oven-sh/setup-bun@v2\n' };
  const folder = below === '' ? '' : `    defaults:\n      run:\n        working-directory: ${below}\n`;
  const sarif = below === '' ? 'secure-bot.sarif' : `${below}/secure-bot.sarif`;
  return `name: secure-bot
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
  security-events: write
jobs:
  secure-bot:
    runs-on: ubuntu-latest
${folder}    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v5
        with:
          node-version: 24
${setup[manager]}      - run: ${ci}
      - name: New findings
        if: github.event_name == 'pull_request'
        run: ${run} secure-bot check --diff "origin/$GITHUB_BASE_REF" --format github
      - name: Report
        if: always()
        run: |
          ${run} secure-bot check --format markdown --output secure-bot.md || test $? -eq 1
          cat secure-bot.md >> "$GITHUB_STEP_SUMMARY"
          ${run} secure-bot check --format sarif --output secure-bot.sarif || test $? -eq 1
      - uses: github/codeql-action/upload-sarif@v4
        if: always() && github.event_name == 'push'
        with:
          sarif_file: ${sarif}
`;
}

function gitlabPart({ packageManager }: Project): Part {
  const { run, ci } = commands[packageManager];
  return { kept: `.gitlab-ci.yml is yours to change. Add a job with \`${ci}\` and \`${run} secure-bot check --diff "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"\`; core/docs/ci has it whole.` };
}

function stepsFor({ packageManager, eslintVersion, dependencies }: Project): readonly string[] {
  const { add, dev, run } = commands[packageManager];
  const plugin = eslintVersion === undefined || dependencies.has('eslint-plugin-secure-bot') ? [] : [`${dev} eslint-plugin-secure-bot`];
  return [
    ...(dependencies.has('secure-bot') ? [] : [`${add} secure-bot (no dev dependency: fixes import its helpers)`]),
    ...plugin,
    `${run} secure-bot check`,
    `${run} secure-bot fix --dry-run --tier review`,
    `Old code with many findings: ${run} secure-bot baseline, then check --baseline .secure-bot-baseline.json`,
  ];
}
