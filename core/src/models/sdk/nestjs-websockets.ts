import type { SdkModels } from '../kinds.ts';

export const nestjsWebsocketsModels: SdkModels = {
  package: '@nestjs/websockets',
  category: 'web',
  read: ['@nestjs/websockets@12.1.1'],
  types: {},
  models: [
    { id: 'nestjs.websockets/source/MessageBody', package: '@nestjs/websockets', versions: '*', kind: 'source', access: { decorator: 'MessageBody', on: 'parameter' }, paths: ['', '*'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@nestjs/websockets@12.1.1 decorators/message-body.decorator.d.ts'] },
    { id: 'nestjs.websockets/config/WebSocketGateway', package: '@nestjs/websockets', versions: '*', kind: 'config', access: { import: 'WebSocketGateway' }, option: { arg: 'any', path: 'cors.origin' }, badValues: ['*', true], issue: 'cors-any-origin', withCredentials: 'worse', verified: true, verifiedBy: 'text', evidence: ['@nestjs/websockets@12.1.1 interfaces/gateway-metadata.interface.d.ts'] },
  ],
};
