import { isDummyBody } from '../dummy.ts';
import { decodeBase64 } from '../jwt.ts';
import type { SecretPattern } from '../types.ts';
import { entropy } from '../entropy.ts';
import { wordShare } from '../words.ts';

/** A blob of base64 around a match makes it chance. */
const outsideBase64 = /(?<![A-Za-z0-9_+/=-])/;
const notInBase64 = /(?![A-Za-z0-9_+/-])/;

/**
 * Chat platforms. Without a distinctive format: Slack signing secrets, LINE channel secrets, Discord client secrets,
 * Twilio auth tokens alone, app secrets of Meta and Viber (hexadecimal of 32 or letters and digits).
 */
export const chatPatterns: readonly SecretPattern[] = [
  {
    // https://discord.com/developers/docs/reference#authentication (base64 of the bot's snowflake, time, HMAC)
    vendor: 'Discord bot', kind: 'discord-bot-token', env: 'DISCORD_TOKEN',
    anchors: ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT'],
    body: /[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{25,42}/,
    accept: isDiscordToken,
  },
  {
    // https://discord.com/developers/docs/resources/webhook#execute-webhook
    vendor: 'Discord webhook', kind: 'discord-webhook-url', env: 'DISCORD_WEBHOOK_URL',
    anchors: ['https://discord.com/api', 'https://discordapp.com/api', 'https://ptb.discord.com/api', 'https://canary.discord.com/api'],
    body: /https:\/\/(?:ptb\.|canary\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{17,20}\/(?<token>[A-Za-z0-9_-]{60,80})/,
    accept: (_value, { token = '' }) => !isDummyBody(token),
  },
  {
    // https://core.telegram.org/bots/api#authorizing-your-bot (bot id, colon, 35 characters that begin with AA)
    vendor: 'Telegram bot', kind: 'telegram-bot-token', env: 'TELEGRAM_BOT_TOKEN',
    anchors: ['0:', '1:', '2:', '3:', '4:', '5:', '6:', '7:', '8:', '9:'],
    before: /(?<![A-Za-z0-9_.-])|(?<=\/bot)/,
    lead: /\d{7,10}/, body: /\d:(?<token>[A-Za-z0-9_-]{35})/,
    accept: (_value, { token = '' }) => isRandomToken(token) && (token.startsWith('AA') || entropy(token) >= 4),
  },
  {
    // https://core.telegram.org/bots/payments#getting-a-token
    vendor: 'Telegram payments', kind: 'telegram-payment-token', env: 'TELEGRAM_PAYMENT_TOKEN',
    anchors: [':LIVE:', ':TEST:'], lead: /\d{9,10}/, body: /:(?:LIVE|TEST):(?<token>[A-Za-z0-9_=-]{16,80})/,
    accept: (_value, { token = '' }) => /\d/.test(token) && !isDummyBody(token),
  },
  {
    // https://docs.slack.dev/authentication/tokens (bot, user, legacy, configuration and refresh tokens)
    vendor: 'Slack', kind: 'slack-token', env: 'SLACK_BOT_TOKEN',
    anchors: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxo-', 'xoxs-', 'xoxc-', 'xoxd-', 'xoxe-', 'xoxe.'],
    body: /(?:xoxe\.)?xox[bpaorscde]-(?:\d-)?[A-Za-z0-9%]{8,200}(?:-[A-Za-z0-9%]{4,200}){0,6}/,
    accept: (value) => isSlackToken(value.replace(/^(?:xoxe\.)?xox.-/, '')),
  },
  {
    // https://docs.slack.dev/authentication/tokens#app-level (Socket Mode)
    vendor: 'Slack app', kind: 'slack-app-token', env: 'SLACK_APP_TOKEN',
    anchors: ['xapp-'], body: /xapp-\d-[A-Z0-9]{8,16}-\d{10,16}-[A-Za-z0-9]{32,80}/,
  },
  {
    // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
    vendor: 'Slack webhook', kind: 'slack-webhook-url', env: 'SLACK_WEBHOOK_URL',
    anchors: ['https://hooks.slack.com/', 'https://hooks.slack-gov.com/'],
    body: /https:\/\/hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/[A-Z0-9]{8,14}\/[A-Z0-9]{8,20}\/(?:\d{10,20}\/)?(?<token>[A-Za-z0-9]{20,40})/,
    accept: (_value, { token = '' }) => !isDummyBody(token),
  },
  {
    // https://developers.facebook.com/docs/facebook-login/guides/access-tokens (Graph API: Messenger, WhatsApp, pages)
    vendor: 'Meta', kind: 'meta-access-token', env: 'META_ACCESS_TOKEN',
    anchors: ['EAA'], before: outsideBase64, after: notInBase64,
    body: /EAA[A-Za-z0-9]{80,400}(?:ZD){0,4}/,
    accept: (value) => entropy(value) >= 4.2 && !isDummyBody(value.slice(3).replaceAll('ZD', '')),
  },
  {
    // The same page, app access tokens: app id, bar, app secret's hash
    vendor: 'Meta', kind: 'meta-app-token', env: 'META_APP_TOKEN',
    anchors: ['0|', '1|', '2|', '3|', '4|', '5|', '6|', '7|', '8|', '9|'],
    lead: /\d{14,16}/, body: /\d\|(?<token>[A-Za-z0-9_-]{27})/,
    accept: (_value, { token = '' }) => isRandomToken(token) && entropy(token) >= 3.6,
  },
  {
    // https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login
    vendor: 'Instagram', kind: 'instagram-access-token', env: 'INSTAGRAM_ACCESS_TOKEN',
    anchors: ['IGQ', 'IGAA'], before: outsideBase64, after: notInBase64, body: /IG(?:QV|QW|AA)[A-Za-z0-9_-]{100,300}/,
    accept: (value) => entropy(value) >= 4.2 && !isDummyBody(value.slice(4)),
  },
  {
    // https://www.twilio.com/docs/iam/api-keys (SID of an API key; its secret has no format of its own)
    vendor: 'Twilio', kind: 'twilio-api-key', env: 'TWILIO_API_KEY',
    anchors: ['SK'], before: outsideBase64, after: notInBase64, body: /SK[0-9a-f]{32}/,
  },
  {
    // https://www.twilio.com/docs/usage/requests-to-twilio (account SID and auth token as user and password, or as arguments)
    vendor: 'Twilio', kind: 'twilio-auth-token', env: 'TWILIO_AUTH_TOKEN',
    anchors: ['AC'], body: /AC[0-9a-f]{32}(?::|["'`]\s{0,20},\s{0,20}["'`])(?<secret>[0-9a-f]{32})/,
    accept: (_value, { secret = '' }) => !isDummyBody(secret),
  },
  {
    // https://developers.line.biz/en/docs/basics/channel-access-token/ (long-lived ones all end alike)
    vendor: 'LINE', kind: 'line-channel-access-token', env: 'LINE_CHANNEL_ACCESS_TOKEN',
    anchors: ['dB04t89/1O/w1cDnyilFU='], before: outsideBase64, after: /(?![A-Za-z0-9])/,
    lead: /[A-Za-z0-9+/]{120,160}/, body: /dB04t89\/1O\/w1cDnyilFU=/,
  },
  {
    // https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
    vendor: 'Microsoft Teams webhook', kind: 'teams-webhook-url', env: 'TEAMS_WEBHOOK_URL',
    anchors: ['.webhook.office.com/webhookb2/'], lead: /https:\/\/[a-z0-9-]{1,60}/,
    body: /\.webhook\.office\.com\/webhookb2\/[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f-]{36}(?:\/[\w-]{1,80})?/,
  },
  {
    // https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app (signed trigger URL, also Power Automate)
    vendor: 'Power Automate webhook', kind: 'power-automate-url', env: 'TEAMS_WEBHOOK_URL',
    anchors: ['.logic.azure.com', '.api.powerplatform.com'], lead: /https:\/\/[a-z0-9.-]{1,120}/,
    body: /\.(?:logic\.azure|api\.powerplatform)\.com[^\s"'`<>]{10,400}[?&]sig=(?<token>[A-Za-z0-9_%-]{40,50})/,
    accept: (_value, { token = '' }) => !isDummyBody(token),
  },
  {
    // https://developers.google.com/workspace/chat/quickstart/webhooks
    vendor: 'Google Chat webhook', kind: 'google-chat-webhook-url', env: 'GOOGLE_CHAT_WEBHOOK_URL',
    anchors: ['https://chat.googleapis.com/v1/spaces/'],
    body: /https:\/\/chat\.googleapis\.com\/v1\/spaces\/[\w-]{5,40}\/messages\?key=[\w-]{30,50}&token=(?<token>[\w%-]{30,80})/,
    accept: (_value, { token = '' }) => !isDummyBody(token),
  },
  {
    // https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
    vendor: 'Feishu webhook', kind: 'feishu-webhook-url', env: 'FEISHU_WEBHOOK_URL',
    anchors: ['https://open.feishu.cn/open-apis/bot/', 'https://open.larksuite.com/open-apis/bot/'],
    body: /https:\/\/open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v\d\/)?hook\/(?<token>[0-9a-f-]{32,36})/,
    accept: (_value, { token = '' }) => !isDummyBody(token),
  },
  {
    // https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages
    vendor: 'DingTalk webhook', kind: 'dingtalk-webhook-url', env: 'DINGTALK_WEBHOOK_URL',
    anchors: ['https://oapi.dingtalk.com/robot/send'], body: /https:\/\/oapi\.dingtalk\.com\/robot\/send\?access_token=(?<token>[0-9a-f]{64})/,
    accept: (_value, { token = '' }) => !isDummyBody(token),
  },
  {
    // https://developer.work.weixin.qq.com/document/path/91770
    vendor: 'WeCom webhook', kind: 'wecom-webhook-url', env: 'WECOM_WEBHOOK_URL',
    anchors: ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send'],
    body: /https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=(?<token>[0-9a-f-]{36})/,
    accept: (_value, { token = '' }) => !isDummyBody(token),
  },
  {
    // https://dev.twitch.tv/docs/chat/authenticating/ (password of a chat bot)
    vendor: 'Twitch', kind: 'twitch-oauth-token', env: 'TWITCH_OAUTH_TOKEN',
    anchors: ['oauth:'], body: /oauth:[a-z0-9]{30}/, accept: (value) => /\d/.test(value) && !isDummyBody(value.slice(6)),
  },
  {
    // https://spec.matrix.org and Synapse's token format: https://github.com/matrix-org/synapse/pull/8944
    vendor: 'Matrix (Synapse)', kind: 'matrix-access-token', env: 'MATRIX_ACCESS_TOKEN',
    anchors: ['syt_'], body: /syt_[A-Za-z0-9+/=]{2,100}_[A-Za-z]{20}_[A-Za-z0-9]{6}/,
  },
  {
    // https://dev.vk.com/en/api/access-token/getting-started
    vendor: 'VK', kind: 'vk-access-token', env: 'VK_ACCESS_TOKEN',
    anchors: ['vk1.a.'], body: /vk1\.a\.[A-Za-z0-9_-]{100,300}/,
  },
  {
    // https://botpress.com/docs/api-reference/authentication
    vendor: 'Botpress', kind: 'botpress-token', env: 'BOTPRESS_TOKEN',
    anchors: ['bp_pat_'], body: /bp_pat_[A-Za-z0-9]{30,50}/,
  },
  {
    // https://docs.voiceflow.com/reference/authentication
    vendor: 'Voiceflow', kind: 'voiceflow-api-key', env: 'VOICEFLOW_API_KEY',
    anchors: ['VF.'], body: /VF\.(?:(?:DM|WS)\.)?[0-9a-f]{24}\.[A-Za-z0-9]{16}/,
  },
  {
    // https://developer.webex.com/docs/bots
    vendor: 'Webex bot', kind: 'webex-bot-token', env: 'WEBEX_BOT_TOKEN',
    anchors: ['_PF84_', '_PE93_'], lead: /[A-Za-z0-9]{64}/, body: /_P[EF]\d\d_[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/,
  },
];

/** The first part holds the bot's id in base64; where it does not, all three parts must look random. */
function isDiscordToken(value: string): boolean {
  const [id = '', time = '', hmac = ''] = value.split('.');
  const decoded = decodeBase64(id);
  if (isDummyBody(hmac) || wordShare(hmac) > 0.5) return false;
  if (decoded !== undefined && /^\d{17,20}$/.test(decoded)) return true;
  return isRandomToken(id) && entropy(id) >= 3.6 && entropy(hmac) >= 3.6 && !/^[a-z]+$|^[A-Z]+$/i.test(time + hmac) && wordShare(value) < 0.4;
}

/** Legacy tokens are short; all have digits, and their last part is random. */
function isSlackToken(body: string): boolean {
  const last = body.split('-').at(-1) ?? '';
  return /\d/.test(body) && last.length >= 6 && !isDummyBody(last) && body.length >= 24;
}

function isRandomToken(token: string): boolean {
  return /[a-z]/.test(token) && /[A-Z]/.test(token) && /\d|[_-]/.test(token) && wordShare(token) < 0.5 && !isDummyBody(token);
}
