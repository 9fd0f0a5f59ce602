import OpenAI from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import { createBudget, parseLlmJson, requireEnv, wrapUntrusted } from "secure-bot/runtime";
import { z } from "zod";
import { model } from "./config.js";
import { runTool, toolDefinitions } from "./tools.js";

type ChatMessage = OpenAI.Chat.Completions.ChatCompletionMessageParam;

// The SDK itself retries twice with backoff and honours Retry-After: nothing is wrapped around it.
export const openai = new OpenAI({ apiKey: requireEnv("OPENAI_API_KEY"), timeout: 30_000 });

const Question = z.object({
  question: z.string().max(300),
  choices: z.array(z.string().max(100)).length(4),
  answer: z.number().int().min(0).max(3),
});
export type Question = z.infer<typeof Question>;

/** Validated by the SDK. */
export async function writeQuestion(topic: string): Promise<Question | null> {
  const completion = await openai.chat.completions.parse({
    model,
    max_completion_tokens: 400,
    messages: [
      { role: "system", content: "Write one quiz question about the topic of the user." },
      { role: "user", content: topic },
    ],
    response_format: zodResponseFormat(Question, "question"),
  });
  return completion.choices[0]?.message.parsed ?? null;
}

const Verdict = z.object({ correct: z.boolean(), reason: z.string().max(500) });

/** Validated by the helper. */
export async function judge(question: Question, answer: string) {
  const text = await complete([
    { role: "system", content: 'Judge the answer. Reply with JSON: {"correct": true, "reason": "…"}' },
    { role: "assistant", content: question.question },
    { role: "user", content: wrapUntrusted(answer, { source: "player" }) },
  ]);
  return parseLlmJson(Verdict, text);
}

const Topics = z.array(z.string().max(40)).max(10);

/** Validated by hand, with zod's own result. */
export async function suggestTopics(): Promise<string[]> {
  const text = await complete([{ role: "user", content: "Ten quiz topics, as a JSON array of strings." }]);
  const topics = Topics.safeParse(JSON.parse(text));
  if (!topics.success) return ["animals", "capitals"];
  return topics.data;
}

async function complete(messages: ChatMessage[]): Promise<string> {
  const completion = await openai.chat.completions.create({ model, messages, max_completion_tokens: 500 });
  return completion.choices[0]?.message.content ?? "";
}

/** Answers with tools, within eight steps and one minute. */
export async function chat(question: string): Promise<string> {
  const budget = createBudget({ maxSteps: 8, maxTokens: 20_000, deadlineMs: 60_000 });
  const messages: ChatMessage[] = [
    { role: "system", content: "You are a cheerful quiz host." },
    { role: "user", content: question },
  ];

  for (let step = 0; step < 8; step++) {
    const completion = await openai.chat.completions.create({
      model,
      messages,
      tools: toolDefinitions,
      max_completion_tokens: 800,
    });
    budget.step({ tokens: completion.usage?.total_tokens ?? 0 });

    const message = completion.choices[0]?.message;
    if (!message?.tool_calls?.length) return message?.content ?? "I have nothing to say.";
    messages.push(message);
    for (const call of message.tool_calls) {
      if (call.type !== "function") continue;
      const content = await runTool(call.function.name, call.function.arguments);
      messages.push({ role: "tool", tool_call_id: call.id, content });
    }
  }
  return "That took too many steps, please ask again.";
}
