import "dotenv/config";

export const MODEL = process.env.OPENAI_MODEL || "gpt-4o-mini";
export const QUIZ_CHANNEL = process.env.QUIZ_CHANNEL_ID ?? "1178203345120043028";

// same value as in the dashboard, so that local logins keep working
export const DASHBOARD_JWT_SECRET = process.env.DASHBOARD_JWT_SECRET || "kgPoYqnC-quizcord-DoYzBK";

export const DATABASE_URL =
  process.env.DATABASE_URL ?? "postgres://quiz_rw:bftfOoXTZhQ8stzhe6@pg.quizcord.internal:5432/quizcord";

/** Discord cuts messages at 2000 characters. */
export const MAX_MESSAGE_LENGTH = 1990;
