import { AttachmentBuilder, type ChatInputCommandInteraction, SlashCommandBuilder } from "discord.js";

export const data = new SlashCommandBuilder()
  .setName("picture")
  .setDescription("Draw something")
  .addStringOption((option) => option.setName("prompt").setDescription("What to draw").setRequired(true));

export async function execute(interaction: ChatInputCommandInteraction): Promise<void> {
  const prompt = interaction.options.getString("prompt", true);
  await interaction.deferReply();

  const response = await fetch("https://api.openai.com/v1/images/generations", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
    },
    body: JSON.stringify({ model: "gpt-image-1", prompt, size: "1024x1024" }),
  });

  if (!response.ok) {
    await interaction.editReply(`OpenAI answered ${response.status}: ${await response.text()}`);
    return;
  }

  const { data: images } = (await response.json()) as { data: { b64_json: string }[] };
  const file = new AttachmentBuilder(Buffer.from(images[0]!.b64_json, "base64"), { name: "picture.png" });
  await interaction.editReply({ content: `Here is "${prompt}"`, files: [file] });
}
