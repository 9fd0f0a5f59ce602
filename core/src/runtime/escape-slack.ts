import { toText } from './escape/text.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Escapes text for Slack mrkdwn: exactly the three characters that Slack names, so that no `<!channel>`, `<@user>` or `<url|label>`
 * comes from the text. Formatting (`*bold*`) and bare URLs still work. https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeSlack(text: unknown): string {
  return toText(text).replace(/[&<>]/g, (char) => entities[char]!);
}
