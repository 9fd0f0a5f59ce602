/** Addresses with a mark that the code replaces: `template.replace('{q}', text)`. */
import { testRule } from '../../testing/index.ts';
import noSsrf from './index.ts';

const command = (address: string) => `import { Bot } from 'grammy';\nconst bot = new Bot(process.env.TOKEN);\nbot.command('look', async (ctx) => {\n  await fetch(${address});`;
const ends = '\n});\n';

testRule(noSsrf, {
  invalid: [
    { name: 'where the host is', code: `${command("'https://{team}.acme.io/'.replace('{team}', ctx.match)")} // ← host${ends}` },
    { name: 'at the beginning', code: `${command("'{page}?lang=de'.replace('{page}', ctx.match)")} // ← host${ends}` },
    { name: 'in a path', code: `${command("'https://acme.io/pages/{page}.json'.replaceAll('{page}', ctx.match)")} // ← path${ends}` },
    { name: 'in a setting, which begins with the host', code: `${command("process.env.SEARCH.replace('{q}', ctx.match).replace('{lang}', 'de')")} // ← path${ends}` },
    { name: 'an address of the user, in which something is replaced', code: `${command("ctx.match.replace('http:', 'https:')")} // ← host${ends}` },
  ],
  valid: [
    { name: 'in a query', code: `${command("'https://acme.io/find?q={q}'.replace('{q}', ctx.match)")}${ends}` },
    { name: 'encoded, in a setting', code: `${command("process.env.SEARCH.replace('{q}', encodeURIComponent(ctx.match))")}${ends}` },
  ],
});
