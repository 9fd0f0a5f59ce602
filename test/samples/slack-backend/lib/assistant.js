"use strict";

const Anthropic = require("@anthropic-ai/sdk");
const pRetry = require("p-retry");
const { definitions, handlers } = require("./tools");

const anthropic = new Anthropic({ apiKey: "sk-ant-api03-07qBBsTDD8aGDMx2SAU4Ree7NAw8MhdkW3oAwdYYiDyL2k" });

const MODEL = "claude-sonnet-4-5";
const SYSTEM = "You answer questions of our staff about IT. Use the tools; say so when you do not know.";

function create(params) {
  // Claude is overloaded now and then
  return pRetry(() => anthropic.messages.create(params), { retries: 4 });
}

/** Runs the tool loop and gives the final answer. */
async function ask(question) {
  const messages = [{ role: "user", content: question }];

  for (let turn = 0; turn < 6; turn++) {
    const reply = await create({ model: MODEL, max_tokens: 1024, system: SYSTEM, tools: definitions, messages });
    messages.push({ role: "assistant", content: reply.content });
    if (reply.stop_reason !== "tool_use") return textOf(reply);

    const results = [];
    for (const block of reply.content) {
      if (block.type !== "tool_use") continue;
      let content;
      try {
        content = await handlers[block.name](block.input);
      } catch (error) {
        content = "Error: " + error.message;
      }
      results.push({ type: "tool_result", tool_use_id: block.id, content });
    }
    messages.push({ role: "user", content: results });
  }
  return "I could not finish, please open a ticket.";
}

/** Sorts a ticket: { team, priority, summary }. */
async function classify(text) {
  const reply = await anthropic.messages.create({
    model: MODEL,
    max_tokens: 300,
    system: 'Sort the ticket. Reply with JSON: {"team": "network|accounts|hardware", "priority": "low|high", "summary": "…"}',
    messages: [{ role: "user", content: text }],
  });
  const ticket = JSON.parse(textOf(reply).trim());
  if (ticket.priority === "high") ticket.summary = "URGENT " + ticket.summary;
  return ticket;
}

function textOf(message) {
  return message.content
    .filter((block) => block.type === "text")
    .map((block) => block.text)
    .join("\n");
}

module.exports = { ask, classify };
