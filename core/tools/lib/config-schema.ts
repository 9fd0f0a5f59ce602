/** JSON Schema of secure-bot.config.json, from the zod schema that every host validates with. */

export async function toConfigSchema(): Promise<string> {
  // Loaded late: the module imports the rule index, which may have been written a moment ago.
  const { configJsonSchema } = await import('../../src/engine/config-schema.ts');
  return `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
}
