import { type ChatInputCommandInteraction, SlashCommandBuilder } from "discord.js";
import OpenAI from "openai";
import { MODEL } from "../config.js";

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, maxRetries: 0 });

interface Question {
  question: string;
  choices: string[];
  answer: number;
}

export const data = new SlashCommandBuilder()
  .setName("quiz")
  .setDescription("Start a round")
  .addStringOption((option) => option.setName("topic").setDescription("What it is about").setRequired(true));

async function writeQuestion(topic: string): Promise<Question> {
  const completion = await openai.chat.completions.create({
    model: MODEL,
    max_tokens: 400,
    messages: [
      {
        role: "system",
        content: 'Write one quiz question. Answer with JSON only: {"question": "…", "choices": ["…"], "answer": 0}',
      },
      { role: "user", content: topic },
    ],
  });

  const text = completion.choices[0]?.message.content ?? "{}";
  // the model likes to wrap its JSON in a code block
  const json = text.replace(/^```(?:json)?\s*/, "").replace(/\s*```$/, "");
  return JSON.parse(json) as Question;
}

export async function execute(interaction: ChatInputCommandInteraction): Promise<void> {
  const topic = interaction.options.getString("topic", true);
  await interaction.deferReply();

  try {
    const { question, choices } = await writeQuestion(topic);
    const list = choices.map((choice, index) => `${index + 1}. ${choice}`).join("\n");
    await interaction.editReply({ content: `**${question}**\n${list}` });
  } catch (error) {
    console.error("quiz failed", error);
    await interaction.editReply(`Could not write a question: ${error}`);
  }
}
