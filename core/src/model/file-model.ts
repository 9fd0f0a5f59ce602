/** FileModel: everything about one file that rules share, computed once: text, tree, parents, nodes by type, scopes, comments. */
import type { SdkModels } from '../models/kinds.ts';
import { findComments } from './comments.ts';
import { isComponentPath } from './component-path.ts';
import { buildIndex } from './node-index.ts';
import { resolveNames } from './resolve-names.ts';
import { isReactClient } from './react-client.ts';
import type { Bindings } from './scopes.ts';
import type { Comment, Node, NodeOf, NodeType, Program, Range } from './node.ts';

/** What a host hands over: its own parse of the file. */
export interface ParsedFile {
  readonly ast: Program;
  /** True for a tree that nobody else uses: what the engine does not need of it goes. */
  readonly isOwn?: boolean;
  /** Absent, here and in the tree: they are looked for in the text. */
  readonly comments?: readonly Comment[];
}

/** Facts from outside the file; absent: single-file analysis with the newest version of every SDK. */
export interface ProjectHost {
  /** Declared version range of a package in the nearest package.json, e.g. `^4.20.0`. */
  versionOf?(packageName: string, fromPath: string): string | undefined;
  /** Model of the project's own file that `specifier` names, or undefined. */
  fileOf?(specifier: string, fromPath: string): FileModel | undefined;
  /**
   * Models of the project's files that import the file at a path (as its model has it), by name; none where more than a few
   * do. For rules alone: what the flow engine concludes of a file does not depend on who imports it.
   */
  filesImporting?(path: string): readonly FileModel[];
  /** Functions and modules that the team vouches for (configuration key `trusted`). */
  readonly trusted?: readonly string[];
  /** API models of the team, besides the built-in ones (configuration key `models`). */
  readonly models?: readonly SdkModels[];
}

export interface FileModel {
  readonly path: string;
  readonly text: string;
  readonly ast: Program;
  readonly comments: readonly Comment[];
  readonly bindings: Bindings;
  readonly project: ProjectHost;
  /** All nodes of one type in source order. */
  nodes<T extends NodeType>(type: T): readonly NodeOf<T>[];
  parent(node: Node): Node | undefined;
  textOf(node: Node | Range): string;
  /** True for test, spec, fixture, mock and example files: name- and entropy-based findings stay silent there. */
  readonly isTestFile: boolean;
  /** True where the code provably runs in a browser (`use client`, DOM globals, React with hooks, .vue/.svelte script): no secret may be moved to its environment. */
  readonly isBrowserCode: boolean;
}

/** `test/samples/bot/index.js` is a program that tests look at, no test. `test-x.js` is one to Node: https://nodejs.org/api/test.html#running-tests-from-the-command-line */
const testPath = /(?:^|[\\/])(?:tests?|specs?|__tests__|__mocks__|fixtures?|__fixtures__|mocks?|e2e|cypress|playwright)[\\/](?!samples?[\\/])|[._-](?:test|spec|stories|mock|fixture)s?\.[cm]?[jt]sx?$|(?:^|[\\/])test-[^\\/]+\.[cm]?[jt]s$/i;

export function createFileModel(path: string, text: string, parsed: ParsedFile, project: ProjectHost = {}): FileModel {
  const index = buildIndex(parsed.ast, parsed.isOwn);
  let comments: readonly Comment[] | undefined;
  let bindings: Bindings | undefined;
  let browser: boolean | undefined;
  const file: FileModel = {
    path,
    text,
    ast: parsed.ast,
    project,
    isTestFile: testPath.test(path),
    get comments() {
      return (comments ??= parsed.comments ?? parsed.ast.comments ?? findComments(text, index.nodesOf));
    },
    get bindings() {
      return (bindings ??= resolveNames(index, parsed.ast));
    },
    get isBrowserCode() {
      return (browser ??= runsInBrowser(file));
    },
    nodes: (type) => index.nodesOf(type) as never,
    parent: index.parentOf,
    textOf: (at) => ('type' in at ? text.slice(at.range[0], at.range[1]) : text.slice(at[0], at[1])),
  };
  return file;
}

const browserGlobals = new Set(['window', 'document', 'localStorage', 'sessionStorage', 'navigator']);

function runsInBrowser(file: FileModel): boolean {
  if (isComponentPath(file.path)) return true;
  for (const statement of file.ast.body) {
    if (statement.type !== 'ExpressionStatement' || !('directive' in statement) || !statement.directive) break;
    if (statement.directive === 'use client') return true;
    if (statement.directive === 'use server') return false;
  }
  return isReactClient(file) || file.nodes('Identifier').some(
    (id) => browserGlobals.has(id.name) && file.bindings.isGlobal(id) && file.parent(id)?.type === 'MemberExpression'
      && (file.parent(id) as NodeOf<'MemberExpression'>).object === id && !isGuardedByTypeof(file, id.name),
  );
}

/** `typeof window === 'undefined'` marks code that runs on both sides. */
function isGuardedByTypeof(file: FileModel, name: string): boolean {
  return file.nodes('UnaryExpression').some(
    (unary) => unary.operator === 'typeof' && unary.argument.type === 'Identifier' && unary.argument.name === name,
  );
}
