import type { SdkModels } from '../kinds.ts';

export const awsSdkClientBedrockRuntimeModels: SdkModels = {
  package: '@aws-sdk/client-bedrock-runtime',
  category: 'llm-sdk',
  read: ['@aws-sdk/client-bedrock-runtime@3.1163.0', '@smithy/util-retry@4.6.2', '@smithy/node-http-handler@4.14.2'],
  types: {
    '@aws-sdk/client-bedrock-runtime:Client': {
      package: '@aws-sdk/client-bedrock-runtime',
      origins: [
        { import: 'BedrockRuntimeClient', new: true },
        { import: 'BedrockRuntime', new: true },
      ],
      tsNames: ['BedrockRuntimeClient'],
    },
  },
  models: [
    { id: 'aws-sdk.client-bedrock-runtime/sink/ConverseCommand', package: '@aws-sdk/client-bedrock-runtime', versions: '*', kind: 'sink', access: { import: 'ConverseCommand', new: true }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'system[].text' }], bounds: { tokens: [{ arg: 0, path: 'inferenceConfig.maxTokens' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @aws-sdk/client-bedrock-runtime@3.1163.0'] },
    { id: 'aws-sdk.client-bedrock-runtime/sink/ConverseStreamCommand', package: '@aws-sdk/client-bedrock-runtime', versions: '*', kind: 'sink', access: { import: 'ConverseStreamCommand', new: true }, sinkKind: 'system-prompt', inputs: [{ arg: 0, path: 'system[].text' }], bounds: { tokens: [{ arg: 0, path: 'inferenceConfig.maxTokens' }] }, verified: true, verifiedBy: 'types', evidence: ['tsc @aws-sdk/client-bedrock-runtime@3.1163.0'] },
    { id: 'aws-sdk.client-bedrock-runtime/llm-call/send', package: '@aws-sdk/client-bedrock-runtime', versions: '*', kind: 'llm-call', access: { type: '@aws-sdk/client-bedrock-runtime:Client', member: 'send', when: [{ arg: 0, newOf: ['ConverseCommand'] }] }, prompt: [{ arg: 0, path: 'messages[].content[].text' }], system: [{ arg: 0, path: 'system[].text' }], outputs: [{ result: 'await', paths: ['output.message.content[].text', 'output.message.content[].toolUse.input'], yields: 'llm-output' }], inputsVia: 'arg0-constructor', verified: true, verifiedBy: 'text', evidence: ['@aws-sdk/client-bedrock-runtime@3.1163.0 dist-types/models/models_0.d.ts', '@aws-sdk/client-bedrock-runtime@3.1163.0 dist-types/commands/ConverseCommand.d.ts'] },
    { id: 'aws-sdk.client-bedrock-runtime/llm-call/send~2', package: '@aws-sdk/client-bedrock-runtime', versions: '*', kind: 'llm-call', access: { type: '@aws-sdk/client-bedrock-runtime:Client', member: 'send', when: [{ arg: 0, newOf: ['ConverseStreamCommand'] }] }, prompt: [{ arg: 0, path: 'messages[].content[].text' }], system: [{ arg: 0, path: 'system[].text' }], outputs: [{ result: 'await', paths: ['stream[].contentBlockDelta.delta.text', 'stream[].contentBlockDelta.delta.toolUse.input'], yields: 'llm-output' }], inputsVia: 'arg0-constructor', verified: true, verifiedBy: 'text', evidence: ['@aws-sdk/client-bedrock-runtime@3.1163.0 dist-types/models/models_0.d.ts'] },
    { id: 'aws-sdk.client-bedrock-runtime/llm-call/send~3', package: '@aws-sdk/client-bedrock-runtime', versions: '*', kind: 'llm-call', access: { type: '@aws-sdk/client-bedrock-runtime:Client', member: 'send', when: [{ arg: 0, newOf: ['InvokeModelCommand', 'InvokeModelWithResponseStreamCommand'] }] }, prompt: [{ arg: 0, path: 'body' }], outputs: [{ result: 'await', paths: ['body', 'body[].chunk.bytes'], yields: 'llm-output' }], inputsVia: 'arg0-constructor', note: 'body is bytes: TextDecoder/transformToString + JSON.parse must propagate taint', verified: true, verifiedBy: 'text', evidence: ['@aws-sdk/client-bedrock-runtime@3.1163.0 dist-types/commands/InvokeModelCommand.d.ts'] },
    { id: 'aws-sdk.client-bedrock-runtime/llm-call/converse', package: '@aws-sdk/client-bedrock-runtime', versions: '*', kind: 'llm-call', access: { import: 'BedrockRuntime', new: true, member: 'converse' }, prompt: [{ arg: 0, path: 'messages[].content[].text' }], system: [{ arg: 0, path: 'system[].text' }], outputs: [{ result: 'await', paths: ['output.message.content[].text'], yields: 'llm-output' }], verified: false },
    { id: 'aws-sdk.client-bedrock-runtime/retry/@aws-sdk/client-bedrock-runtime_Client', package: '@aws-sdk/client-bedrock-runtime', versions: '*', kind: 'retry', access: { type: '@aws-sdk/client-bedrock-runtime:Client' }, retry: { default: 3, unit: 'attempts', options: [{ at: 'constructor', arg: 0, path: 'maxAttempts' }], disable: 1, env: 'AWS_MAX_ATTEMPTS' }, note: '3 attempts = 2 retries; default stated in the @smithy/util-retry docs', verified: true, verifiedBy: 'types+text', evidence: ['tsc @aws-sdk/client-bedrock-runtime@3.1163.0', '@aws-sdk/client-bedrock-runtime@3.1163.0 dist-types/BedrockRuntimeClient.d.ts'] },
    { id: 'aws-sdk.client-bedrock-runtime/http-client/@aws-sdk/client-bedrock-runtime_Client', package: '@aws-sdk/client-bedrock-runtime', versions: '*', kind: 'http-client', access: { type: '@aws-sdk/client-bedrock-runtime:Client' }, timeout: { defaultMs: 0, options: [{ at: 'constructor', arg: 0, path: 'requestHandler.requestTimeout' }] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc @aws-sdk/client-bedrock-runtime@3.1163.0', '@smithy/node-http-handler@4.14.2 dist-es/node-http-handler.js'] },
    { id: 'aws-sdk.client-bedrock-runtime/secret-option/@aws-sdk/client-bedrock-runtime_Client', package: '@aws-sdk/client-bedrock-runtime', versions: '*', kind: 'secret-option', access: { type: '@aws-sdk/client-bedrock-runtime:Client' }, at: 'constructor', inputs: [{ arg: 0, path: 'credentials.secretAccessKey' }, { arg: 0, path: 'credentials.sessionToken' }], verified: false, evidence: ['tsc @aws-sdk/client-bedrock-runtime@3.1163.0'] },
  ],
};
