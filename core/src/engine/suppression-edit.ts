/** The comment that silences one finding, at a place where it is a comment: not inside a template, and in braces inside JSX text. */
import type { Edit } from '../edit/types.ts';
import type { FileModel } from '../model/file-model.ts';
import type { Node } from '../model/node.ts';
import { lineIndexOf } from './analyze.ts';
import { namespace } from './suppress.ts';

/** What stands where the person is to write the reason. */
export const reasonPlaceholder = 'why this is safe';

/**
 * Edits that insert an ESLint comment with room for a reason before the line of an offset; undefined where no comment can stand.
 * @param offset start of the finding
 */
export function suppressionEdits(file: FileModel, offset: number, ruleId: string): readonly Edit[] | undefined {
  const rule = `${namespace}/${ruleId}`;
  const { start, indent, newline } = lineAt(file, offset);
  const earlier = directiveAbove(file, offset);
  if (earlier) return [{ range: [earlier, earlier], text: `, ${rule}` }];
  const comment = `eslint-disable-next-line ${rule} -- ${reasonPlaceholder}`;
  const at = start + indent.length;
  switch (placeAt(file, at)) {
    case 'code':
      return [{ range: [at, at], text: `// ${comment}${newline}${indent}` }];
    case 'jsx':
      return [{ range: [at, at], text: `{/* ${comment} */}${newline}${indent}` }];
    case 'text':
      return aroundStatement(file, offset, rule);
    default:
      return undefined;
  }
}

interface Line {
  readonly start: number;
  readonly indent: string;
  /** The file's way to end lines. */
  readonly newline: string;
}

function lineAt(file: FileModel, offset: number): Line {
  const index = lineIndexOf(file);
  const [start, end] = index.rangeOf(index.locate(offset).line);
  return { start, indent: /^[ \t]*/.exec(file.text.slice(start, end))?.[0] ?? '', newline: file.text.includes('\r\n') ? '\r\n' : '\n' };
}

/** Where a list of rules ends in a comment that already speaks for the line: a second comment would come between. */
function directiveAbove(file: FileModel, offset: number): number | undefined {
  const index = lineIndexOf(file);
  const { line } = index.locate(offset);
  const comment = file.comments.find(({ range, value }) => index.locate(range[1]).line === line - 1 && /^\s*eslint-disable-next-line\s+\S/.test(value));
  if (!comment) return undefined;
  const list = comment.value.slice(0, /\s-{2,}\s/.exec(comment.value)?.index).trimEnd();
  return comment.range[0] + 2 + list.length;
}

/** What a comment at the offset would be. */
function placeAt(file: FileModel, offset: number): 'code' | 'jsx' | 'text' {
  if (file.nodes('TemplateElement').some(({ range }) => range[0] < offset && offset < range[1])) return 'text';
  if (file.nodes('JSXText').some(({ range }) => range[0] <= offset && offset <= range[1])) return 'jsx';
  const isInLiteral = ({ range }: Node) => range[0] < offset && offset < range[1];
  return file.nodes('Literal').some(isInLiteral) || file.comments.some(({ range }) => range[0] < offset && offset < range[1]) ? 'text' : 'code';
}

/** A pair of comments around the innermost statement that does not start inside a text. */
function aroundStatement(file: FileModel, offset: number, rule: string): readonly Edit[] | undefined {
  const statement = statementsAt(file, offset).find(({ range }) => placeAt(file, lineAt(file, range[0]).start + lineAt(file, range[0]).indent.length) === 'code');
  if (!statement) return undefined;
  const { start, indent, newline } = lineAt(file, statement.range[0]);
  const at = start + indent.length;
  const end = statement.range[1];
  return [
    { range: [at, at], text: `/* eslint-disable ${rule} -- ${reasonPlaceholder} */${newline}${indent}` },
    { range: [end, end], text: `${newline}${indent}/* eslint-enable ${rule} */` },
  ];
}

/** Statements around an offset, innermost first. */
function statementsAt(file: FileModel, offset: number): readonly Node[] {
  const found: Node[] = [];
  let node: Node | undefined = file.nodes('TemplateLiteral').filter(({ range }) => range[0] < offset && offset < range[1]).at(-1);
  for (; node; node = file.parent(node)) {
    const parent = file.parent(node);
    if (parent && (parent.type === 'Program' || parent.type === 'BlockStatement' || parent.type === 'SwitchCase' || parent.type === 'StaticBlock')) found.push(node);
  }
  return found;
}
