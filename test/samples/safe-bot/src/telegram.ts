import { autoRetry } from "@grammyjs/auto-retry";
import { Bot } from "grammy";
import { createTokenBucket, escapeTelegramHtml, escapeTelegramMarkdown, toPublicMessage } from "secure-bot/runtime";
import { telegramToken } from "./config.js";
import { chat } from "./llm.js";

const HELP = "<b>Quiz bot</b>\nJust write to me.";
const bucket = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });

const bot = new Bot(telegramToken);
bot.api.config.use(autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 60 }));

bot.command("help", (ctx) => ctx.reply(HELP, { parse_mode: "HTML" }));

bot.command("whoami", (ctx) =>
  ctx.reply(`You are <b>${escapeTelegramHtml(ctx.from?.first_name ?? "nobody")}</b>`, { parse_mode: "HTML" }),
);

bot.command("echo", (ctx) =>
  ctx.reply(`*You said* ${escapeTelegramMarkdown(ctx.match)}`, { parse_mode: "MarkdownV2" }),
);

bot.on("message:text", async (ctx) => {
  const turn = await bucket.take(String(ctx.from.id), 1);
  if (!turn.ok) return ctx.reply("Please wait a moment.");
  return ctx.reply(await chat(ctx.message.text)); // plain text: no parse_mode, nothing to escape
});

bot.catch(async ({ ctx, error }) => {
  await ctx.reply(toPublicMessage(error));
});

bot.start();
