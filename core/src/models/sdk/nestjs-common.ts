import type { SdkModels } from '../kinds.ts';

export const nestjsCommonModels: SdkModels = {
  package: '@nestjs/common',
  category: 'web',
  read: ['@nestjs/common@12.5.1'],
  types: {
    '@nestjs/common:Logger': {
      package: '@nestjs/common',
      origins: [{ import: '{Logger,ConsoleLogger}', new: true }, { import: 'Logger' }],
      tsNames: ['Logger', 'ConsoleLogger', 'LoggerService'],
    },
    '@nestjs/common:RequestHeaders': { package: '@nestjs/common', origins: [{ decorator: 'Headers', on: 'parameter' }] },
  },
  models: [
    { id: 'nestjs.common/source/Body', package: '@nestjs/common', versions: '*', kind: 'source', access: { decorator: 'Body', on: 'parameter' }, paths: ['', '*'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@nestjs/common@12.5.1 decorators/http/route-params.decorator.d.ts'] },
    { id: 'nestjs.common/source/Query', package: '@nestjs/common', versions: '*', kind: 'source', access: { decorator: 'Query', on: 'parameter' }, paths: ['', '*'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@nestjs/common@12.5.1 decorators/http/request-mapping.decorator.d.ts'] },
    { id: 'nestjs.common/source/Param', package: '@nestjs/common', versions: '*', kind: 'source', access: { decorator: 'Param', on: 'parameter' }, paths: ['', '*'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@nestjs/common@12.5.1 decorators/http/route-params.decorator.d.ts'] },
    { id: 'nestjs.common/source/Headers', package: '@nestjs/common', versions: '*', kind: 'source', access: { decorator: 'Headers', on: 'parameter' }, paths: ['', '*'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@nestjs/common@12.5.1 decorators/http/route-params.decorator.d.ts'] },
    { id: 'nestjs.common/source/Req', package: '@nestjs/common', versions: '*', kind: 'source', access: { decorator: 'Req', on: 'parameter' }, paths: ['', '*'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@nestjs/common@12.5.1 decorators/http/route-params.decorator.d.ts'] },
    { id: 'nestjs.common/source/Request', package: '@nestjs/common', versions: '*', kind: 'source', access: { decorator: 'Request', on: 'parameter' }, paths: ['', '*'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@nestjs/common@12.5.1 decorators/http/request-mapping.decorator.d.ts'] },
    { id: 'nestjs.common/source/UploadedFile', package: '@nestjs/common', versions: '*', kind: 'source', access: { decorator: 'UploadedFile', on: 'parameter' }, paths: ['', '*'], yields: 'user-input', clears: ['fs-path'], note: 'multer gives base names', verified: true, verifiedBy: 'text', evidence: ['@nestjs/common@12.5.1 decorators/http/route-params.decorator.d.ts'] },
    { id: 'nestjs.common/source/UploadedFiles', package: '@nestjs/common', versions: '*', kind: 'source', access: { decorator: 'UploadedFiles', on: 'parameter' }, paths: ['', '*'], yields: 'user-input', clears: ['fs-path'], note: 'multer gives base names', verified: true, verifiedBy: 'text', evidence: ['@nestjs/common@12.5.1 decorators/http/route-params.decorator.d.ts'] },
    { id: 'nestjs.common/source/RawBody', package: '@nestjs/common', versions: '*', kind: 'source', access: { decorator: 'RawBody', on: 'parameter' }, paths: ['', '*'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@nestjs/common@12.5.1 decorators/http/route-params.decorator.d.ts'] },
    { id: 'nestjs.common/source/Session', package: '@nestjs/common', versions: '*', kind: 'source', access: { decorator: 'Session', on: 'parameter' }, paths: ['', '*'], yields: 'user-input', verified: true, verifiedBy: 'text', evidence: ['@nestjs/common@12.5.1 decorators/http/route-params.decorator.d.ts'] },
    { id: 'nestjs.common/validator/ValidationPipe', package: '@nestjs/common', versions: '*', kind: 'validator', access: { import: 'ValidationPipe' }, mode: 'pipe', clears: ['shape'], note: 'without whitelist:true extra properties pass; string fields remain tainted for content sinks', verified: true, verifiedBy: 'types+text', evidence: ['tsc @nestjs/common@12.5.1', '@nestjs/common@12.5.1 pipes/validation.pipe.d.ts'] },
    { id: 'nestjs.common/validator/ParseIntPipe', package: '@nestjs/common', versions: '*', kind: 'validator', access: { import: 'ParseIntPipe' }, mode: 'pipe', clears: ['*'], verified: true, verifiedBy: 'types+text', evidence: ['tsc @nestjs/common@12.5.1', '@nestjs/common@12.5.1 pipes/parse-int.pipe.d.ts'] },
    { id: 'nestjs.common/validator/ParseUUIDPipe', package: '@nestjs/common', versions: '*', kind: 'validator', access: { import: 'ParseUUIDPipe' }, mode: 'pipe', clears: ['*'], verified: true, verifiedBy: 'types+text', evidence: ['tsc @nestjs/common@12.5.1', '@nestjs/common@12.5.1 pipes/parse-uuid.pipe.d.ts'] },
    { id: 'nestjs.common/validator/ParseEnumPipe', package: '@nestjs/common', versions: '*', kind: 'validator', access: { import: 'ParseEnumPipe' }, mode: 'pipe', clears: ['*'], verified: true, verifiedBy: 'types+text', evidence: ['tsc @nestjs/common@12.5.1', '@nestjs/common@12.5.1 pipes/parse-enum.pipe.d.ts'] },
    { id: 'nestjs.common/validator/ParseBoolPipe', package: '@nestjs/common', versions: '*', kind: 'validator', access: { import: 'ParseBoolPipe' }, mode: 'pipe', clears: ['*'], verified: true, verifiedBy: 'types+text', evidence: ['tsc @nestjs/common@12.5.1', '@nestjs/common@12.5.1 pipes/parse-bool.pipe.d.ts'] },
    { id: 'nestjs.common/validator/ParseFloatPipe', package: '@nestjs/common', versions: '*', kind: 'validator', access: { import: 'ParseFloatPipe' }, mode: 'pipe', clears: ['*'], verified: true, verifiedBy: 'types+text', evidence: ['tsc @nestjs/common@12.5.1', '@nestjs/common@12.5.1 pipes/parse-float.pipe.d.ts'] },
    { id: 'nestjs.common/sink/Logger', package: '@nestjs/common', versions: '*', kind: 'sink', access: { type: '@nestjs/common:Logger', member: '{log,error,warn,debug,verbose,fatal}' }, sinkKind: 'log', inputs: [{ arg: '*' }], verified: false },
    { id: 'nestjs.common/sink/HttpException', package: '@nestjs/common', versions: '*', kind: 'sink', access: { import: '{HttpException,BadRequestException,UnauthorizedException,ForbiddenException,NotFoundException,ConflictException,UnprocessableEntityException,InternalServerErrorException,NotImplementedException,BadGatewayException,ServiceUnavailableException,GatewayTimeoutException}', new: true }, sinkKind: 'error-response', inputs: [{ arg: 0 }], onlyLabels: ['error-detail', 'secret'], note: 'the text or object is the body of the answer', verified: false },
    { id: 'nestjs.common/sink/Redirect', package: '@nestjs/common', versions: '*', kind: 'sink', access: { import: 'Redirect' }, sinkKind: 'redirect', inputs: [{ arg: 'return', path: 'url' }], note: 'https://docs.nestjs.com/controllers#redirection', verified: true, verifiedBy: 'text', evidence: ['@nestjs/common@12.5.1 decorators/http/redirect.decorator.d.ts'] },
    { id: 'nestjs.common/sink/route.html', package: '@nestjs/common', versions: '*', kind: 'sink', access: { import: '{Get,Post,Put,Patch,Delete,All}' }, sinkKind: 'html', inputs: [{ arg: 'return' }], onlyLabels: ['user-input', 'llm-output', 'tool-result', 'rendered-html'], unlessContentType: ['application/json', 'text/plain'], note: 'texts are sent as HTML, as by Express', verified: false },
  ],
};
