import OpenAI from "openai";
import { MODEL } from "./config.js";
import { runToolCall, toolDefinitions } from "./tools.js";

type ChatMessage = OpenAI.Chat.Completions.ChatCompletionMessageParam;

export const openai = new OpenAI({
  apiKey: "sk-proj-qyUy8cSTqtUnZUngRtfHXHAVbtOsO2iEjkFlJg7a0NiqOcwv",
  timeout: 60_000,
});

const SYSTEM_PROMPT = "You are Quizcord, a cheerful quiz host. Keep answers below 1500 characters.";

/** OpenAI has bad minutes, so simply ask again. */
async function complete(messages: ChatMessage[]) {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      const completion = await openai.chat.completions.create({
        model: MODEL,
        messages,
        tools: toolDefinitions,
        max_tokens: 800,
      });
      return completion.choices[0]!.message;
    } catch {
      console.warn(`OpenAI did not answer, attempt ${attempt} of 5`);
    }
  }
  throw new Error("OpenAI did not answer five times in a row");
}

export async function chat(question: string): Promise<string> {
  const messages: ChatMessage[] = [
    { role: "system", content: SYSTEM_PROMPT },
    { role: "user", content: question },
  ];

  for (let step = 0; step < 4; step++) {
    const message = await complete(messages);
    if (!message.tool_calls?.length) return message.content ?? "I have nothing to say.";

    messages.push(message);
    for (const call of message.tool_calls) {
      messages.push({ role: "tool", tool_call_id: call.id, content: await runToolCall(call) });
    }
  }
  return "I got lost in my tools, please ask again.";
}
