/** Code that a generator would write: thousands of functions, calls, cases and entries, each with something to find at its end. */

export interface Program {
  readonly name: string;
  readonly text: string;
}

const head = "import { Bot } from 'grammy';\nimport { exec } from 'node:child_process';\nconst bot = new Bot(process.env.BOT_TOKEN);\n";
const list = <T>(count: number, make: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => make(i));
const lines = (count: number, make: (index: number) => string) => list(count, make).join('\n');
/** What a user says reaches the expression. */
const handler = (call: string) => `bot.on('message', (ctx) => { ${call}; });\n`;

/** @param size how many of everything; the time to analyse a program may grow with it, not with its square. */
export function programs(size: number): readonly Program[] {
  const all: Readonly<Record<string, string>> = {
    'a chain of functions that call the next one': `${lines(size, (i) => `function f${i}(text) { return f${i + 1}(text); }`)}\nfunction f${size}(text) { exec(text); return text; }\n${handler('f0(ctx.message.text)')}`,
    'a chain in the other order': `function f${size}(text) { exec(text); return text; }\n${lines(size, (i) => `function f${size - 1 - i}(text) { return f${size - i}(text); }`)}\n${handler('f0(ctx.message.text)')}`,
    'a chain of callbacks': `${lines(size, (i) => `const f${i} = (text, next) => next(text, (more) => f${i + 1}(more, next));`)}\nconst f${size} = (text) => exec(text);\n${handler('f0(ctx.message.text, (x, next) => next(x))')}`,
    'functions that call each other in a ring': `${lines(size, (i) => `function f${i}(text) { if (text) f${(i + 1) % size}(text + ${i}); exec(text); }`)}\n${handler('f0(ctx.message.text)')}`,
    'functions that each call ten others': `${lines(size, (i) => `function f${i}(text) { ${list(10, (k) => `f${(i * 7 + k * 13) % size}(text)`).join('; ')}; return text; }`)}\n${handler('exec(f0(ctx.message.text))')}`,
    'functions that return one of two others': `${lines(size, (i) => `function f${i}(text) { return text ? f${(2 * i + 1) % size}(text) : f${(2 * i + 2) % size}(text); }`)}\n${handler('exec(f0(ctx.message.text))')}`,
    'a function that calls itself in every argument': `function f(a, b, c) { return f(f(a, b, c), f(b, c, a), f(c, a, b)) + a; }\n${lines(size / 10, () => handler('exec(f(ctx.message.text, 1, 2))'))}`,
    'calls of one helper': `function run(text) { exec(text); return text; }\n${lines(size, (i) => `run(process.argv[${i}]);`)}\n${handler('run(ctx.message.text)')}`,
    'calls of one helper with what a user says': `function run(text) { return exec(text); }\n${lines(size, () => handler('run(ctx.message.text)'))}`,
    'calls of a helper that calls a helper that calls a helper': `function a(t) { return b(t); }\nfunction b(t) { return c(t); }\nfunction c(t) { return exec(t); }\n${lines(size / 3, () => `${handler('a(ctx.message.text)')}b(x);c(y);`)}`,
    'handlers': lines(size, (i) => handler(`const t${i} = ctx.message.text; ctx.reply('got ' + t${i}); exec(t${i})`)),
    'a switch': handler(`switch (ctx.message.text) {\n${lines(size, (i) => `case 'c${i}': ctx.reply('r${i}' + ctx.message.text); break;`)}\n}`),
    'a chain of if and else': handler(`const t = ctx.message.text; let r = ''; ${list(size / 10, (i) => `if (t === '${i}') r = t + ${i};`).join(' else ')} exec(r)`),
    'an array literal': `const all = [\n${lines(2 * size, (i) => `'entry ${i}',`)}\n];\n${handler('exec(all[ctx.message.text])')}`,
    'an array of objects': `const all = [\n${lines(2 * size, (i) => `{ id: ${i}, url: 'https://example.com/' + id, run: (x) => exec(x) },`)}\n];\n${handler('all[1].run(ctx.message.text)')}`,
    'an object literal': `const all = {\n${lines(2 * size, (i) => `k${i}: 'value ${i}',`)}\n};\n${handler('exec(all[ctx.message.text])')}`,
    'an object of functions': `const all = {\n${lines(size, (i) => `k${i}(text) { return exec(text + this.k${(i + 1) % size}(text)); },`)}\n};\n${handler('all.k0(ctx.message.text); all[ctx.message.text](ctx.message.text)')}`,
    'an object that is filled': `const all = {};\n${lines(size, (i) => `all.k${i} = process.argv[${i}];`)}\n${lines(size / 10, (i) => handler(`exec(all.k${i}); all.k${i} = ctx.message.text`))}`,
    'an array that is pushed to': `const all = [];\n${lines(size, (i) => `all.push('x${i}');`)}\n${handler('all.push(ctx.message.text); exec(all.join())')}`,
    'a concatenation': handler(`exec(${list(size / 2, (i) => `'a${i}'`).join(' + ')} + ctx.message.text)`),
    'a concatenation of variables': `${lines(size / 2, (i) => `const v${i} = process.argv[${i}];`)}\n${handler(`exec(${list(size / 2, (i) => `v${i}`).join(' + ')} + ctx.message.text)`)}`,
    'a text that grows': handler(`let t = '';\n${lines(size, (i) => `t += ctx.message.text + ${i};`)}\nexec(t)`),
    'a variable that is assigned again and again': handler(`let t = ctx.message.text;\n${lines(size, (i) => `t = t + ${i};`)}\nexec(t)`),
    'a variable that is assigned in branches': handler(`let t = '';\n${lines(size, (i) => `if (a${i}) t = ctx.message.text;`)}\nexec(t)`),
    'a chain of variables': handler(`const v0 = ctx.message.text;\n${lines(size, (i) => `const v${i + 1} = v${i};`)}\nexec(v${size})`),
    'a chain of spread objects': handler(`const o0 = { text: ctx.message.text };\n${lines(size, (i) => `const o${i + 1} = { ...o${i}, k${i}: ${i} };`)}\nexec(o${size}.text)`),
    'a web of variables': handler(`let ${list(size / 10, (i) => `v${i} = ctx.message.text`).join(', ')};\n${lines(size / 2, (i) => `v${(i * 7) % (size / 10)} = v${(i * 3) % (size / 10)} + v${(i * 11) % (size / 10)};`)}\nexec(v0)`),
    'methods of a class': `class Service {\n${lines(size, (i) => `m${i}(text) { return this.m${i + 1}(text); }`)}\nm${size}(text) { exec(text); }\n}\nconst service = new Service();\n${handler('service.m0(ctx.message.text)')}`,
    'fields of a class': `class Service {\n${lines(size, (i) => `f${i} = process.argv[${i}];`)}\nset(text) {\n${lines(size, (i) => `this.f${i} = text;`)}\n}\nrun() { exec(this.f0); }\n}\nconst service = new Service();\n${handler('service.set(ctx.message.text); service.run()')}`,
    'classes that extend each other': `class C0 { run(text) { exec(text); } }\n${lines(size / 2, (i) => `class C${i + 1} extends C${i} {}`)}\nconst last = new C${size / 2}();\n${handler('last.run(ctx.message.text)')}`,
    'nested functions': `${list(size / 50, (i) => `function n${i}(a${i}) {`).join(' ')} exec(${list(size / 50, (i) => `a${i}`).join(' + ')}); ${'}'.repeat(size / 50)}\n${handler('n0(ctx.message.text)')}`,
    'chained calls': handler(`exec(ctx.message.text${'.trim()'.repeat(size / 10)})`),
    'chained promises': handler(`Promise.resolve(ctx.message.text)${list(size / 10, () => '.then((t) => t)').join('')}.then((t) => exec(t))`),
    'routes of a server': `import express from 'express';\nconst app = express();\n${lines(size, (i) => `app.post('/r${i}', async (req, res) => { try { res.send(await exec(req.body.a${i})); } catch (error) { res.status(500).send(error.message); } });`)}`,
    'schemas': `import { z } from 'zod';\n${lines(size, (i) => `const s${i} = z.object({ a: z.string(), b: ${i === 0 ? 'z.number()' : `s${i - 1}`} });`)}\n${handler(`const p = s${size - 1}.parse(JSON.parse(ctx.message.text)); exec(p.b.b.b.a)`)}`,
    'imports and exports': `${lines(size, (i) => `import { a${i} } from './m${i}.js';`)}\n${lines(size, (i) => `export const b${i} = a${i}(process.env.B${i});`)}\n${handler('exec(a1(ctx.message.text))')}`,
    'requests': lines(size, (i) => `export async function get${i}(id) { const r = await fetch('https://api.example.com/' + id); return (await r.json()).a${i}; }`),
    'types': `${lines(size, (i) => `type T${i} = T${(i + 1) % size} | { a${i}: T${(i * 7) % size} };`)}\nexport function go(x: T0) { exec(x); }\n`,
  };
  return Object.entries(all).map(([name, text]) => ({ name, text: head + text }));
}

/** Small code in which every way meets every other: the number of ways doubles with each line. */
export function mazes(): readonly Program[] {
  const branches = (count: number, make: (index: number) => string) => `for (;;) {\n${lines(count, (i) => `if (process.argv[${i}]) ${make(i)}`)}\n}`;
  const doubled = (make: (from: string) => string) => `const v0 = ctx.message.text;\n${lines(40, (i) => `const v${i + 1} = ${make(`v${i}`)};`)}\nexec(v40); fetch(v40); fetch('https://' + v40); ctx.reply(v40, { limit: v40 });`;
  const all: Readonly<Record<string, string>> = {
    // Found by mutating a file of the samples.
    'a function that returns itself in many places': `export async function ask(messages, left) {\ntry { return (await fetch(messages)).data; } catch (err) {\n${lines(34, () => 'if (left > 0) return ask(messages, left - 1); return `failed (${err.response?.data?.error?.message || err.message})`;')}\n}\n}\n${handler('const answer = ask(ctx.message.text); const found = answer.match(/x/); exec(JSON.parse(found[0]).command)')}`,
    'functions that return calls of each other': `${lines(20, (i) => `function f${i}(x) { ${list(20, (k) => `if (x === ${k}) return f${k}(x + 1);`).join(' ')} return x; }`)}\n${handler('exec(f0(ctx.message.text)); f1(ctx).reply(f2(ctx)()); new (f3(ctx))()')}`,
    'functions that are one of two': `${lines(40, (i) => `const g${i + 1} = process.argv[${i}] ? g${i} : (process.argv[1] ? g${i} : g${i});`)}\nfunction g0(x) { exec(x); }\n${handler('g40(ctx.message.text)')}`,
    'writes that meet in a loop': handler(`let t = ctx.message.text;\n${branches(30, (i) => `t = t || a${i};`)}\nexec(t); fetch(t); ctx.reply(t)`),
    'constants that meet in a loop': handler(`let t = 'a';\n${branches(14, (i) => `t = t + '${i}';`)}\nexec(t); fetch(t); fetch('http://' + t); ctx.reply(t, { t })`),
    'objects that meet in a loop': handler(`let o = { text: ctx.message.text };\n${branches(30, (i) => `o = { ...o, k${i}: o, l: o.k${i} };`)}\nexec(o.text); fetch(o.k1.k2.k3.text, o)`),
    'arrays that hold each other': handler(`let a = [ctx.message.text];\n${branches(30, () => 'a = [...a, a, a[0], ...a.map((x) => a)];')}\nexec(a[0]); fetch(a[0][0][1]); for (const x of a) exec(x)`),
    'a tree that is walked by its methods': handler(`let node = start(ctx.message.text);\n${branches(20, (i) => `node = node.next${i}().next${i + 1}().prev();`)}\nexec(node.text()); node.run(ctx.message.text)`),
    'tables that are filled from each other': handler(`let t = { run: (x) => exec(x) };\n${branches(20, (i) => `{ for (const [k, run] of Object.entries(t)) t[k] = run; for (const f of Object.values(t)) f.run(ctx.message.text); Object.assign(t, t, { k${i}: t.run }); }`)}\nt.run(ctx.message.text); Object.entries(t).filter(Boolean).forEach(([, f]) => f(ctx.message.text))`),
    'lists of functions that hold each other': handler(`let a = [{ run: (x) => exec(x) }];\n${branches(20, () => '{ a = a.filter((x) => x.run).map((x) => ({ run: x.run, ...x })); for (const x of a) a.push(x); a.forEach(({ run }) => run(a)); }')}\na[0].run(ctx.message.text)`),
    'conditions of the same value twice': handler(doubled((v) => `process.argv[2] ? ${v} : ${v}`)),
    'templates of the same value twice': handler(doubled((v) => `\`\${${v}}\${${v}}\``)),
    'sums of the same value twice': handler(doubled((v) => `${v} + ${v}`)),
    'objects of the same value twice': handler(doubled((v) => `({ text: ${v}, more: ${v}, ...${v} })`)),
    'alternatives of the same value twice': handler(doubled((v) => `${v} || ${v}`)),
    'calls with the same value twice': `const join = (a, b) => a + b;\n${handler(doubled((v) => `join(${v}, ${v})`))}`,
    'methods that return each other': `class S {\n${lines(20, (i) => `m${i}(x) { ${list(20, (k) => `if (x === ${k}) return this.m${k}(x).m${i}(x);`).join(' ')} return new S(); }`)}\n}\n${handler('exec(new S().m0(ctx.message.text).m1(ctx.message.text))')}`,
    'getters and fields of each other': `class S {\n${lines(20, (i) => `f${i} = this.f${(i + 1) % 20} || this.f${(i + 7) % 20}; get g${i}() { return this.g${(i + 1) % 20} ?? this.g${(i + 3) % 20}; }`)}\n}\nconst s = new S();\n${handler('s.f0 = ctx.message.text; exec(s.f0); exec(s.g0)')}`,
    'schemas of each other': `import { z } from 'zod';\n${lines(20, (i) => `const s${i + 1} = z.union([s${i}, z.object({ a: s${i}, b: s${i} }), s${i}.or(s${i})]);`)}\nconst s0 = z.string();\n${handler('exec(s20.parse(JSON.parse(ctx.message.text)).a.b.a)')}`,
  };
  return Object.entries(all).map(([name, text]) => ({ name, text: head + text }));
}

/** Files by name that import each other in a ring; what a user says goes in at the first. */
export function ring(size: number): Readonly<Record<string, string>> {
  const next = (i: number) => (i + 1) % size;
  const file = (i: number) => `import { run as next } from './m${next(i)}.js';\nimport { exec } from 'node:child_process';\nexport function run(text, left) { if (left > 0) return next(text, left - 1); return exec(text); }\n`;
  return Object.fromEntries([...list(size, (i) => [`m${i}.js`, file(i)] as const), ['bot.js', `${head}import { run } from './m0.js';\n${handler('run(ctx.message.text, 10)')}`]]);
}

/** Files by name of which each re-exports all of the next: a name is looked for through all of them. */
export function reexports(size: number): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...list(size, (i) => [`m${i}.js`, `export * from './m${(i + 1) % size}.js';\nexport * from './m${(i * 7 + 3) % size}.js';\nexport const own${i} = ${i};\n`] as const),
    ['bot.js', `${head}import { run } from './m0.js';\n${handler('exec(run(ctx.message.text))')}`],
  ]);
}
