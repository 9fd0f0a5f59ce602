/** Texts of --help. */

export type CommandName = 'check' | 'fix' | 'baseline' | 'rules';

const overview = `secure-bot finds the security mistakes of chatbots and LLM agents.

Usage:
  secure-bot check [paths…]   Look for mistakes in files and folders
  secure-bot rules            List the rules

  secure-bot <command> --help, secure-bot --version
`;

const texts: Readonly<Record<CommandName, string>> = {
  check: `secure-bot check [paths…]

Looks for mistakes in files and folders (default: the working folder). Folders are searched recursively, without what
.gitignore leaves out, node_modules, and minified or bundled files. \`-\` reads a list of paths from standard input.

Options:
  --format NAME           text (default), json, sarif (code scanning), github (annotations), markdown (job summary)
  --output FILE           Write the report to a file
  --show-suppressed       Also list silenced findings in SARIF, marked as such
  --preset NAME           recommended, strict or all; overrides the configuration
  --rule ID[=SEVERITY]    Run only this rule (repeatable); severities are error, warning and info
  --config FILE           Default: the nearest secure-bot.config.json above each file
  --baseline FILE         Leave out what the baseline accepts
  --diff BASE             Only findings that are new since the merge base with this branch or commit
  --max-warnings N        Exit with 1 if there are more warnings
  --no-inline-config      Ignore eslint-disable comments
  --timing                Show on standard error what took how long

Exit code: 0 nothing at error level, 1 findings or files that cannot be parsed, 2 secure-bot itself failed.
`,
  fix: `secure-bot fix [paths…]

Fixes what can be fixed, and tells what is left for you. Files with uncommitted changes are left alone.

Options:
  --tier safe|review      safe (default): only fixes that change nothing for honest users; review: those too that
                          you should look at
  --rule ID               Fix only findings of this rule (repeatable)
  --dry-run               Print a unified diff and write nothing; secrets in it are masked
  --show-secrets          Do not mask them
  --force                 Also change files that git could not bring back
  --preset NAME, --config FILE, --no-inline-config   As in check

Exit code: 0 nothing left at error level, 1 findings left or files not written, 2 secure-bot itself failed.
`,
  baseline: `secure-bot baseline [paths…]

Accepts what is there: writes all findings to .secure-bot-baseline.json, so that \`secure-bot check --baseline
.secure-bot-baseline.json\` fails for new ones only. Entries survive moved and re-indented code and renamed files.

Options:
  --output FILE           Default: .secure-bot-baseline.json
  --reason TEXT, --owner NAME, --expires DAY   Notes for the entries that are added
  --prune                 Only take out what is mended
  --check                 Write nothing; fail if something is new, mended or expired
  --check --diff BASE     Also fail if the file has grown since the merge base
  --import-eslint FILE    Accept only what ESLint's suppressions file lists
  --export-eslint FILE    Also write ESLint's suppressions file
  --preset NAME, --rule ID, --config FILE, --no-inline-config   As in check
`,
  rules: `secure-bot rules

Lists the rules.

Options:
  --format text|json      Default: text
`,
};

export function helpOf(command?: CommandName): string {
  return command === undefined ? overview : texts[command];
}
