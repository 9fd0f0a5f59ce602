/** JSON Schemas of secure-bot.config.json and of a team's model files, from the zod schemas that every host validates with. */

export async function toConfigSchema(): Promise<string> {
  // Loaded late: the module imports the rule index, which may have been written a moment ago.
  const { configJsonSchema } = await import('../../src/engine/config-schema.ts');
  return `${JSON.stringify(configJsonSchema())}\n`;
}

export async function toModelsSchema(): Promise<string> {
  const { modelsJsonSchema } = await import('../../src/engine/user-models.ts');
  return `${JSON.stringify(modelsJsonSchema())}\n`;
}
