/** Putting an option into an object literal, in the way the literal is laid out. */
import type { FileModel } from '../model/file-model.ts';
import { propertyName, unwrap, type ObjectExpression } from '../model/node.ts';
import { code, type CodePart } from './code.ts';
import { commentsIn, eolOf, nextToken } from './trivia.ts';
import type { EditPlan } from './types.ts';

/**
 * Adds `a.b: value` behind the last property: into the object at `a`, or with a new one. No edits where something else stands
 * on the way.
 */
export function addProperty(file: FileModel, object: ObjectExpression, path: string, value: CodePart): readonly EditPlan[] {
  const [first = '', ...rest] = path.split('.');
  const own = object.properties.findLast((property) => property.type === 'Property' && propertyName(property) === first);
  if (own?.type === 'Property') {
    const inner = unwrap(own.value);
    return rest.length > 0 && inner.type === 'ObjectExpression' ? addProperty(file, inner, rest.join('.'), value) : [];
  }
  const nested = rest.reduceRight<CodePart>((text, name) => code`{ ${name}: ${text} }`, value);
  return insertions(file, object, code`${first}: ${nested}`);
}

function insertions(file: FileModel, object: ObjectExpression, property: CodePart): readonly EditPlan[] {
  const last = object.properties.at(-1);
  if (!last) return commentsIn(file, object.range).length > 0 ? [] : [{ range: object.range, text: code`{ ${property} }` }];
  const comma = nextToken(file, last.range[1]);
  const hasComma = file.text.charAt(comma) === ',';
  const at = hasComma ? comma + 1 : last.range[1];
  const lineStart = file.text.lastIndexOf('\n', last.range[0] - 1) + 1;
  const indent = /^[ \t]*/.exec(file.text.slice(lineStart, last.range[0]))?.[0] ?? '';
  const isOwnLine = file.text.slice(lineStart, last.range[0]).trim() === '' && lineStart > object.range[0];
  // In front of the comma that is there, so that several of them come apart.
  if (!isOwnLine) return [{ range: hasComma ? [comma, comma] : [at, at], text: code`, ${property}` }];
  const line = code`${eolOf(file.text)}${indent}${property}${hasComma ? ',' : ''}`;
  // A comment behind the last property stays with it.
  const comment = /^[ \t]*\/\/[^\r\n]*/.exec(file.text.slice(at))?.[0].length ?? 0;
  if (comment === 0 || hasComma) return [{ range: [at + comment, at + comment], text: code`${hasComma ? '' : ','}${line}` }];
  return [{ range: [at, at], text: ',' }, { range: [at + comment, at + comment], text: line }];
}
