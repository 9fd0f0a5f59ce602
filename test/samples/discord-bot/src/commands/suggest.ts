import { type ChatInputCommandInteraction, SlashCommandBuilder, WebhookClient } from "discord.js";

// webhook of #suggestions
const suggestions = new WebhookClient({
  id: "1178204479901265920",
  token: "gpQBqtH4dpCt850BHHHPWDMNU4leQci9JSL6ouMBxZy3ExWyd9Bg",
});

export const data = new SlashCommandBuilder()
  .setName("suggest")
  .setDescription("Suggest a topic")
  .addStringOption((option) => option.setName("text").setDescription("Your idea").setRequired(true));

export async function execute(interaction: ChatInputCommandInteraction): Promise<void> {
  const text = interaction.options.getString("text", true);
  await suggestions.send({ content: `${interaction.user.username}: ${text}`, username: "Quizcord" });
  await interaction.reply({ content: "Thank you!", ephemeral: true });
}
