/**
 * Discord's allowed mentions, with nothing allowed: no text can ping a user, a role, `@here` or `@everyone`. Without the field
 * Discord parses all of them. https://discord.com/developers/docs/resources/message#allowed-mentions-object
 *
 * Frozen; the type is the mutable one that discord.js asks for.
 *
 * @example
 * await message.reply({ content: answer, allowedMentions: noMentions });
 */
export const noMentions: { readonly parse: never[] } = Object.freeze({ parse: Object.freeze([]) as unknown as never[] });
