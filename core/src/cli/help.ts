/** Texts of --help. */
import { createPaint, type Paint } from '../engine/format/paint.ts';
import type { CommandName } from './option-table.ts';

/** What each command is for, in a few words. */
export const summaries: Readonly<Record<CommandName, string>> = {
  check: 'Find mistakes in files and folders',
  fix: 'Fix what can be fixed',
  baseline: 'Accept what is there; only what is new fails',
  init: 'Set up the configuration, ESLint and CI',
  rules: 'List the rules',
  explain: 'Tell why a rule matters and how to mend what it finds',
  completion: "Print a script for the shell's completion",
};

/** Options that check, fix and baseline share. */
const shared = `  --preset NAME           recommended (default), strict or all; overrides the configuration
  --rule ID[=SEVERITY]    Only this rule (repeatable); severities are error, warning and info
  --config FILE           Default: the nearest secure-bot.config.json above each file
  --no-inline-config      Ignore eslint-disable comments
  --threads N             Default: by the number of files and cores`;

const texts: Readonly<Record<CommandName, string>> = {
  check: `Usage: secure-bot check [paths…]

Finds mistakes in files and folders (default: the working folder). Folders are searched
recursively, without what .gitignore leaves out, node_modules, and minified or compiled files.
\`-\` reads a list of paths from standard input.

What to look for:
${shared}
  --baseline FILE         Leave out what the baseline accepts
  --diff BASE             Only what is new since the merge base with this branch or commit

What to show:
  --format NAME           text (default), json, sarif (code scanning), github (annotations),
                          markdown (job summary with the posture of each package)
  --output FILE           Write the report to a file
  --show-suppressed       Also list silenced findings in SARIF, marked as such
  --max-warnings N        Exit with 1 if there are more warnings
  --timing                Show on standard error what took how long

How to run:
  --cache                 Keep results of unchanged files in --cache-location
  --cache-location FILE   Default: node_modules/.cache/secure-bot.json
  --watch                 Run again when files change

Exit code: 0 nothing at error level, 1 findings or files that cannot be parsed,
2 secure-bot itself failed.

Examples:
  secure-bot check src --preset strict
  secure-bot check --diff origin/main --format github
  git diff --name-only --cached -z --diff-filter=d | secure-bot check -
`,
  fix: `Usage: secure-bot fix [paths…]

Fixes what can be fixed, and tells what is left for you. Files with uncommitted changes are
left alone, files are written whole or not at all, and a second run changes nothing.

Options:
  --tier safe|review      safe (default): only fixes that change nothing for honest users
                          review: those too that you should look at
  --dry-run               Print a unified diff and write nothing; secrets in it are masked
  --show-secrets          Do not mask them
  --force                 Also change files that git could not bring back
${shared}

Exit code: 0 nothing left at error level, 1 findings left or files not written,
2 secure-bot itself failed.

Examples:
  secure-bot fix --dry-run --tier review
  secure-bot fix src/bot.ts --tier review --rule no-error-exposure
`,
  baseline: `Usage: secure-bot baseline [paths…]

Accepts what is there: writes all findings to .secure-bot-baseline.json, so that
\`secure-bot check --baseline .secure-bot-baseline.json\` fails for new ones only. Entries
survive moved and re-indented code and renamed files.

Options:
  --output FILE           Default: .secure-bot-baseline.json
  --reason TEXT           Note for the entries that are added
  --owner NAME            Who mends them
  --expires DAY           Last day on which they count, such as 2027-01-31
  --prune                 Only take out what is mended
  --check                 Write nothing; fail if something is new, mended or expired
  --check --diff BASE     Also fail if the file has grown since the merge base
  --import-eslint FILE    Accept only what ESLint's suppressions file lists
  --export-eslint FILE    Also write ESLint's suppressions file
${shared}
`,
  init: `Usage: secure-bot init [--yes]

Looks at the project (package manager, ESLint, CI), shows what it would write, and writes it
once you agree. Files that are there are not overwritten.

Options:
  --yes                   Write without asking
`,
  rules: `Usage: secure-bot rules

Lists the rules.

Options:
  --format text|json      Default: text
`,
  explain: `Usage: secure-bot explain RULE

Tells what a rule finds, why it matters, how the fix works, and what it misses.

Options:
  --format text|json      Default: text
`,
  completion: `Usage: secure-bot completion bash|zsh|fish

Prints a script for the shell's completion:
  bash, zsh   eval "$(secure-bot completion bash)"
  fish        secure-bot completion fish | source
`,
};

function overview(): string {
  const commands = Object.entries(summaries).map(([name, summary]) => `  ${name.padEnd(12)}${summary}\n`).join('');
  return `secure-bot finds the security mistakes of chatbots and LLM agents, and fixes them.
It works offline: nothing leaves your machine.

Usage: secure-bot <command> [options] [paths…]

Commands:
${commands}
Start with:
  secure-bot check                  See what there is
  secure-bot fix --dry-run          See what would be fixed
  secure-bot explain no-ssrf        Read about a rule

secure-bot <command> --help tells the options of a command; --version the version.
`;
}

/** Headings are bold at a terminal. */
export function helpOf(command?: CommandName, paint: Paint = createPaint(false)): string {
  const text = command === undefined ? overview() : texts[command];
  return text.replace(/^[A-Z][\w ]*:(?=\s)/gm, (heading) => paint('bold', heading));
}
