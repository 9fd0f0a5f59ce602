/** Every SDK that the engine knows. A new file in `sdk` is added here, in alphabetical order. */
import type { SdkModels } from './kinds.ts';
import { aiModels } from './sdk/ai.ts';
import { aiSdkAmazonBedrockModels } from './sdk/ai-sdk-amazon-bedrock.ts';
import { aiSdkAnthropicModels } from './sdk/ai-sdk-anthropic.ts';
import { aiSdkAzureModels } from './sdk/ai-sdk-azure.ts';
import { aiSdkCohereModels } from './sdk/ai-sdk-cohere.ts';
import { aiSdkGoogleModels } from './sdk/ai-sdk-google.ts';
import { aiSdkGroqModels } from './sdk/ai-sdk-groq.ts';
import { aiSdkMistralModels } from './sdk/ai-sdk-mistral.ts';
import { aiSdkOpenaiModels } from './sdk/ai-sdk-openai.ts';
import { aiSdkReactModels } from './sdk/ai-sdk-react.ts';
import { aiSdkXaiModels } from './sdk/ai-sdk-xai.ts';
import { ajvModels } from './sdk/ajv.ts';
import { amqplibModels } from './sdk/amqplib.ts';
import { anthropicAiClaudeAgentSdkModels } from './sdk/anthropic-ai-claude-agent-sdk.ts';
import { anthropicAiSdkModels } from './sdk/anthropic-ai-sdk.ts';
import { arktypeModels } from './sdk/arktype.ts';
import { astroModels } from './sdk/astro.ts';
import { asyncRetryModels } from './sdk/async-retry.ts';
import { awsSdkClientBedrockRuntimeModels } from './sdk/aws-sdk-client-bedrock-runtime.ts';
import { awsSdkClientS3Models } from './sdk/aws-sdk-client-s3.ts';
import { axiosModels } from './sdk/axios.ts';
import { axiosRetryModels } from './sdk/axios-retry.ts';
import { azureOpenaiModels } from './sdk/azure-openai.ts';
import { basicFtpModels } from './sdk/basic-ftp.ts';
import { betterSqlite3Models } from './sdk/better-sqlite3.ts';
import { botbuilderModels } from './sdk/botbuilder.ts';
import { botpressSdkModels } from './sdk/botpress-sdk.ts';
import { bottleneckModels } from './sdk/bottleneck.ts';
import { builtinModels } from './sdk/builtin.ts';
import { bunyanModels } from './sdk/bunyan.ts';
import { chatgptModels } from './sdk/chatgpt.ts';
import { chromadbModels } from './sdk/chromadb.ts';
import { classTransformerModels } from './sdk/class-transformer.ts';
import { classValidatorModels } from './sdk/class-validator.ts';
import { cloudinaryModels } from './sdk/cloudinary.ts';
import { cockatielModels } from './sdk/cockatiel.ts';
import { cohereAiModels } from './sdk/cohere-ai.ts';
import { consolaModels } from './sdk/consola.ts';
import { cookieParserModels } from './sdk/cookie-parser.ts';
import { cookieSessionModels } from './sdk/cookie-session.ts';
import { corsModels } from './sdk/cors.ts';
import { crossFetchModels } from './sdk/cross-fetch.ts';
import { crossSpawnModels } from './sdk/cross-spawn.ts';
import { cryptoJsModels } from './sdk/crypto-js.ts';
import { discordInteractionsModels } from './sdk/discord-interactions.ts';
import { discordJsModels } from './sdk/discord-js.ts';
import { discordjsFormattersModels } from './sdk/discordjs-formatters.ts';
import { discordjsRestModels } from './sdk/discordjs-rest.ts';
import { domModels } from './sdk/dom.ts';
import { dompurifyModels } from './sdk/dompurify.ts';
import { dotenvModels } from './sdk/dotenv.ts';
import { drizzleOrmModels } from './sdk/drizzle-orm.ts';
import { effectModels } from './sdk/effect.ts';
import { ejsModels } from './sdk/ejs.ts';
import { elasticElasticsearchModels } from './sdk/elastic-elasticsearch.ts';
import { envalidModels } from './sdk/envalid.ts';
import { erisModels } from './sdk/eris.ts';
import { escapeHtmlModels } from './sdk/escape-html.ts';
import { eventsourceParserModels } from './sdk/eventsource-parser.ts';
import { execaModels } from './sdk/execa.ts';
import { exponentialBackoffModels } from './sdk/exponential-backoff.ts';
import { expressModels } from './sdk/express.ts';
import { expressBasicAuthModels } from './sdk/express-basic-auth.ts';
import { expressJwtModels } from './sdk/express-jwt.ts';
import { expressRateLimitModels } from './sdk/express-rate-limit.ts';
import { expressSessionModels } from './sdk/express-session.ts';
import { fastifyModels } from './sdk/fastify.ts';
import { fastifyCorsModels } from './sdk/fastify-cors.ts';
import { fastifyRateLimitModels } from './sdk/fastify-rate-limit.ts';
import { fetchModels } from './sdk/fetch.ts';
import { fetchApiModels } from './sdk/fetch-api.ts';
import { fortaineFetchEventSourceModels } from './sdk/fortaine-fetch-event-source.ts';
import { fsExtraModels } from './sdk/fs-extra.ts';
import { googleGenaiModels } from './sdk/google-genai.ts';
import { googleGenerativeAiModels } from './sdk/google-generative-ai.ts';
import { gotModels } from './sdk/got.ts';
import { grammyModels } from './sdk/grammy.ts';
import { grammyjsAutoRetryModels } from './sdk/grammyjs-auto-retry.ts';
import { grammyjsParseModeModels } from './sdk/grammyjs-parse-mode.ts';
import { groqSdkModels } from './sdk/groq-sdk.ts';
import { handlebarsModels } from './sdk/handlebars.ts';
import { heModels } from './sdk/he.ts';
import { helmetModels } from './sdk/helmet.ts';
import { honoModels } from './sdk/hono.ts';
import { huggingfaceInferenceModels } from './sdk/huggingface-inference.ts';
import { imapModels } from './sdk/imap.ts';
import { ioTsModels } from './sdk/io-ts.ts';
import { ioredisModels } from './sdk/ioredis.ts';
import { ironSessionModels } from './sdk/iron-session.ts';
import { isolatedVmModels } from './sdk/isolated-vm.ts';
import { isomorphicDompurifyModels } from './sdk/isomorphic-dompurify.ts';
import { joiModels } from './sdk/joi.ts';
import { joseModels } from './sdk/jose.ts';
import { jqueryModels } from './sdk/jquery.ts';
import { jsYamlModels } from './sdk/js-yaml.ts';
import { jsonwebtokenModels } from './sdk/jsonwebtoken.ts';
import { knexModels } from './sdk/knex.ts';
import { koaModels } from './sdk/koa.ts';
import { kyModels } from './sdk/ky.ts';
import { kyselyModels } from './sdk/kysely.ts';
import { langchainModels } from './sdk/langchain.ts';
import { langchainCoreModels } from './sdk/langchain-core.ts';
import { ldaptsModels } from './sdk/ldapts.ts';
import { lineBotSdkModels } from './sdk/line-bot-sdk.ts';
import { llamaindexModels } from './sdk/llamaindex.ts';
import { lodashModels } from './sdk/lodash.ts';
import { lodashEscapeModels } from './sdk/lodash-escape.ts';
import { markdownItModels } from './sdk/markdown-it.ts';
import { markedModels } from './sdk/marked.ts';
import { matrixBotSdkModels } from './sdk/matrix-bot-sdk.ts';
import { matrixJsSdkModels } from './sdk/matrix-js-sdk.ts';
import { messengerWebhookModels } from './sdk/messenger-webhook.ts';
import { microsoftAgentsHostingModels } from './sdk/microsoft-agents-hosting.ts';
import { microsoftFetchEventSourceModels } from './sdk/microsoft-fetch-event-source.ts';
import { mineflayerModels } from './sdk/mineflayer.ts';
import { mistralaiMistralaiModels } from './sdk/mistralai-mistralai.ts';
import { modelcontextprotocolSdkModels } from './sdk/modelcontextprotocol-sdk.ts';
import { mongodbModels } from './sdk/mongodb.ts';
import { mongooseModels } from './sdk/mongoose.ts';
import { mqttModels } from './sdk/mqtt.ts';
import { mustacheModels } from './sdk/mustache.ts';
import { mysqlModels } from './sdk/mysql.ts';
import { mysql2Models } from './sdk/mysql2.ts';
import { needleModels } from './sdk/needle.ts';
import { neondatabaseServerlessModels } from './sdk/neondatabase-serverless.ts';
import { nestjsCommonModels } from './sdk/nestjs-common.ts';
import { nestjsJwtModels } from './sdk/nestjs-jwt.ts';
import { nextModels } from './sdk/next.ts';
import { nodeCryptoModels } from './sdk/node-crypto.ts';
import { nodeFetchModels } from './sdk/node-fetch.ts';
import { nodeHttpModels } from './sdk/node-http.ts';
import { nodeHttpsModels } from './sdk/node-https.ts';
import { nodeSerializeModels } from './sdk/node-serialize.ts';
import { nodeTelegramBotApiModels } from './sdk/node-telegram-bot-api.ts';
import { nodeTlsModels } from './sdk/node-tls.ts';
import { nodemailerModels } from './sdk/nodemailer.ts';
import { nunjucksModels } from './sdk/nunjucks.ts';
import { octokitModels } from './sdk/octokit.ts';
import { octokitRestModels } from './sdk/octokit-rest.ts';
import { octokitWebhooksModels } from './sdk/octokit-webhooks.ts';
import { octokitWebhooksMethodsModels } from './sdk/octokit-webhooks-methods.ts';
import { ollamaModels } from './sdk/ollama.ts';
import { openaiModels } from './sdk/openai.ts';
import { openaiAgentsModels } from './sdk/openai-agents.ts';
import { opentelemetryApiModels } from './sdk/opentelemetry-api.ts';
import { openaiCodexSdkModels } from './sdk/openai-codex-sdk.ts';
import { opossumModels } from './sdk/opossum.ts';
import { pRetryModels } from './sdk/p-retry.ts';
import { passportJwtModels } from './sdk/passport-jwt.ts';
import { pgModels } from './sdk/pg.ts';
import { pinoModels } from './sdk/pino.ts';
import { playwrightModels } from './sdk/playwright.ts';
import { postgresModels } from './sdk/postgres.ts';
import { prismaClientModels } from './sdk/prisma-client.ts';
import { pugModels } from './sdk/pug.ts';
import { puppeteerModels } from './sdk/puppeteer.ts';
import { qdrantJsClientRestModels } from './sdk/qdrant-js-client-rest.ts';
import { rateLimiterFlexibleModels } from './sdk/rate-limiter-flexible.ts';
import { re2Models } from './sdk/re2.ts';
import { reactModels } from './sdk/react.ts';
import { reactMarkdownModels } from './sdk/react-markdown.ts';
import { redisModels } from './sdk/redis.ts';
import { rehypeSanitizeModels } from './sdk/rehype-sanitize.ts';
import { replicateModels } from './sdk/replicate.ts';
import { requestModels } from './sdk/request.ts';
import { requestFilteringAgentModels } from './sdk/request-filtering-agent.ts';
import { retryModels } from './sdk/retry.ts';
import { sanitizeHtmlModels } from './sdk/sanitize-html.ts';
import { sequelizeModels } from './sdk/sequelize.ts';
import { restifyModels } from './sdk/restify.ts';
import { secureBotRuntimeModels } from './sdk/secure-bot-runtime.ts';
import { serializeJavascriptModels } from './sdk/serialize-javascript.ts';
import { shellEscapeModels } from './sdk/shell-escape.ts';
import { shellQuoteModels } from './sdk/shell-quote.ts';
import { shelljsModels } from './sdk/shelljs.ts';
import { shescapeModels } from './sdk/shescape.ts';
import { signaleModels } from './sdk/signale.ts';
import { sinclairTypeboxModels } from './sdk/sinclair-typebox.ts';
import { slackBoltModels } from './sdk/slack-bolt.ts';
import { slackOauthModels } from './sdk/slack-oauth.ts';
import { slackWebApiModels } from './sdk/slack-web-api.ts';
import { slackWebhookModels } from './sdk/slack-webhook.ts';
import { socketIoModels } from './sdk/socket-io.ts';
import { socketIoClientModels } from './sdk/socket-io-client.ts';
import { sqlite3Models } from './sdk/sqlite3.ts';
import { ssrfReqFilterModels } from './sdk/ssrf-req-filter.ts';
import { stripeModels } from './sdk/stripe.ts';
import { supabaseSupabaseJsModels } from './sdk/supabase-supabase-js.ts';
import { superagentModels } from './sdk/superagent.ts';
import { superstructModels } from './sdk/superstruct.ts';
import { svixModels } from './sdk/svix.ts';
import { t3OssEnvCoreModels } from './sdk/t3-oss-env-core.ts';
import { t3OssEnvNextjsModels } from './sdk/t3-oss-env-nextjs.ts';
import { telegrafModels } from './sdk/telegraf.ts';
import { trpcServerModels } from './sdk/trpc-server.ts';
import { tsRetryPromiseModels } from './sdk/ts-retry-promise.ts';
import { tweetnaclModels } from './sdk/tweetnacl.ts';
import { twilioModels } from './sdk/twilio.ts';
import { typeboxModels } from './sdk/typebox.ts';
import { typeormModels } from './sdk/typeorm.ts';
import { undiciModels } from './sdk/undici.ts';
import { upstashRatelimitModels } from './sdk/upstash-ratelimit.ts';
import { valibotModels } from './sdk/valibot.ts';
import { validatorModels } from './sdk/validator.ts';
import { vercelPostgresModels } from './sdk/vercel-postgres.ts';
import { viberBotModels } from './sdk/viber-bot.ts';
import { vm2Models } from './sdk/vm2.ts';
import { vueModels } from './sdk/vue.ts';
import { webexNodeBotFrameworkModels } from './sdk/webex-node-bot-framework.ts';
import { whatsappWebJsModels } from './sdk/whatsapp-web-js.ts';
import { whiskeysocketsBaileysModels } from './sdk/whiskeysockets-baileys.ts';
import { winstonModels } from './sdk/winston.ts';
import { wsModels } from './sdk/ws.ts';
import { xssModels } from './sdk/xss.ts';
import { yamlModels } from './sdk/yaml.ts';
import { yupModels } from './sdk/yup.ts';
import { zodModels } from './sdk/zod.ts';
import { zxModels } from './sdk/zx.ts';

export const sdkModels: readonly SdkModels[] = [
  aiModels,
  aiSdkAmazonBedrockModels,
  aiSdkAnthropicModels,
  aiSdkAzureModels,
  aiSdkCohereModels,
  aiSdkGoogleModels,
  aiSdkGroqModels,
  aiSdkMistralModels,
  aiSdkOpenaiModels,
  aiSdkReactModels,
  aiSdkXaiModels,
  ajvModels,
  amqplibModels,
  anthropicAiClaudeAgentSdkModels,
  anthropicAiSdkModels,
  arktypeModels,
  astroModels,
  asyncRetryModels,
  awsSdkClientBedrockRuntimeModels,
  awsSdkClientS3Models,
  axiosModels,
  axiosRetryModels,
  azureOpenaiModels,
  basicFtpModels,
  betterSqlite3Models,
  botbuilderModels,
  botpressSdkModels,
  bottleneckModels,
  builtinModels,
  bunyanModels,
  chatgptModels,
  chromadbModels,
  classTransformerModels,
  classValidatorModels,
  cloudinaryModels,
  cockatielModels,
  cohereAiModels,
  consolaModels,
  cookieParserModels,
  cookieSessionModels,
  corsModels,
  crossFetchModels,
  crossSpawnModels,
  cryptoJsModels,
  discordInteractionsModels,
  discordJsModels,
  discordjsFormattersModels,
  discordjsRestModels,
  domModels,
  dompurifyModels,
  dotenvModels,
  drizzleOrmModels,
  effectModels,
  ejsModels,
  elasticElasticsearchModels,
  envalidModels,
  erisModels,
  escapeHtmlModels,
  eventsourceParserModels,
  execaModels,
  exponentialBackoffModels,
  expressModels,
  expressBasicAuthModels,
  expressJwtModels,
  expressRateLimitModels,
  expressSessionModels,
  fastifyModels,
  fastifyCorsModels,
  fastifyRateLimitModels,
  fetchModels,
  fetchApiModels,
  fortaineFetchEventSourceModels,
  fsExtraModels,
  googleGenaiModels,
  googleGenerativeAiModels,
  gotModels,
  grammyModels,
  grammyjsAutoRetryModels,
  grammyjsParseModeModels,
  groqSdkModels,
  handlebarsModels,
  heModels,
  helmetModels,
  honoModels,
  huggingfaceInferenceModels,
  imapModels,
  ioTsModels,
  ioredisModels,
  ironSessionModels,
  isolatedVmModels,
  isomorphicDompurifyModels,
  joiModels,
  joseModels,
  jqueryModels,
  jsYamlModels,
  jsonwebtokenModels,
  knexModels,
  koaModels,
  kyModels,
  kyselyModels,
  langchainModels,
  langchainCoreModels,
  ldaptsModels,
  lineBotSdkModels,
  llamaindexModels,
  lodashModels,
  lodashEscapeModels,
  markdownItModels,
  markedModels,
  matrixBotSdkModels,
  matrixJsSdkModels,
  messengerWebhookModels,
  microsoftAgentsHostingModels,
  microsoftFetchEventSourceModels,
  mineflayerModels,
  mistralaiMistralaiModels,
  modelcontextprotocolSdkModels,
  mongodbModels,
  mongooseModels,
  mqttModels,
  mustacheModels,
  mysqlModels,
  mysql2Models,
  needleModels,
  neondatabaseServerlessModels,
  nestjsCommonModels,
  nestjsJwtModels,
  nextModels,
  nodeCryptoModels,
  nodeFetchModels,
  nodeHttpModels,
  nodeHttpsModels,
  nodeSerializeModels,
  nodeTelegramBotApiModels,
  nodeTlsModels,
  nodemailerModels,
  nunjucksModels,
  octokitModels,
  octokitRestModels,
  octokitWebhooksModels,
  octokitWebhooksMethodsModels,
  ollamaModels,
  openaiModels,
  openaiAgentsModels,
  opentelemetryApiModels,
  openaiCodexSdkModels,
  opossumModels,
  pRetryModels,
  passportJwtModels,
  pgModels,
  pinoModels,
  playwrightModels,
  postgresModels,
  prismaClientModels,
  pugModels,
  puppeteerModels,
  qdrantJsClientRestModels,
  rateLimiterFlexibleModels,
  re2Models,
  reactModels,
  reactMarkdownModels,
  redisModels,
  rehypeSanitizeModels,
  replicateModels,
  requestModels,
  requestFilteringAgentModels,
  retryModels,
  sanitizeHtmlModels,
  sequelizeModels,
  restifyModels,
  secureBotRuntimeModels,
  serializeJavascriptModels,
  shellEscapeModels,
  shellQuoteModels,
  shelljsModels,
  shescapeModels,
  signaleModels,
  sinclairTypeboxModels,
  slackBoltModels,
  slackOauthModels,
  slackWebApiModels,
  slackWebhookModels,
  socketIoModels,
  socketIoClientModels,
  sqlite3Models,
  ssrfReqFilterModels,
  stripeModels,
  supabaseSupabaseJsModels,
  superagentModels,
  superstructModels,
  svixModels,
  t3OssEnvCoreModels,
  t3OssEnvNextjsModels,
  telegrafModels,
  trpcServerModels,
  tsRetryPromiseModels,
  tweetnaclModels,
  twilioModels,
  typeboxModels,
  typeormModels,
  undiciModels,
  upstashRatelimitModels,
  valibotModels,
  validatorModels,
  vercelPostgresModels,
  viberBotModels,
  vm2Models,
  vueModels,
  webexNodeBotFrameworkModels,
  whatsappWebJsModels,
  whiskeysocketsBaileysModels,
  winstonModels,
  wsModels,
  xssModels,
  yamlModels,
  yupModels,
  zodModels,
  zxModels,
];
