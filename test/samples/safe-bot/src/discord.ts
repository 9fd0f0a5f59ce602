import { Client, Events, escapeMarkdown, GatewayIntentBits } from "discord.js";
import { createTokenBucket, noMentions, toPublicMessage } from "secure-bot/runtime";
import { discordToken } from "./config.js";
import { chat, writeQuestion } from "./llm.js";

const bucket = createTokenBucket({ capacity: 5, refillPerSecond: 0.1 });

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
  allowedMentions: noMentions, // nobody is pinged by what users or the model write
});

client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot || !client.user || !message.mentions.has(client.user)) return;

  const turn = await bucket.take(message.author.id, 1);
  if (!turn.ok) {
    await message.reply("Please wait a moment.");
    return;
  }
  try {
    await message.reply((await chat(message.content)).slice(0, 2000));
  } catch (error) {
    await message.reply(toPublicMessage(error));
  }
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand() || interaction.commandName !== "quiz") return;

  const turn = await bucket.take(interaction.user.id, 1);
  if (!turn.ok) {
    await interaction.reply({ content: "Please wait a moment.", ephemeral: true });
    return;
  }
  await interaction.deferReply();
  const topic = interaction.options.getString("topic", true);
  const question = await writeQuestion(topic);
  await interaction.editReply({
    content: question ? `**${escapeMarkdown(question.question)}**` : `I know nothing about ${escapeMarkdown(topic)}.`,
    allowedMentions: { parse: [] },
  });
});

client.on(Events.Error, (error) => console.error("discord", error.name));
client.login(discordToken);
