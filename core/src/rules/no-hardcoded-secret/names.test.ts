/** Random values under the names of credentials, and what only looks like them. */
import { testRule } from '../../testing/index.ts';
import noHardcodedSecret from './index.ts';
import { keys } from './keys.fixture.ts';

const nameMatters = 'a name is half of the evidence here; the other half is the entropy of the value';

testRule(noHardcodedSecret, {
  invalid: [
    {
      name: 'the same password for every new account: no variable would mend that',
      code: "export async function signIn(users, profile) {\n  return users.save({ email: profile.email, fullName: profile.name, password: 'Password@123', googleId: profile.id }); // ← account\n}\n",
      output: null,
    },
    {
      name: 'the password of an account of the project, beside its name',
      code: "import { connect } from './mail.js';\nexport const mail = connect({ username: process.env.MAIL_USER, password: 'Pq7-Rzm@12' }); // ← named\n",
    },
    {
      name: 'a credential name and a random value: property, parameter default, assignment',
      code: `
        export const settings = { apiKey: '${keys.random}', region: 'eu-west-1' }; // ← named
        module.config.clientSecret = '${keys.randomOther}'; // ← named
        export class Api { static accessToken = '${keys.hex}'; } // ← named
      `,
      output: `
        import { requireEnv } from 'secure-bot/runtime';

        export const settings = { apiKey: requireEnv('API_KEY'), region: 'eu-west-1' };
        module.config.clientSecret = requireEnv('CLIENT_SECRET');
        export class Api { static accessToken = requireEnv('ACCESS_TOKEN'); }
      `,
    },
    {
      name: 'a credential name and a random value: variable',
      code: `
        const dbPassword = '${keys.password}'; // ← named
        function connect(authToken = '${keys.random}') { return use(authToken, dbPassword); } // ← named
      `,
      nameMatters,
    },
    {
      name: 'the exported constant of a settings file',
      code: `export const BOT_API_KEY: string = \`${keys.random}\`; // ← named`,
      output: `import { requireEnv } from 'secure-bot/runtime';\n\nexport const BOT_API_KEY: string = requireEnv('BOT_API_KEY');`,
    },
  ],
  valid: [
    { name: 'identifiers of Discord, LINE and Telegram', code: `export const guildId = '1098765432109876543';\nexport const owners = new Set(['U${keys.hex}']);\nexport const chatId = '-1001234567890';` },
    { name: 'texts of an interface under credential names', code: `export const texts = { password: 'Administrator-Kontopasswort', token: 'GitHub-adgangstoken', apiKey: 'Enter your API key', secret: 'Geheimnis' };` },
    { name: 'random values under names that say no credential', code: `export const etag = '${keys.hex}';\nexport const commit = { sha: '${keys.hex}', buildId: '${keys.random}' };` },
    { name: 'names of tokens that are text', code: `export const settings = { nextPageToken: '${keys.random}', csrfToken: '${keys.hex}', tokenAddress: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913' };` },
    { name: 'hashes of passwords', code: `export const user = { password: '$2b$10$${keys.random}${keys.random.slice(0, 21)}' };\nexport const admin = process.env.ADMIN_PASSWORD ?? '$argon2id$v=19$m=65536,t=3,p=4$${keys.random}';` },
    { name: 'a link that is made to be shared', code: `export const image = 'https://firebasestorage.googleapis.com/v0/b/acme.appspot.com/o/cat.png?alt=media&token=${'3f2b8c1d'}-9a4e-4c7b-8d21-${'5e6f7a8b9c0d'}';` },
    { name: 'a field that only sounds like a key', code: `import express from 'express';\nconst app = express();\napp.get('/', (req, res) => { if (req.query.sort_key === 'created_at' || req.query.page_token === 'first-page') res.end(); });` },
    { name: 'the mint of a coin', code: `export const coins = { botToken: '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU', usdcToken: 'EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sDs' };` },
    { name: 'the contract of a coin', code: `export const contracts = { usdcToken: '0x${keys.hex}aabbccdd' };` },
  ],
});
