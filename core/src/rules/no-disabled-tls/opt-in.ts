/** Switches that whoever runs the program has to turn on himself. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, parameterOf, passedTo, type Parameter } from '../../rule/values.ts';

/** Names that say what is given up: `skipTlsVerify`, `IGNORE_SSL_ERRORS`, `allowSelfSigned`. */
const givesUp = /(?:skip|ignore|insecure|unsafe|disable|bypass|no)_?(?:https|tls|ssl|cert|verif|check|valid|$)|insecure|self_?signed|(?:tls|ssl|certs?|certificate)_?(?:verify_?|errors?_?|check_?)?(?:skip|ignore|disabled?)|accept_?(?:any|invalid|all)|allow_?(?:invalid|untrusted)|trust_?(?:all|server)/i;

/** Names that say what is kept: `verifySsl`, `REJECT_UNAUTHORIZED`. */
const keeps = /verif|reject_?unauthorized|strict_?(?:ssl|tls)|(?:check|valid)[a-z]*_?cert/i;

/**
 * `if (config.skipTlsVerify)`, `process.env.REJECT_UNAUTHORIZED === 'false'`: off only where an operator has said so in words.
 * `if (!config.verify)` is none, since it holds as well where nobody has said anything.
 */
export function isOptIn(file: RuleFile, proof: Node): boolean {
  return file.flow.conditionsAt(proof).some(({ test, holds }) => saysSo(file, test, holds));
}

function saysSo(file: RuleFile, test: Node, holds: boolean): boolean {
  const inner = unwrap(test);
  switch (inner.type) {
    case 'UnaryExpression':
      return inner.operator === '!' && saysSo(file, inner.argument, !holds);
    case 'LogicalExpression':
      return (inner.operator === '&&') === holds && (saysSo(file, inner.left, holds) || saysSo(file, inner.right, holds));
    case 'BinaryExpression': {
      const isEqual = inner.operator === '===' || inner.operator === '==';
      const isUnequal = inner.operator === '!==' || inner.operator === '!=';
      const value = file.flow.constant(inner.right)?.value;
      if ((!isEqual && !isUnequal) || value === undefined || isEqual !== holds) return false;
      const isOff = /^(?:false|0|no|off)$/i.test(String(value));
      return (isOff ? keeps : givesUp).test(nameOf(file, inner.left));
    }
    case 'MemberExpression':
      return holds && givesUp.test(nameOf(file, inner));
    case 'Identifier':
      return (holds && givesUp.test(nameOf(file, inner))) || isMadeOfOne(file, inner, holds);
    default:
      return false;
  }
}

/** `const skip = upstream.skip_tls_verify === true` */
function isMadeOfOne(file: RuleFile, id: Node, holds: boolean): boolean {
  const [only, ...more] = file.flow.origins(id);
  return only !== undefined && only !== id && more.length === 0 && isInFile(file, only) && only.type !== 'Identifier' && saysSo(file, only, holds);
}

/** What a setting is called where it comes from: the property, also of a variable made of it. A variable's own name says nothing. */
function nameOf(file: RuleFile, read: Node): string {
  const inner = unwrap(read);
  if (inner.type === 'MemberExpression') return propertyName(inner) ?? '';
  if (inner.type === 'CallExpression') {
    const callee = unwrap(inner.callee);
    return callee.type === 'MemberExpression' ? nameOf(file, callee.object) : '';
  }
  if (inner.type !== 'Identifier') return '';
  const parameter = parameterOf(file, inner);
  const key = parameter?.path.at(-1);
  if (key !== undefined) return key;
  if (parameter) return nameGiven(file, parameter);
  const origins = file.flow.origins(inner).filter((origin) => origin !== inner && isInFile(file, origin) && unwrap(origin).type !== 'Identifier');
  return origins.map((origin) => nameOf(file, origin)).find((name) => name !== '') ?? '';
}

/** What the callers of the same file call it, if none of them decides it. */
function nameGiven(file: RuleFile, { fn, index }: Parameter): string {
  const names = [...passedTo(file, fn, index)].map((value) => (unwrap(value).type === 'MemberExpression' ? nameOf(file, value) : ''));
  return names.every((name) => name !== '') ? (names[0] ?? '') : '';
}

/** True where the function's caller, or some setting, decides: without the option its branch would say what it no longer does. */
export function isLeftToSetting(file: RuleFile, proof: Node): boolean {
  return file.flow.conditionsAt(proof).some(({ test }) => {
    const inner = unwrap(test);
    return inner.type === 'Identifier' ? parameterOf(file, inner) !== undefined : inner.type === 'MemberExpression' && !file.flow.names(inner.object).includes('global:process.env');
  });
}
