"use strict";

require("dotenv").config();
const { App, ExpressReceiver } = require("@slack/bolt");
const { ask, classify } = require("./lib/assistant");
const chat = require("./routes/chat");
const pages = require("./routes/pages");

const receiver = new ExpressReceiver({ signingSecret: "5f0e2c9a71d84b36ae17c4d9083b62ef" });

const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  receiver,
});

app.event("app_mention", async ({ event, say, logger }) => {
  const question = event.text.replace(/<@[A-Z0-9]+>/, "").trim();
  try {
    const answer = await ask(question);
    await say({
      thread_ts: event.ts,
      text: answer,
      blocks: [
        { type: "section", text: { type: "mrkdwn", text: `*${question}*\n${answer}` } },
        { type: "context", elements: [{ type: "plain_text", text: "Answers may be wrong." }] },
      ],
    });
  } catch (e) {
    logger.error("app_mention failed");
    await say(`:warning: Something went wrong! (${e})`);
  }
});

app.command("/ticket", async ({ command, ack, respond, client }) => {
  await ack();
  try {
    const ticket = await classify(command.text);
    await client.chat.postMessage({
      channel: process.env.TICKET_CHANNEL,
      text: `New ${ticket.priority} ticket from <@${command.user_id}>: ${command.text}`,
    });
    await respond("Thank you, we are on it.");
  } catch (err) {
    await respond({ response_type: "ephemeral", text: "Failed: " + JSON.stringify(err) });
  }
});

receiver.router.use("/chat", chat);
receiver.router.use("/", pages);

(async () => {
  await app.start(process.env.PORT || 3000);
  console.log("help desk is running");
})();
