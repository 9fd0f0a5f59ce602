/** TLS options that stand in a variable before they stand in the settings of a connection. */
import { testRule } from '../../testing/index.ts';
import noDisabledTls from './index.ts';

const nest = "import { TypeOrmModule } from '@nestjs/typeorm';\n";

testRule(noDisabledTls, {
  invalid: [
    {
      name: 'returned from a factory, under the name of the option',
      code: `${nest}export const database = TypeOrmModule.forRootAsync({ useFactory: (config) => {
  const url = config.get('DATABASE_URL');
  const ssl = url.includes('amazonaws') ? { rejectUnauthorized: false } : false; // ← off
  return { type: 'postgres', url, ssl };
} });
`,
    },
    {
      name: 'under another name, in the options of the driver',
      code: `${nest}export const database = TypeOrmModule.forRootAsync({ useFactory: async (config) => {
  const trust = { rejectUnauthorized: false }; // ← off
  const url = config.get('DATABASE_URL');
  return { type: 'postgres', url, extra: { ssl: trust } };
} });
`,
    },
  ],
  valid: [
    {
      name: 'a certificate of one’s own, and a flag of the same name that is no option of TLS',
      code: `${nest}export const database = TypeOrmModule.forRootAsync({ useFactory: (config) => {
  const url = config.get('DATABASE_URL');
  const ssl = url.includes('amazonaws') ? { ca: config.get('DATABASE_CA') } : false;
  return { type: 'postgres', url, ssl };
} });
export const form = (given) => {
  const rules = given ? { rejectUnauthorized: false } : {};
  return { name: 'form', rules };
};
`,
    },
    {
      name: 'a variable of another function that shares the name',
      code: `export const settings = () => {
  const ssl = { ca: process.env.DATABASE_CA };
  return { url: process.env.DATABASE_URL, ssl };
};
export const marks = () => {
  const ssl = { rejectUnauthorized: false };
  return Object.keys(ssl);
};
`,
    },
  ],
});
