/** Text to syntax tree for the hosts that bring no parser of their own (CLI, library, language server). */
import { createRequire } from 'node:module';
import { isComponentPath } from '../model/component-path.ts';
import type { ParsedFile } from '../model/file-model.ts';
import type { Node, Program } from '../model/node.ts';
import { createLineIndex } from './positions.ts';
import { blankOutsideScripts } from './script-blocks.ts';

/** Turns text into a tree. ESLint never needs one: it hands over what it has. */
export interface ParserHost {
  /** @throws whatever the parser throws on a syntax error; a numeric `offset`, or `location.start.line`, names the place. */
  parse(text: string, path: string): ParsedFile;
}

/** Outcome of parsing: a tree, or what is wrong and where. */
export type ParseOutcome =
  | { readonly parsed: ParsedFile }
  | { readonly error: { readonly line: number; readonly message: string } };

let loaded: Promise<ParserHost> | undefined;

/** The built-in parser, typescript-estree; its modules are loaded at the first call, once per process. */
export function loadParser(): Promise<ParserHost> {
  return (loaded ??= createTypeScriptParser());
}

async function createTypeScriptParser(): Promise<ParserHost> {
  return toParserHost(await import('@typescript-eslint/typescript-estree'));
}

/** Where bundles have it: in a file beside them. */
declare const __parserFile: string | undefined;

/** The built-in parser for hosts that cannot wait: ESLint's rules are synchronous. */
export function loadParserNow(): ParserHost {
  return toParserHost(createRequire(import.meta.url)(typeof __parserFile === 'undefined' ? '@typescript-eslint/typescript-estree' : __parserFile) as ParserModule);
}

type ParserModule = Pick<typeof import('@typescript-eslint/typescript-estree'), 'parse'>;

function toParserHost({ parse }: ParserModule): ParserHost {
  return {
    parse(text, path) {
      const isComponent = isComponentPath(path);
      const script = isComponent ? blankOutsideScripts(text) : { text, extension: undefined };
      const ast = parse(script.text, {
        filePath: script.extension === undefined ? path : `${path}.${script.extension}`,
        jsx: true,
        range: true,
        // Without them the parser deletes each node's `loc`, which makes every node a slow object.
        loc: true,
        // Elsewhere the file model finds them by the tree, in a tenth of the time. Around scripts there is text that is no code.
        comment: isComponent,
        allowInvalidAST: true,
        jsDocParsingMode: 'none',
        loggerFn: false,
        suppressDeprecatedPropertyWarnings: true,
      }) as unknown as Program;
      checkModuleNames(ast);
      return { ast, isOwn: true };
    },
  };
}

/** Of all that `allowInvalidAST` lets pass, what the rest of the core could not live with: `import x from \`y\``. */
function checkModuleNames({ body }: Program): void {
  for (const statement of body) {
    const source = 'source' in statement ? statement.source : undefined;
    if (source && (source.type !== 'Literal' || typeof source.value !== 'string')) throw Object.assign(new SyntaxError('Expected the name of a module in quotes.'), { offset: (source as Node).range[0] });
  }
}

/** Parses without ever throwing: syntax errors, junk and nesting deeper than the stack become an error entry. */
export function parseSafely(parser: ParserHost, text: string, path: string): ParseOutcome {
  try {
    return { parsed: parser.parse(text, path) };
  } catch (error) {
    return { error: { line: lineOf(error, text), message: messageOf(error) } };
  }
}

function messageOf(error: unknown): string {
  if (error instanceof RangeError) return 'The code is nested too deeply to be parsed.';
  const message = error instanceof Error ? error.message : String(error);
  return `Cannot be parsed: ${message.split('\n', 1)[0] ?? ''}`;
}

function lineOf(error: unknown, text: string): number {
  if (typeof error !== 'object' || error === null) return 1;
  const { location, lineNumber, offset } = error as { location?: { start?: { line?: unknown } }; lineNumber?: unknown; offset?: unknown };
  if (typeof location?.start?.line === 'number') return location.start.line;
  if (typeof lineNumber === 'number') return lineNumber;
  return typeof offset === 'number' ? createLineIndex(text).locate(offset).line : 1;
}
