/** Whether browsers may hold anything that signs their user in at this server. */
import type { RuleFile } from '../../rule/types.ts';

/** Servers, by which a package.json is known that would name the packages below. */
const servers = ['express', 'fastify', 'koa', 'hono', '@nestjs/core', 'cors'];

/** Packages that read cookies or keep sessions. */
const packages = [
  ...['cookie', 'cookies', 'cookie-parser', 'cookie-session', 'express-session', 'koa-session', 'iron-session', 'fastify-cookie', '@fastify/cookie', '@fastify/session', '@fastify/secure-session', '@hapi/cookie', '@supabase/ssr'],
  ...['passport', 'next-auth', 'better-auth', 'lucia', '@auth/core', '@auth/express', '@clerk/express', '@clerk/clerk-sdk-node', 'supertokens-node', 'express-openid-connect', 'keycloak-connect', 'connect-redis', 'connect-mongo'],
  ...['csurf', 'csrf-csrf', 'lusca', 'next', 'hono'],
];

/** False where the project's own package.json names nothing that would set or read a cookie, and the file does not speak of any: tokens in headers are not sent by other sites' pages. */
export function mayHaveSessions({ project, path, text }: RuleFile): boolean {
  const declares = (name: string) => project.versionOf?.(name, path) !== undefined;
  return /cookie|session/i.test(text) || !servers.some(declares) || packages.some(declares);
}
