import { Client, Events, GatewayIntentBits, type Message } from "discord.js";
import * as picture from "./commands/picture.js";
import * as quiz from "./commands/quiz.js";
import * as suggest from "./commands/suggest.js";
import { MAX_MESSAGE_LENGTH } from "./config.js";
import { startDashboard } from "./dashboard/server.js";
import { chat } from "./llm.js";

const commands = new Map([picture, quiz, suggest].map((command) => [command.data.name, command]));

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
});

client.once(Events.ClientReady, (ready) => {
  console.log(`Logged in as ${ready.user.tag}`);
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  try {
    await commands.get(interaction.commandName)?.execute(interaction);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (interaction.deferred) await interaction.editReply({ content: text });
    else await interaction.reply({ content: "Something went wrong.", ephemeral: true });
  }
});

client.on(Events.MessageCreate, async (message: Message) => {
  if (message.author.bot || !client.user || !message.mentions.has(client.user)) return;

  const question = message.content.replace(/<@!?\d+>/g, "").trim();
  const answer = await chat(question);
  const text = `> ${question}\n${answer}`;
  for (let start = 0; start < text.length; start += MAX_MESSAGE_LENGTH) {
    await message.reply(text.slice(start, start + MAX_MESSAGE_LENGTH));
  }
});

startDashboard(3000);
client.login("MTE3ODIwMzM0NTEyMDA0.GSxoH.SVI34Zwh8Xms9bmOxojRlO8f");
