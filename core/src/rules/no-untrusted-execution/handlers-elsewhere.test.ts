/** Handlers of HTTP requests that another file registers, known by what they do with request and answer. */
import { testRule } from '../../testing/index.ts';
import noUntrustedExecution from './index.ts';

const path = 'src/server/command.js';

testRule(noUntrustedExecution, {
  invalid: [
    { name: 'the module of a command', path, output: null, code: "exports.command = async (given, answer) => {\n  const [name, ...words] = given.body.text.split(' ');\n  if (!name) return answer.end('Which?');\n  answer.end(await require(`./commands/${name}.js`)(words)); // ← module\n};\n" },
  ],
  valid: [
    { name: 'a command of a list', path, code: "const commands = { help: require('./commands/help.js') };\nexports.command = async (given, answer) => {\n  const [name, ...words] = given.body.text.split(' ');\n  if (!Object.hasOwn(commands, name)) return answer.end('Which?');\n  answer.end(await commands[name](words));\n};\n" },
    { name: 'what a server sent, which is handed on', path, code: "exports.hand = async (upstream, answer) => {\n  for await (const part of upstream.body) answer.write(part);\n  answer.end();\n};\n" },
    { name: 'a module whose name has letters alone', path, code: "exports.command = async (given, answer) => {\n  const [name] = given.body.text.split(' ');\n  if (!/^[a-z]+$/.test(name)) return answer.end('Which?');\n  answer.end(await require(`./commands/${name}.js`)());\n};\n" },
  ],
});
