/** Code that runs in development only. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import { homeFile } from './project-function.ts';
import type { RuleFile } from './types.ts';
import { isInFile } from './values.ts';

const developmentNames = new Set(['development', 'dev', 'test', 'local']);

/** True inside a branch that runs only where the environment says development, debug or test. */
export function isDevelopmentOnly(file: RuleFile, node: Node): boolean {
  return file.flow.conditionsAt(node).some(({ test, holds }) => saysDevelopment(file, test, holds, 0));
}

/** True if every value that carries something there is made in such a branch: `production ? 'Failed' : error.message`. */
export function isMadeInDevelopmentOnly(file: RuleFile, node: Node, carries: (node: Node) => boolean): boolean {
  const carriers = file.flow.origins(node).filter((origin) => isInFile(file, origin) && carries(origin));
  return carriers.length > 0 && carriers.every((origin) => isDevelopmentOnly(file, origin));
}

function saysDevelopment(file: RuleFile, test: Node, holds: boolean, depth: number): boolean {
  if (depth > 4) return false;
  const inner = unwrap(test);
  switch (inner.type) {
    case 'UnaryExpression':
      return inner.operator === '!' && saysDevelopment(file, inner.argument, !holds, depth + 1);
    case 'LogicalExpression':
      return (inner.operator === '&&') === holds && (saysDevelopment(file, inner.left, holds, depth + 1) || saysDevelopment(file, inner.right, holds, depth + 1));
    case 'BinaryExpression':
      return comparesEnvironment(file, inner, holds);
    case 'MemberExpression':
      return isDebugFlag(file, inner, holds) || saysSetting(file, inner, file.flow.lookup(inner.object, propertyName(inner) ?? '[]').nodes, holds, depth);
    case 'Identifier': {
      const whole = constantInit(file, inner);
      if (whole?.type === 'LogicalExpression') return saysDevelopment(file, whole, holds, depth + 1);
      const elsewhere = file.flow.imported(inner);
      return saysSetting(file, inner, elsewhere.length > 0 ? elsewhere : file.flow.origins(inner), holds, depth);
    }
    default:
      return false;
  }
}

/** `isProduction` of this file or another, `settings.debug`: what the one value of it asks, in its own file. */
function saysSetting(file: RuleFile, read: Node, values: readonly Node[], holds: boolean, depth: number): boolean {
  const [only, ...more] = values;
  return only !== undefined && only !== read && more.length === 0 && saysDevelopment(homeFile(file, only), only, holds, depth + 1);
}

/** What a `const` is made of: `origins` takes a logical expression apart. */
function constantInit(file: RuleFile, id: Node): Node | undefined {
  const [only, ...more] = file.bindings.variableOf(id)?.defs ?? [];
  const declarator = more.length === 0 && only?.node.type === 'VariableDeclarator' && only.node.id === only.name ? only.node : undefined;
  const declaration = declarator && file.parent(declarator);
  return declarator?.init && declaration?.type === 'VariableDeclaration' && declaration.kind === 'const' ? unwrap(declarator.init) : undefined;
}

/** `process.env.NODE_ENV !== 'production'`, `app.get('env') === 'development'`. */
function comparesEnvironment(file: RuleFile, test: Extract<Node, { type: 'BinaryExpression' }>, holds: boolean): boolean {
  const isEqual = test.operator === '===' || test.operator === '==';
  const isUnequal = test.operator === '!==' || test.operator === '!=';
  if (!isEqual && !isUnequal) return false;
  const value = file.flow.constant(test.right)?.value ?? file.flow.constant(test.left)?.value;
  const saysSo = isEqual === holds;
  if (typeof value !== 'string') return false;
  const sides = [test.left, test.right];
  // Of a variable with another name only these two say it, of a setting with any name the first.
  const isSure = saysSo && (value === 'development' || value === 'dev');
  const isSetting = saysSo && value === 'development' && !sides.some((side) => file.flow.taints(side).some(({ label }) => label === 'user-input'));
  if (!isSetting && !sides.some((side) => isEnvironmentName(file, side) || (isSure && isEnvironmentRead(file, side)))) return false;
  return saysSo ? developmentNames.has(value) : value === 'production' || value === 'prod';
}

function isEnvironmentName(file: RuleFile, node: Node): boolean {
  return isNodeEnvironment(file, node) || file.flow.origins(node).some((origin) => {
    const text = homeFile(file, origin).textOf(origin);
    return /^process\??\.env\??(?:\.|\[['"])(?:NODE_ENV|ENV|APP_ENV|ENVIRONMENT|VERCEL_ENV)\b/.test(text) || /\.get\(['"]env['"]\)$/.test(text) || /^import\.meta\.env\.MODE$/.test(text);
  });
}

/** `settings.NODE_ENV` of a checked copy of `process.env`: nothing else has the name. */
function isNodeEnvironment(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  const taken = inner.type === 'Identifier' ? file.parent(file.bindings.variableOf(inner)?.defs[0]?.name ?? inner) : inner;
  const name = taken?.type === 'MemberExpression' || (taken?.type === 'Property' && file.parent(taken)?.type === 'ObjectPattern') ? propertyName(taken) : undefined;
  return name === 'NODE_ENV' && !file.flow.taints(inner).some(({ label }) => label === 'user-input');
}

function isEnvironmentRead(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).some((origin) => /^process\??\.env\??(?:\.|\[['"])\w+/.test(homeFile(file, origin).textOf(origin)));
}

/** `process.env.DEBUG`, `process.env.isDev`, `import.meta.env.DEV`; not `process.env.DEBUG_TOKEN`. */
function isDebugFlag(file: RuleFile, node: Node, holds: boolean): boolean {
  const text = file.textOf(node);
  if (/^import\.meta\.env\.PROD$/.test(text)) return !holds;
  return holds && /^(?:process\.env\.(?:(?!\w*(?:TOKEN|SECRET|KEY|PASS))\w*DEBUG\w*|DEV|VERBOSE|(?:is|IS)_?(?:[Dd]ev(?:elopment)?|DEV(?:ELOPMENT)?))|import\.meta\.env\.DEV)$/.test(text);
}
