/** Texts of --help. */

export type CommandName = 'check' | 'rules';

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
  --format text|json      Default: text
  --output FILE           Write the report to a file
  --preset NAME           recommended, strict or all; overrides the configuration
  --rule ID[=SEVERITY]    Run only this rule (repeatable); severities are error, warning and info
  --config FILE           Default: the nearest secure-bot.config.json above each file
  --max-warnings N        Exit with 1 if there are more warnings
  --no-inline-config      Ignore eslint-disable comments
  --timing                Show on standard error what took how long

Exit code: 0 nothing at error level, 1 findings or files that cannot be parsed, 2 secure-bot itself failed.
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
