import type { SdkModels } from '../kinds.ts';

export const nestjsJwtModels: SdkModels = {
  package: '@nestjs/jwt',
  category: 'auth',
  read: ['@nestjs/jwt@12.0.2'],
  types: {},
  models: [
    { id: 'nestjs.jwt/secret-option/JwtModule', package: '@nestjs/jwt', versions: '*', kind: 'secret-option', access: { import: 'JwtModule', member: 'register' }, inputs: [{ arg: 0, path: 'secret' }], env: ['JWT_SECRET'], at: 'call', own: true, verified: true, verifiedBy: 'text', evidence: ['@nestjs/jwt@12.0.2 dist/interfaces/jwt-module-options.interface.d.ts'] },
    { id: 'nestjs.jwt/secret-option/JwtService', package: '@nestjs/jwt', versions: '*', kind: 'secret-option', access: { import: 'JwtService', new: true }, inputs: [{ arg: 0, path: 'secret' }], env: ['JWT_SECRET'], at: 'constructor', own: true, verified: true, verifiedBy: 'text', evidence: ['@nestjs/jwt@12.0.2 dist/interfaces/jwt-module-options.interface.d.ts'] },
  ],
};
