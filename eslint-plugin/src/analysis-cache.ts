/** One file model for all rules. Keyed by the tree: in oxlint `context.sourceCode` is one object for all files. */
import { relative } from 'node:path';
import type { Rule, SourceCode } from 'eslint';
import { createFileModel, isGenerated, type FileModel, type ParsedFile, type Program, type ProjectHost } from 'secure-bot/host';

const files = new WeakMap<SourceCode['ast'], FileModel | undefined>();

/** The model of the file that ESLint is at, built from ESLint's own parse; undefined for minified and bundled files. */
export function fileOf({ sourceCode, filename, cwd }: Rule.RuleContext, project: ProjectHost): FileModel | undefined {
  if (!files.has(sourceCode.ast)) {
    // Relative, as in the other hosts: a folder called `test` above the project makes no file a test.
    const path = relative(cwd, filename).replaceAll('\\', '/');
    files.set(sourceCode.ast, isGenerated(sourceCode.text, path) ? undefined : createFileModel(path, sourceCode.text, toParsedFile(sourceCode), project));
  }
  return files.get(sourceCode.ast);
}

function toParsedFile(sourceCode: SourceCode): ParsedFile {
  return {
    // ESLint types its trees as ESTree; every parser it runs gives the nodes that typescript-eslint describes, or fewer.
    ast: toScript(sourceCode.ast as unknown as Program),
    comments: sourceCode.getAllComments() as unknown as NonNullable<ParsedFile['comments']>,
  };
}

/** svelte-eslint-parser puts statements inside elements; the core analyses the script of a component, in every host. */
function toScript(program: Program): Program {
  const body = program.body as unknown as readonly { type: string; body?: Program['body'] }[];
  if (!body.some(({ type }) => type.startsWith('Svelte'))) return program;
  const statements = body.flatMap((node) => (node.type === 'SvelteScriptElement' ? (node.body ?? []) : []));
  return { ...program, body: statements };
}
