/** SQL Server, whose clients call the switch `trustServerCertificate`. */
import { testRule } from '../../testing/index.ts';
import noDisabledTls from './index.ts';

testRule(noDisabledTls, {
  invalid: [
    {
      name: 'options in a variable',
      code: "const sql = require('mssql');\nasync function connect() {\n  const config = { server: process.env.DB_SERVER || 'db.acme-bots.io', options: { encrypt: true, trustServerCertificate: true } }; // ← off\n  config.user = process.env.DB_USER;\n  return sql.connect(config);\n}\n",
      output: "const sql = require('mssql');\nasync function connect() {\n  const config = { server: process.env.DB_SERVER || 'db.acme-bots.io', options: { encrypt: true } };\n  config.user = process.env.DB_USER;\n  return sql.connect(config);\n}\n",
    },
    { name: 'on unless the caller says otherwise', code: "import sql from 'mssql';\nexport class Store {\n  constructor({ server, trust }) { this.config = { server, options: { trustServerCertificate: trust ?? true } }; } // ← off\n  open() { return new sql.ConnectionPool(this.config).connect(); }\n}\n" },
    { name: 'the driver itself', code: "import { Connection } from 'tedious';\nexport const connection = new Connection({ server: '20.1.2.3', options: { trustServerCertificate: true } }); // ← off\n" },
  ],
  valid: [
    { name: 'a server of the own machine', code: "import sql from 'mssql';\nexport const pool = await sql.connect({ server: 'localhost\\\\SQLEXPRESS', options: { trustServerCertificate: true } });\n" },
    { name: 'checks that are on', code: "import sql from 'mssql';\nexport const pool = await sql.connect({ server: process.env.DB_SERVER, options: { encrypt: true, trustServerCertificate: false } });\n" },
    { name: 'an object that nobody connects with', code: 'export const defaults = { trustServerCertificate: true };\n' },
  ],
});
