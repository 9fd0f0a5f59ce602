/**
 * Stands in for VS Code's logger, a native module that would have to be compiled: writes the same files, at once. Copied over its `index.js`. Without it the output
 * channels of extensions stay empty.
 */
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  #path;
  #level = 2;
  #isPlain = false;

  constructor(_type, _name, path) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    appendFileSync(path, '');
  }

  getLevel() {
    return this.#level;
  }

  setLevel(level) {
    this.#level = level;
  }

  setPattern() {}

  clearFormatters() {
    this.#isPlain = true;
  }

  flush() {}

  drop() {}

  write(level, text) {
    if (level < this.#level) return;
    appendFileSync(this.#path, this.#isPlain ? text : `${new Date().toISOString().replace('T', ' ').slice(0, 23)} [${levels[level]}] ${text}\n`);
  }
}

for (const [level, name] of levels.entries()) {
  Logger.prototype[name === 'warning' ? 'warn' : name] = function log(text) {
    this.write(level, text);
  };
}

const create = async (name, path) => new Logger('', name, path);
// One by one: VS Code imports them by name into ES modules.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
