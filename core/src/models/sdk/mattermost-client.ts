import type { SdkModels } from '../kinds.ts';

export const mattermostClientModels: SdkModels = {
  package: '@mattermost/client',
  category: 'bot',
  read: ['@mattermost/client@11.9.0'],
  types: {
    '@mattermost/client:Client4': {
      package: '@mattermost/client',
      origins: [
        { import: 'Client4', new: true },
        // CommonJS under a default import.
        { import: 'default', member: 'Client4', new: 'member' },
        { import: 'default', from: '@mattermost/client/lib/client4', new: true },
      ],
      tsNames: ['Client4'],
    },
    '@mattermost/client:WebSocketClient': {
      package: '@mattermost/client',
      origins: [
        { import: 'WebSocketClient', new: true },
        { import: 'default', member: 'WebSocketClient', new: 'member' },
        { import: 'default', from: '@mattermost/client/lib/websocket', new: true },
      ],
      tsNames: ['WebSocketClient'],
    },
    '@mattermost/client:WebSocketMessage': {
      package: '@mattermost/client',
      origins: [
        { type: '@mattermost/client:WebSocketClient', member: '{addMessageListener,setEventCallback}', callback: { arg: 0, param: 0 } },
      ],
      tsNames: ['WebSocketMessage', 'MessageListener#0'],
    },
  },
  models: [
    { id: 'mattermost.client/source/WebSocketMessage', package: '@mattermost/client', versions: '*', kind: 'source', access: { type: '@mattermost/client:WebSocketMessage' }, paths: ['data.post', 'data.sender_name', 'data.channel_display_name'], yields: 'user-input', note: 'the post is JSON in a string', verified: true, verifiedBy: 'types', evidence: ['tsc @mattermost/client@11.9.0'] },
    { id: 'mattermost.client/source/getPost', package: '@mattermost/client', versions: '*', kind: 'source', access: { type: '@mattermost/client:Client4', member: 'getPost', result: 'await' }, paths: ['message'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @mattermost/client@11.9.0'] },
    { id: 'mattermost.client/source/getPosts', package: '@mattermost/client', versions: '*', kind: 'source', access: { type: '@mattermost/client:Client4', member: '{getPosts,getPostThread,getPostsSince,getPostsBefore,getPostsAfter}', result: 'await' }, paths: ['posts.*.message', 'posts[].message'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc @mattermost/client@11.9.0'] },
    { id: 'mattermost.client/sink/createPost', package: '@mattermost/client', versions: '*', kind: 'sink', access: { type: '@mattermost/client:Client4', member: '{createPost,updatePost,patchPost}' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'message' }, { arg: 0, path: 'props.attachments[].text' }], markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc @mattermost/client@11.9.0'] },
    { id: 'mattermost.client/sink/createPostEphemeral', package: '@mattermost/client', versions: '*', kind: 'sink', access: { type: '@mattermost/client:Client4', member: 'createPostEphemeral' }, sinkKind: 'reply', inputs: [{ arg: 1, path: 'message' }], markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc @mattermost/client@11.9.0'] },
    { id: 'mattermost.client/secret-option/setToken', package: '@mattermost/client', versions: '*', kind: 'secret-option', access: { type: '@mattermost/client:Client4', member: 'setToken' }, at: 'call', inputs: [{ arg: 0 }], env: ['MATTERMOST_TOKEN'], verified: true, verifiedBy: 'types', evidence: ['tsc @mattermost/client@11.9.0'] },
    { id: 'mattermost.client/secret-option/initialize', package: '@mattermost/client', versions: '*', kind: 'secret-option', access: { type: '@mattermost/client:WebSocketClient', member: 'initialize' }, at: 'call', inputs: [{ arg: 1 }], env: ['MATTERMOST_TOKEN'], verified: true, verifiedBy: 'types', evidence: ['tsc @mattermost/client@11.9.0'] },
    { id: 'mattermost.client/endpoint/setUrl', package: '@mattermost/client', versions: '*', kind: 'endpoint', access: { type: '@mattermost/client:Client4', member: 'setUrl' }, url: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc @mattermost/client@11.9.0'] },
    { id: 'mattermost.client/endpoint/initialize', package: '@mattermost/client', versions: '*', kind: 'endpoint', access: { type: '@mattermost/client:WebSocketClient', member: 'initialize' }, url: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc @mattermost/client@11.9.0'] },
  ],
};
