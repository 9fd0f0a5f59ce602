/** Helps esbuild to drop code of typescript.js, which is formatted alike throughout: what stands in column 0 is a statement of the module. */

/** `var options = [ … ];`, on one line or many: what is read and called there only makes the value. */
const initializer = /^(var \w+ = )((?:.*[(.[{].*;|.*[([{]\n(?: .*\n|\n)*[)\]}].*;))$/gm;
const isPlain = /^(?:class\b|\/\* @__PURE__ \*\/ (?:\(|toEnum|__export))/;

/** A namespace: `var A; ((A2) => { … })(A || (A = {}));`. */
const namespace = /^var (\w+);\n\(\((\w+)\) => \{\n([\s\S]*?)^\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gm;

/** `var x_exports = {}; __export(x_exports, { … });`. */
const namespaceOfModule = /^var (\w+) = \{\};\n__export\(\1, \{\n([\s\S]*?)^\}\);\n/gm;

/** The same modules, in words that let a bundler see what has no effect but on variables that nobody uses. */
export function droppable(modules: string): string {
  return modules
    .replace(namespaceOfModule, 'var $1 = /* @__PURE__ */ __export({}, {\n$2});\n')
    .replace(namespace, 'var $1 = /* @__PURE__ */ (($2) => {\n$3  return $2;\n})({});')
    .replace(initializer, (statement, start: string, value: string) => (isPlain.test(value) ? statement : `${start}/* @__PURE__ */ (() => (${value.slice(0, -1)}))();`));
}

/** `(A2) => { A2[A2["one"] = 1] = "one"; … }`: an enum of numbers. */
const numericEnum = /^(var \w+ = )\/\* @__PURE__ \*\/ \(\((\w+)\) => \{\n((?: {2}\2\[\2\["\w+"\] = -?\d+(?: \/\* \w+ \*\/)?\] = "\w+";\n)+) {2}return \2;\n\}\)\(\w+ \|\| \{\}\);$/gm;
const enumMember = /\["(\w+)"\] = (-?\d+)/g;

/** Enums as plain objects that one function fills up with the way back from number to name. */
export function withShortEnums(text: string): string {
  const short = text.replace(numericEnum, (_, start: string, name: string, members: string) =>
    `${start}/* @__PURE__ */ toEnum({ ${[...members.matchAll(enumMember)].map(([, key = '', value = '']) => `${key}: ${value}`).join(', ')} });`);
  return `const toEnum = (members) => { for (const name of Object.keys(members)) members[members[name]] = name; return members; };\n${short}`;
}

/** `  Debug2.fail = fail;`: what a namespace gives out. */
const namespaceMember = /^ {2}\w+\.(\w+) = \1;\n/gm;

/** The object that `createNodeFactory` returns, and in it `    createToken,`. */
const factoryObject = /^ {2}const factory\d* = \{\n[\s\S]*?^ {2}\};\n/gm;
const factoryMember = /^ {4}(\w+),?\n/gm;

const innerFunction = /^ {2}(?:async )?function\*? (\w+)\([\s\S]*?^ {2}\}\n/gm;
const topStatement = /^(?=(?:var|let|const|class|function|async function)\b)/m;

/** Without members of namespaces and of the node factory that no code names, and without the functions inside of them that nobody calls then. */
export function withoutUnusedMembers(text: string): string {
  const read = new Map<string, number>();
  for (const [, afterDot, asKey] of text.matchAll(/\.(\w+)|\b(\w+):/g)) count(read, afterDot ?? asKey ?? '');
  return text
    .replace(namespaceMember, (line, name: string) => (read.get(name) === 1 ? '' : line))
    .replace(factoryObject, (object) => object.replace(factoryMember, (line, name: string) => (read.has(name) ? line : '')))
    .split(topStatement)
    .map(withoutUnusedFunctions)
    .join('');
}

/** Until nothing changes: a function may be called only by one that goes. */
function withoutUnusedFunctions(statement: string): string {
  const used = countWords(statement);
  const fewer = statement.replace(innerFunction, (text, name: string) => (used.get(name) === countWords(text).get(name) ? '' : text));
  return fewer === statement ? statement : withoutUnusedFunctions(fewer);
}

function countWords(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/[\w$]+/g)) count(words, word);
  return words;
}

function count(words: Map<string, number>, word: string): void {
  words.set(word, (words.get(word) ?? 0) + 1);
}
