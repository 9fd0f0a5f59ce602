import { createServer, type IncomingMessage, type Server } from "node:http";
import {
  createBudget,
  createSecureClient,
  createTokenBucket,
  escapeTelegramHtml,
  parseLlmJson,
  requireEnv,
  type SecureClientOptions,
  toPublicMessage,
  verifyWebhook,
  wrapUntrusted,
} from "secure-bot/runtime";
import { z } from "zod";

const Update = z.object({
  message: z.object({ text: z.string().max(4_000), chat: z.object({ id: z.number() }), from: z.object({ id: z.number() }) }),
});
const Completion = z.object({
  choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })], z.unknown()),
  usage: z.object({ total_tokens: z.number() }),
});
const Decision = z.discriminatedUnion("action", [
  z.object({ action: z.literal("look_up"), city: z.string().min(1).max(80) }),
  z.object({ action: z.literal("answer"), text: z.string().min(1).max(1_000) }),
]);
const Weather = z.object({ temperature: z.number(), note: z.string().max(500) });

const instructions =
  'You answer questions about the weather. Reply with JSON only: {"action":"look_up","city":"…"} to ask the weather service, or {"action":"answer","text":"…"}.';

/** A Telegram bot behind a webhook. `network` is for a proxy, and for tests. */
export function createWeatherBot(network: Pick<SecureClientOptions, "resolve" | "connect" | "tls"> = {}): Server {
  const webhookSecret = requireEnv("TELEGRAM_WEBHOOK_SECRET");
  const telegram = createSecureClient({
    ...network,
    baseUrl: `https://api.telegram.org/bot${requireEnv("TELEGRAM_BOT_TOKEN")}`,
    rateLimit: { capacity: 25, refillPerSecond: 25 },
  });
  const model = createSecureClient({
    ...network,
    baseUrl: "https://api.openai.com/v1",
    auth: { type: "bearer", token: { env: "OPENAI_API_KEY" } },
    timeoutMs: 30_000,
    quota: { limit: 2_000, period: "day" },
  });
  const weather = createSecureClient({ ...network, baseUrl: "https://weather.example.com/v2", cache: true });
  const turns = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });

  async function answer(question: string): Promise<string> {
    const budget = createBudget({ maxSteps: 4, maxTokens: 5_000, deadlineMs: 60_000 });
    const messages = [
      { role: "system", content: instructions },
      { role: "user", content: wrapUntrusted(question, { source: "chat" }) },
    ];
    for (;;) {
      const json = { model: "gpt-4o-mini", messages, max_completion_tokens: 300 };
      const completion = await model.post("/chat/completions", { json, schema: Completion, signal: budget.signal });
      const { content } = completion.choices[0].message;
      budget.step({ tokens: completion.usage.total_tokens, action: content });
      const decision = parseLlmJson(Decision, content);
      if (decision.action === "answer") return decision.text;
      const found = await weather.get("/cities/{city}", { params: { city: decision.city }, schema: Weather, signal: budget.signal });
      messages.push({ role: "assistant", content }, { role: "user", content: wrapUntrusted(JSON.stringify(found), { source: "weather service" }) });
    }
  }

  async function reply(chat: number, text: string): Promise<void> {
    await telegram.post("/sendMessage", { json: { chat_id: chat, parse_mode: "HTML", text } });
  }

  async function handle(update: unknown): Promise<void> {
    const parsed = Update.safeParse(update);
    if (!parsed.success) return;
    const { text, chat, from } = parsed.data.message;
    if (!(await turns.take(String(from.id))).ok) return reply(chat.id, "Please wait a moment.");
    try {
      await reply(chat.id, `<b>Weather</b>\n${escapeTelegramHtml(await answer(text))}`);
    } catch (error) {
      await reply(chat.id, escapeTelegramHtml(toPublicMessage(error)));
    }
  }

  return createServer(async (request, response) => {
    try {
      const rawBody = await readBody(request);
      const isGenuine = rawBody !== undefined && (await verifyWebhook.telegram({ headers: request.headers, rawBody }, webhookSecret));
      response.writeHead(isGenuine ? 200 : 401).end();
      if (isGenuine) await handle(JSON.parse(rawBody));
    } catch (error) {
      toPublicMessage(error); // writes the redacted detail to the log
    }
  });
}

const maxBodyBytes = 100_000;

/** Undefined for more than Telegram ever sends. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

if (import.meta.main) createWeatherBot().listen(8080);
