/**
 * Error classes of frameworks whose message is written for the client and answered to it by the framework itself, by module and
 * export. https://hono.dev/docs/api/exception, https://docs.nestjs.com/exception-filters,
 * https://docs.langchain.com/langsmith/auth#authentication
 */
export const publicErrors: readonly string[] = ['hono/http-exception:HTTPException', '@langchain/langgraph-sdk/auth:HTTPException', '@nestjs/common:HttpException', '@nestjs/common:BadRequestException', '@nestjs/common:NotFoundException', '@nestjs/common:ForbiddenException', '@nestjs/common:UnauthorizedException', '@nestjs/common:ConflictException'];

/** Calls of a service whose refusals are sentences for whoever uses it, without an address or a token. */
export interface PublicRefusals {
  /** Types of the api-models that the method is called on. */
  readonly types: readonly string[];
  /** The member between: `auth` of `client.auth.signUp(…)`. */
  readonly through?: string;
  readonly methods: RegExp;
}

/** Methods of contexts and messages that ask the platform for something; a bot may give its context others. */
const asked = /^(?:reply|send|edit|delete|answer|forward|copy|pin|unpin|ban|unban|kick|restrict|promote|approve|decline|leave|react|defer|follow|update|showModal)/;

/**
 * "Bad Request: message is too long" of Telegram, "Missing Permissions" of Discord; "Invalid login credentials" of Supabase and
 * "Firebase: Error (auth/weak-password)." https://grammy.dev/guide/errors#the-grammyerror-object, https://discord.com/developers/docs/topics/opcodes-and-status-codes#json,
 * https://supabase.com/docs/guides/auth/debugging/error-codes
 */
export const publicRefusals: readonly PublicRefusals[] = [
  { types: ['grammy:Api', 'telegraf:Telegram'], methods: /./ },
  { types: ['grammy:Context', 'telegraf:Context'], methods: asked },
  { types: ['discord.js:Message', 'discord.js:SentMessage', 'discord.js:Interaction', 'discord.js:Channel'], methods: asked },
  { types: ['@supabase/supabase-js:Client'], through: 'auth', methods: /./ },
  { types: ['@modelcontextprotocol/sdk:McpServer', '@modelcontextprotocol/sdk:Server'], methods: /^connect$/ },
];

/**
 * Transports of MCP servers, by module and export, and the methods by which a web server hands them its requests: what a tool
 * throws they do not, and they answer what is wrong with a message themselves.
 * https://github.com/modelcontextprotocol/typescript-sdk/blob/main/docs/server.md
 */
export const transports = /^import:@modelcontextprotocol\/sdk\/server\/[\w.]+:\w+Transport$/;
export const transportMethods: ReadonlySet<string> = new Set(['handleRequest', 'handlePostMessage']);

/** Functions of the same kind, by module. */
export const publicRefusalModules: readonly string[] = ['firebase/auth'];
