/** Loads and activates the built extension against a hollow `vscode`; prints the processor time that this took, in milliseconds. */
const Module = require('node:module');
const { join } = require('node:path');

const hollow = new Proxy(function nothing() {}, {
  get: (_target, key) => (key === 'version' ? '1.101.0' : key === Symbol.toPrimitive ? () => '' : key === Symbol.iterator ? undefined : hollow),
  apply: () => hollow,
  construct: () => hollow,
});
const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? hollow : load(request, ...rest));

const before = process.cpuUsage();
const { activate } = require(join(__dirname, '../../../vscode-extension/dist/extension.cjs'));
activate({ asAbsolutePath: (path) => path, subscriptions: [] });
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1000));
// The language server would be started now.
process.exit(0);
