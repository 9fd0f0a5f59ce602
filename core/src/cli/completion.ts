/** `secure-bot completion SHELL`: a script for the shell's completion. */
import { rules } from '../rules/index.ts';
import { noPaths, oneOf, parse } from './arguments.ts';
import { exitCodes, UsageError, type CommandIo } from './io.ts';
import { optionsOf, valuesOf, type CommandName } from './option-table.ts';
import { summaries } from './help.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

export function completion(args: readonly string[], { stdout }: CommandIo): Promise<number> {
  const [shell, ...rest] = parse(args, {}).positionals;
  if (shell === undefined) throw new UsageError(`expected a shell (${shells.join(', ')}), as in: secure-bot completion bash`);
  noPaths(rest, 'completion');
  const scripts = { bash, zsh, fish } as const;
  stdout.write(scripts[oneOf(shells, shell, 'completion')]());
  return Promise.resolve(exitCodes.clean);
}

const commands = Object.keys(summaries) as CommandName[];
const ruleIds = () => rules.map(({ meta }) => meta.id);
const longOptions = (command: CommandName) => [...Object.keys(optionsOf[command]).map((name) => `--${name}`), '--help'];

/** Words that may follow an option, or a command. */
function* choices(): Iterable<readonly [string, readonly string[]]> {
  for (const [option, values] of Object.entries(valuesOf)) yield [`--${option}`, values];
  yield ['--rule', ruleIds()];
  yield ['explain', ruleIds()];
  yield ['completion', shells];
}

function bash(): string {
  return `# secure-bot completion: eval "$(secure-bot completion bash)"
_secure_bot() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  case "$previous" in
${[...choices()].map(([word, values]) => `    ${word}) COMPREPLY=($(compgen -W "${values.join(' ')}" -- "$current")); return ;;`).join('\n')}
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY=($(compgen -W "${commands.join(' ')} --help --version" -- "$current")); return; fi
  if [[ "$current" == -* ]]; then
    case "\${COMP_WORDS[1]}" in
${commands.map((command) => `      ${command}) COMPREPLY=($(compgen -W "${longOptions(command).join(' ')}" -- "$current")) ;;`).join('\n')}
    esac
    return
  fi
  COMPREPLY=($(compgen -f -- "$current"))
}
complete -o filenames -F _secure_bot secure-bot
`;
}

function zsh(): string {
  return `#compdef secure-bot
# secure-bot completion: eval "$(secure-bot completion zsh)"
autoload -Uz bashcompinit && bashcompinit
${bash()}`;
}

function fish(): string {
  const isCommand = (command: string) => `-n '__fish_seen_subcommand_from ${command}'`;
  const lines = commands.flatMap((command) => [
    `complete -c secure-bot -n __fish_use_subcommand -f -a ${command} -d '${summaries[command].replaceAll("'", '')}'`,
    ...Object.entries(optionsOf[command]).map(([name, { type }]) => {
      const values = name === 'rule' ? ruleIds() : valuesOf[name];
      return `complete -c secure-bot ${isCommand(command)} -l ${name}${type === 'string' ? ' -r' : ''}${values ? ` -f -a '${values.join(' ')}'` : ''}`;
    }),
  ]);
  return `# secure-bot completion: secure-bot completion fish | source
${lines.join('\n')}
complete -c secure-bot ${isCommand('explain')} -f -a '${ruleIds().join(' ')}'
complete -c secure-bot ${isCommand('completion')} -f -a '${shells.join(' ')}'
`;
}
