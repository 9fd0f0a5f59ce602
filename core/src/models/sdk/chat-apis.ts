/** Chat platforms called over plain HTTP: what is sent to such an address is a message. Paths go through the JSON.stringify of the body. */
import type { Access, Input, SinkModel, SdkModels, TypeModel } from '../kinds.ts';

interface ChatApi {
  readonly name: string;
  /** What its addresses begin with. */
  readonly at: readonly string[];
  /** What the rest of an address begins with, where the client was told the host and not everything there is a message. */
  readonly rest?: readonly string[];
  /** From the body on. */
  readonly texts: readonly string[];
  readonly recipient?: string;
  readonly markup: NonNullable<SinkModel['markup']>;
  readonly markupOption?: string;
  readonly docs: string;
}

const apis: readonly ChatApi[] = [
  { name: 'telegram', at: ['https://api.telegram.org/bot'], texts: ['text', 'caption'], recipient: 'chat_id', markup: 'telegram', markupOption: 'parse_mode', docs: 'https://core.telegram.org/bots/api#sendmessage' },
  { name: 'messenger', at: ['https://graph.facebook.com/'], texts: ['message.text'], recipient: 'recipient.id', markup: 'none', docs: 'https://developers.facebook.com/docs/messenger-platform/reference/send-api' },
  { name: 'whatsapp', at: ['https://graph.facebook.com/'], texts: ['text.body', 'interactive.body.text'], recipient: 'to', markup: 'whatsapp', docs: 'https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages' },
  { name: 'slack', at: ['https://slack.com/api/chat.'], rest: ['chat.', '/chat.'], texts: ['text'], recipient: 'channel', markup: 'slack-mrkdwn', docs: 'https://docs.slack.dev/reference/methods/chat.postMessage' },
  { name: 'line', at: ['https://api.line.me/v2/bot/message/'], texts: ['messages[].text', 'messages[].altText'], recipient: 'to', markup: 'none', docs: 'https://developers.line.biz/en/reference/messaging-api/#send-reply-message' },
  { name: 'viber', at: ['https://chatapi.viber.com/pa/send_message'], texts: ['text'], recipient: 'receiver', markup: 'none', docs: 'https://developers.viber.com/docs/api/rest-bot-api/#send-message' },
];

/** A way to send a body as JSON: where address and body are. */
interface Client {
  readonly name: string;
  readonly access: Access;
  readonly address: Input;
  readonly body: Input;
}

const clients: readonly Client[] = [
  { name: 'fetch', access: { global: 'fetch' }, address: { arg: 0 }, body: { arg: 1, path: 'body' } },
  { name: 'node-fetch', access: { import: 'default', from: 'node-fetch' }, address: { arg: 0 }, body: { arg: 1, path: 'body' } },
  { name: 'axios.post', access: { type: 'axios:Instance', member: '{post,put,patch}' }, address: { arg: 0 }, body: { arg: 1 } },
  { name: 'axios.get', access: { type: 'axios:Instance', member: 'get' }, address: { arg: 0 }, body: { arg: 1, path: 'params' } },
  { name: 'axios.request', access: { type: 'axios:Instance', member: 'request' }, address: { arg: 0, path: 'url' }, body: { arg: 0, path: 'data' } },
  { name: 'axios', access: { type: 'axios:Instance', op: 'call' }, address: { arg: 0, path: 'url' }, body: { arg: 0, path: 'data' } },
  { name: 'got', access: { type: 'got:Got', member: 'post' }, address: { arg: 0 }, body: { arg: 1, path: 'json' } },
  { name: 'ky', access: { type: 'ky:Ky', member: 'post' }, address: { arg: 0 }, body: { arg: 1, path: 'json' } },
  { name: 'nest', access: { type: '@nestjs/axios:HttpService', member: '{post,put,patch}' }, address: { arg: 0 }, body: { arg: 1 } },
];

/** A client that is made for one host: the option that names it, and its ways to send a body as JSON. */
interface Maker {
  readonly name: string;
  readonly from: string;
  readonly imported: string;
  readonly member: string;
  readonly options: readonly string[];
  readonly sends: readonly { readonly name: string; readonly access: Pick<Extract<Access, { type: string }>, 'member' | 'op'>; readonly address: Input; readonly body: Input }[];
}

const makers: readonly Maker[] = [
  {
    name: 'axios', from: 'axios', imported: '{default,axios}', member: 'create', options: ['baseURL'],
    sends: [
      { name: 'post', access: { member: '{post,put,patch}' }, address: { arg: 0 }, body: { arg: 1 } },
      { name: 'request', access: { member: 'request' }, address: { arg: 0, path: 'url' }, body: { arg: 0, path: 'data' } },
      { name: 'call', access: { op: 'call' }, address: { arg: 0, path: 'url' }, body: { arg: 0, path: 'data' } },
    ],
  },
  { name: 'got', from: 'got', imported: '{default,got}', member: 'extend', options: ['prefixUrl'], sends: [{ name: 'post', access: { member: 'post' }, address: { arg: 0 }, body: { arg: 1, path: 'json' } }] },
  { name: 'ky', from: 'ky', imported: 'default', member: '{create,extend}', options: ['prefixUrl', 'prefix', 'baseUrl'], sends: [{ name: 'post', access: { member: 'post' }, address: { arg: 0 }, body: { arg: 1, path: 'json' } }] },
];

/** Hosts of an API, as the bases of clients begin with. */
function hostsOf({ at }: ChatApi): readonly string[] {
  return at.map((address) => new URL(address).origin);
}

function typeOf(host: string, { name }: Maker): string {
  return `chat-apis:${new URL(host).host}.${name}`;
}

/** The host alone, or with a path after it. */
function madeFor(host: string, { from, imported, member, options }: Maker): TypeModel {
  const conditions = options.flatMap((path) => [{ arg: 0, path, in: [host] }, { arg: 0, path, startsWith: [`${host}/`] }]);
  return { package: 'chat-apis', origins: conditions.map((condition) => ({ import: imported, from, member, when: [condition] })) };
}

function toClient(host: string, maker: Maker, { rest }: ChatApi): readonly Client[] {
  return maker.sends.map(({ name, access, address, body }) => ({
    name: `${maker.name}.base.${name}`,
    access: { type: typeOf(host, maker), ...access, ...(rest && { when: [{ ...address, startsWith: rest }] }) },
    address,
    body,
  }));
}

function within({ arg, path }: Input, rest: string): Input {
  return { arg, path: path === undefined ? rest : `${path}.${rest}` };
}

function toModel({ name, texts, recipient, markup, markupOption, docs }: ChatApi, { name: client, access, body }: Client): SinkModel {
  return {
    id: `chat-apis/sink/${name}.${client}`,
    package: 'chat-apis',
    versions: '*',
    kind: 'sink',
    access,
    sinkKind: 'reply',
    inputs: texts.map((text) => within(body, text)),
    ...(recipient !== undefined && { recipient: within(body, recipient) }),
    markup,
    ...(markupOption !== undefined && { markupOption: within(body, markupOption) }),
    docs,
    verified: false,
  };
}

export const chatApisModels: SdkModels = {
  package: 'chat-apis',
  category: 'bot',
  read: [],
  types: Object.fromEntries(apis.flatMap(hostsOf).flatMap((host) => makers.map((maker) => [typeOf(host, maker), madeFor(host, maker)]))),
  models: apis.flatMap((api) => [
    ...clients.map((client) => toModel(api, { ...client, access: { ...client.access, when: [{ ...client.address, startsWith: api.at }] } })),
    ...hostsOf(api).flatMap((host) => makers.flatMap((maker) => toClient(host, maker, api))).map((client) => toModel(api, client)),
  ]),
};
