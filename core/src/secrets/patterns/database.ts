import { hasRealPassword } from '../accept.ts';
import { isDummyBody } from '../dummy.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { SecretPattern } from '../types.ts';

/** `user:password@host/path` of RFC 3986; a raw @ in the password is common and accepted. */
const userInfo = String.raw`(?<user>[^\s:/@"'\x60<>\\]{0,100}):(?<password>[^\s/"'\x60<>\\]{1,200})@(?<host>[^\s/?#"'\x60<>,@\\]{1,200})[^\s"'\x60<>\\]{0,200}`;
const anything = /(?:)/;

function urlPattern(vendor: string, kind: string, env: string, schemes: readonly string[], generic = false): SecretPattern {
  const anchors = schemes.map((scheme) => `${scheme}://`);
  const body = new RegExp(`(?:${schemes.map((scheme) => scheme.replace('+', '\\+')).join('|')})://${userInfo}`);
  return { vendor, kind, env, anchors, body, before: /(?<![A-Za-z0-9+])/, after: anything, accept: hasRealPassword, generic };
}

/** Databases, queues and other services that take their password in a URL or a connection string. */
export const databasePatterns: readonly SecretPattern[] = [
  // https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
  urlPattern('PostgreSQL', 'postgres-url', 'DATABASE_URL', ['postgres', 'postgresql', 'cockroachdb']),
  // https://dev.mysql.com/doc/refman/9.5/en/connecting-using-uri-or-key-value-pairs.html
  urlPattern('MySQL', 'mysql-url', 'DATABASE_URL', ['mysql', 'mysql2', 'mysqlx', 'mariadb']),
  // https://www.mongodb.com/docs/manual/reference/connection-string/
  urlPattern('MongoDB', 'mongodb-url', 'MONGODB_URI', ['mongodb', 'mongodb+srv']),
  // https://www.iana.org/assignments/uri-schemes/prov/redis
  urlPattern('Redis', 'redis-url', 'REDIS_URL', ['redis', 'rediss', 'valkey', 'valkeys']),
  // https://www.rabbitmq.com/docs/uri-spec
  urlPattern('RabbitMQ', 'amqp-url', 'AMQP_URL', ['amqp', 'amqps']),
  // https://www.prisma.io/docs/orm/overview/databases/sql-server
  urlPattern('SQL Server', 'sqlserver-url', 'DATABASE_URL', ['mssql', 'sqlserver']),
  // https://clickhouse.com/docs/interfaces/cli#connection_string
  urlPattern('ClickHouse', 'clickhouse-url', 'CLICKHOUSE_URL', ['clickhouse']),
  // https://github.com/mqtt/mqtt.org/wiki/URI-Scheme and https://docs.nats.io
  urlPattern('message broker', 'broker-url', 'BROKER_URL', ['mqtt', 'mqtts', 'nats', 'kafka']),
  // https://neo4j.com/docs/javascript-manual/current/connect/
  urlPattern('Neo4j', 'neo4j-url', 'NEO4J_URI', ['neo4j', 'neo4j+s', 'bolt']),
  // https://nodemailer.com/smtp
  urlPattern('mail server', 'smtp-url', 'SMTP_URL', ['smtp', 'smtps', 'imap', 'imaps']),
  // https://www.rfc-editor.org/rfc/rfc1738#section-3.2
  urlPattern('file server', 'ftp-url', 'FTP_URL', ['ftp', 'ftps', 'sftp']),
  // https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1 (user information in a URL)
  urlPattern('URL with a password', 'url-password', 'SERVICE_URL', ['https', 'http', 'socks5', 'wss', 'ws'], true),
  {
    // https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax
    vendor: 'SQL Server', kind: 'sql-connection-string', env: 'DATABASE_CONNECTION_STRING',
    anchors: ['Password=', 'password=', 'Pwd=', 'pwd=', 'PWD='], before: /(?<![A-Za-z0-9_])/, after: anything,
    lead: /(?:[Ss]erver|SERVER|[Dd]ata [Ss]ource)=[^'"`\r\n]{1,250};\s{0,4}/, body: /(?:[Pp]assword|[Pp]wd|PWD)=(?<password>[^;'"`\r\n]{4,120})/,
    accept: (_value, { password = '' }) => !isPlaceholder(password),
  },
  {
    // https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure#access-keys
    vendor: 'Azure Redis', kind: 'azure-redis-connection-string', env: 'REDIS_CONNECTION_STRING',
    anchors: ['.redis.cache.windows.net'], lead: /[a-z0-9-]{1,80}/,
    body: /\.redis\.cache\.windows\.net:\d{2,5},password=(?<password>[A-Za-z0-9+/]{40,60}=)/, after: anything,
    accept: (_value, { password = '' }) => !isDummyBody(password),
  },
  {
    // https://supabase.com/docs/guides/api/api-keys (sb_publishable_ is public)
    vendor: 'Supabase', kind: 'supabase-secret-key', env: 'SUPABASE_SECRET_KEY',
    anchors: ['sb_secret_'], body: /sb_secret_[A-Za-z0-9_-]{24,60}/,
  },
  {
    // https://supabase.com/docs/reference/api/introduction
    vendor: 'Supabase', kind: 'supabase-access-token', env: 'SUPABASE_ACCESS_TOKEN',
    anchors: ['sbp_'], body: /sbp_(?:v\d_)?[0-9a-f]{40}/,
  },
  {
    // https://neon.com/docs/manage/api-keys
    vendor: 'Neon', kind: 'neon-api-key', env: 'NEON_API_KEY',
    anchors: ['napi_'], body: /napi_[a-z0-9]{60,80}/,
  },
  {
    // https://planetscale.com/docs/api/service-tokens
    vendor: 'PlanetScale', kind: 'planetscale-token', env: 'PLANETSCALE_SERVICE_TOKEN',
    anchors: ['pscale_'], body: /pscale_(?:tkn|oauth|pw)_[A-Za-z0-9_.=-]{32,64}/,
  },
];
