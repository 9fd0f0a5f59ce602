import { requireEnv } from "secure-bot/runtime";

export const discordToken = requireEnv("DISCORD_TOKEN");
export const telegramToken = requireEnv("TELEGRAM_BOT_TOKEN");
export const jwtSecret = requireEnv("DASHBOARD_JWT_SECRET");
export const dashboardKey = requireEnv("DASHBOARD_KEY");
export const databaseUrl = requireEnv("DATABASE_URL");
export const model = process.env.OPENAI_MODEL || "gpt-4o-mini";

/** Printed by `npm run setup` as a pattern for the .env file; requireEnv refuses every one of these values. */
export const exampleEnv = {
  DISCORD_TOKEN: "<your bot token>",
  TELEGRAM_BOT_TOKEN: "123456789:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  OPENAI_API_KEY: "sk-your-api-key-here",
  DASHBOARD_JWT_SECRET: "changeme",
  DATABASE_URL: "postgres://user:password@localhost:5432/quiz",
};

// Names of credentials, not credentials.
export const API_KEY_HEADER = "x-api-key";
export const TOKEN_TYPE = "Bearer";

/** The model on this machine and the wiki of the cluster: neither leaves the private network. */
export const ollamaUrl = process.env.OLLAMA_URL ?? "http://localhost:11434";
export const wikiUrl = "http://wiki.knowledge.svc.cluster.local/api";
export const SVG_NAMESPACE = "http://www.w3.org/2000/svg";
