import type { SdkModels } from '../kinds.ts';

export const twilioModels: SdkModels = {
  package: 'twilio',
  category: 'bot',
  read: ['twilio@6.2.0', 'twilio@5.13.1'],
  types: {
    'twilio:Client': {
      package: 'twilio',
      origins: [
        { import: 'default' },
        { import: 'Twilio', new: true },
        { import: 'default', member: 'Twilio', new: 'member' },
      ],
      tsNames: ['Twilio'],
      nameHints: ['client'],
    },
  },
  models: [
    { id: 'twilio/source/x', package: 'twilio', versions: '*', kind: 'source', access: { http: 'form-body' }, paths: ['Body', 'ProfileName', 'MediaUrl0', 'SpeechResult', 'ButtonText', 'ButtonPayload', 'From', 'FromCity', 'TranscriptionText'], yields: 'user-input', note: 'read from req.body of any HTTP source', verified: false },
    { id: 'twilio/sink/messages.create', package: 'twilio', versions: '*', kind: 'sink', access: { type: 'twilio:Client', member: 'messages.create' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'body' }], markup: 'none', note: 'a user-chosen "to" is SMS pumping', verified: true, verifiedBy: 'types', evidence: ['tsc twilio@6.2.0'] },
    { id: 'twilio/sink/conversations.messages.create', package: 'twilio', versions: '*', kind: 'sink', access: { type: 'twilio:Client', member: 'conversations.v1.conversations().messages.create' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'body' }], markup: 'none', verified: true, verifiedBy: 'types', evidence: ['tsc twilio@6.2.0'] },
    { id: 'twilio/sink/calls.create', package: 'twilio', versions: '*', kind: 'sink', access: { type: 'twilio:Client', member: 'calls.create' }, sinkKind: 'reply', inputs: [{ arg: 0, path: 'twiml' }], markup: 'twiml-xml', note: 'TwiML as a string: nothing escapes it', verified: true, verifiedBy: 'types', evidence: ['tsc twilio@6.2.0'] },
    { id: 'twilio/source/messages.list', package: 'twilio', versions: '*', kind: 'source', access: { type: 'twilio:Client', member: 'messages.list', result: 'await' }, paths: ['[].body'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc twilio@6.2.0'] },
    { id: 'twilio/source/messages.fetch', package: 'twilio', versions: '*', kind: 'source', access: { type: 'twilio:Client', member: 'messages().fetch', result: 'await' }, paths: ['body'], yields: 'user-input', verified: true, verifiedBy: 'types', evidence: ['tsc twilio@6.2.0'] },
    { id: 'twilio/sink/twiml.MessagingResponse', package: 'twilio', versions: '*', kind: 'sink', access: { import: 'default', member: 'twiml.MessagingResponse', new: 'member', then: 'message' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 1 }], markup: 'none', autoEscapes: true, verified: true, verifiedBy: 'text', evidence: ['twilio@6.2.0 lib/twiml/MessagingResponse.d.ts'] },
    { id: 'twilio/sink/twiml.MessagingResponse~2', package: 'twilio', versions: '*', kind: 'sink', access: { import: 'twiml', member: 'MessagingResponse', new: 'member', then: 'message' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 1 }], markup: 'none', autoEscapes: true, verified: true, verifiedBy: 'types', evidence: ['tsc twilio@6.2.0'] },
    { id: 'twilio/sink/twiml.VoiceResponse.say', package: 'twilio', versions: '*', kind: 'sink', access: { import: 'default', member: 'twiml.VoiceResponse', new: 'member', then: 'say' }, sinkKind: 'reply', inputs: [{ arg: 0 }, { arg: 1 }], markup: 'none', autoEscapes: true, verified: true, verifiedBy: 'types', evidence: ['tsc twilio@6.2.0'] },
    { id: 'twilio/sink/twiml.VoiceResponse', package: 'twilio', versions: '*', kind: 'sink', access: { import: 'default', member: 'twiml.VoiceResponse', new: 'member', then: '{play,redirect}' }, sinkKind: 'url-fetch', inputs: [{ arg: 'last' }], verified: true, verifiedBy: 'text', evidence: ['twilio@6.2.0 lib/twiml/VoiceResponse.d.ts'] },
    { id: 'twilio/sink/twiml.VoiceResponse~2', package: 'twilio', versions: '*', kind: 'sink', access: { import: 'twiml', member: 'VoiceResponse', new: 'member', then: '{play,redirect}' }, sinkKind: 'url-fetch', inputs: [{ arg: 'last' }], verified: true, verifiedBy: 'types', evidence: ['tsc twilio@6.2.0'] },
    { id: 'twilio/webhook-verify/validateRequest', package: 'twilio', versions: '*', kind: 'webhook-verify', access: { import: 'validateRequest' }, returns: 'boolean', alsoMemberOfDefault: true, verified: true, verifiedBy: 'types+text', evidence: ['tsc twilio@6.2.0', 'twilio@6.2.0 lib/webhooks/webhooks.d.ts'] },
    { id: 'twilio/webhook-verify/validateRequestWithBody', package: 'twilio', versions: '*', kind: 'webhook-verify', access: { import: 'validateRequestWithBody' }, returns: 'boolean', alsoMemberOfDefault: true, verified: true, verifiedBy: 'types+text', evidence: ['tsc twilio@6.2.0', 'twilio@6.2.0 lib/webhooks/webhooks.d.ts'] },
    { id: 'twilio/webhook-verify/validateExpressRequest', package: 'twilio', versions: '*', kind: 'webhook-verify', access: { import: 'validateExpressRequest' }, returns: 'boolean', alsoMemberOfDefault: true, verified: true, verifiedBy: 'types+text', evidence: ['tsc twilio@6.2.0', 'twilio@6.2.0 lib/webhooks/webhooks.d.ts'] },
    { id: 'twilio/webhook-verify/validateIncomingRequest', package: 'twilio', versions: '*', kind: 'webhook-verify', access: { import: 'validateIncomingRequest' }, returns: 'boolean', alsoMemberOfDefault: true, verified: true, verifiedBy: 'types+text', evidence: ['tsc twilio@6.2.0', 'twilio@6.2.0 lib/webhooks/webhooks.d.ts'] },
    { id: 'twilio/config/webhook', package: 'twilio', versions: '*', kind: 'config', access: { import: 'webhook' }, option: { arg: 'any', path: 'validate' }, badValues: [false], issue: 'webhook-unverified', verified: true, verifiedBy: 'text', evidence: ['twilio@6.2.0 lib/webhooks/webhooks.d.ts'] },
    { id: 'twilio/config/webhook~2', package: 'twilio', versions: '*', kind: 'config', access: { import: 'default', member: 'webhook' }, option: { arg: 'any', path: 'validate' }, badValues: [false], issue: 'webhook-unverified', verified: true, verifiedBy: 'text', evidence: ['twilio@6.2.0 lib/webhooks/webhooks.d.ts'] },
    { id: 'twilio/webhook-verify/webhook', package: 'twilio', versions: '*', kind: 'webhook-verify', access: { import: 'webhook' }, middleware: true, alsoMemberOfDefault: true, note: '{validate:false} turns it off', verified: true, verifiedBy: 'types+text', evidence: ['tsc twilio@6.2.0', 'twilio@6.2.0 lib/webhooks/webhooks.d.ts'] },
    { id: 'twilio/secret-option/default', package: 'twilio', versions: '*', kind: 'secret-option', access: { import: 'default' }, at: 'call', inputs: [{ arg: 1 }], env: ['TWILIO_AUTH_TOKEN'], verified: true, verifiedBy: 'types', evidence: ['tsc twilio@6.2.0'] },
    { id: 'twilio/secret-option/Twilio', package: 'twilio', versions: '*', kind: 'secret-option', access: { import: 'Twilio', new: true }, inputs: [{ arg: 1 }], env: ['TWILIO_AUTH_TOKEN'], at: 'constructor', verified: true, verifiedBy: 'types', evidence: ['tsc twilio@6.2.0'] },
    { id: 'twilio/retry/twilio_Client', package: 'twilio', versions: '*', kind: 'retry', access: { type: 'twilio:Client' }, retry: { default: 0, whenEnabledDefault: 3, unit: 'retries', on: ['429'], options: [{ at: 'constructor', arg: 2, path: 'autoRetry' }, { at: 'constructor', arg: 2, path: 'maxRetries' }] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc twilio@6.2.0', 'twilio@6.2.0 lib/base/RequestClient.js', 'twilio@5.13.1 lib/base/RequestClient.js'] },
    { id: 'twilio/http-client/twilio_Client', package: 'twilio', versions: '*', kind: 'http-client', access: { type: 'twilio:Client' }, timeout: { defaultMs: 30000, options: [{ at: 'constructor', arg: 2, path: 'timeout' }] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc twilio@6.2.0', 'twilio@6.2.0 lib/base/RequestClient.js'] },
    { id: 'twilio/endpoint/create', package: 'twilio', versions: '*', kind: 'endpoint', access: { type: 'twilio:Client', member: '{messages,calls}.create' }, url: [{ arg: 0, path: 'statusCallback' }, { arg: 0, path: 'url' }, { arg: 0, path: 'fallbackUrl' }], verified: false },
  ],
};
