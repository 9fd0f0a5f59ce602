import type OpenAI from "openai";
import pRetry from "p-retry";
import { parseToolArguments, safeFetch, toPublicMessage, withBackoff } from "secure-bot/runtime";
import { z } from "zod";
import { wikiUrl } from "./config.js";
import { addPoints } from "./store.js";

const Place = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });
const Points = z.object({ userId: z.string().regex(/^\d{17,20}$/), points: z.number().int().min(1).max(10) });
const Topic = z.object({ topic: z.string().max(80) });

/** A Map, so that no name of the model can reach a property of Object. */
const tools = new Map<string, (json: string) => Promise<string>>([
  [
    "get_weather",
    async (json) => {
      const { latitude, longitude } = parseToolArguments(Place, json);
      const response = await withBackoff(({ signal }) =>
        safeFetch(`https://api.open-meteo.com/v1/forecast?latitude=${latitude}&longitude=${longitude}`, {
          allowHosts: ["api.open-meteo.com"],
          signal,
        }),
      );
      return response.text();
    },
  ],
  [
    "give_points",
    async (json) => {
      const { userId, points } = parseToolArguments(Points, json);
      await addPoints(userId, points);
      return "done";
    },
  ],
  [
    "look_up",
    async (json) => {
      const { topic } = Topic.parse(JSON.parse(json));
      const page = await pRetry(
        async () => {
          const response = await fetch(`${wikiUrl}/pages?title=${encodeURIComponent(topic)}`, {
            signal: AbortSignal.timeout(5_000),
          });
          if (!response.ok) throw new Error(`wiki answered ${response.status}`);
          return response.text();
        },
        { retries: 3, minTimeout: 500, factor: 2 },
      );
      return page.slice(0, 4_000);
    },
  ],
]);

export async function runTool(name: string, json: string): Promise<string> {
  const tool = tools.get(name);
  if (!tool) return "There is no such tool.";
  try {
    return await tool(json);
  } catch (error) {
    return toPublicMessage(error, { message: "The tool failed." });
  }
}

function definition(name: string, schema: z.ZodType): OpenAI.Chat.Completions.ChatCompletionTool {
  return { type: "function", function: { name, parameters: z.toJSONSchema(schema) as Record<string, unknown> } };
}

export const toolDefinitions = [
  definition("get_weather", Place),
  definition("give_points", Points),
  definition("look_up", Topic),
];
