import type { SdkModels } from '../kinds.ts';

export const prismaClientModels: SdkModels = {
  package: '@prisma/client',
  category: 'database',
  read: ['@prisma/client@7.10.0'],
  types: {
    '@prisma/client:Client': {
      package: '@prisma/client',
      origins: [
        { import: 'PrismaClient', new: true },
        { type: '@prisma/client:Client', member: '$extends' },
        { type: '@prisma/client:Client', member: '$transaction', callback: { arg: 0, param: 0 } },
      ],
      tsNames: ['PrismaClient', 'TransactionClient'],
      nameHints: ['prisma', 'db'],
    },
  },
  models: [
    { id: 'prisma.client/config/delete', package: '@prisma/client', versions: '*', kind: 'config', access: { type: '@prisma/client:Client', anyDepth: true, member: '{delete,deleteMany}' }, issue: 'powerful-call', deed: 'delete', note: 'of a model: `prisma.note.delete({ where })`', verified: true, verifiedBy: 'text', evidence: ['@prisma/client@7.10.0 runtime/client.d.ts'] },
    { id: 'prisma.client/sink/$queryRawUnsafe', package: '@prisma/client', versions: '*', kind: 'sink', access: { type: '@prisma/client:Client', member: '$queryRawUnsafe' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 'rest1' }, verified: true, verifiedBy: 'text', evidence: ['@prisma/client@7.10.0 runtime/client.d.ts'] },
    { id: 'prisma.client/sink/$executeRawUnsafe', package: '@prisma/client', versions: '*', kind: 'sink', access: { type: '@prisma/client:Client', member: '$executeRawUnsafe' }, sinkKind: 'sql', inputs: [{ arg: 0 }], safeParams: { arg: 'rest1' }, verified: true, verifiedBy: 'text', evidence: ['@prisma/client@7.10.0 runtime/client.d.ts'] },
    { id: 'prisma.client/sanitizer/$queryRaw', package: '@prisma/client', versions: '*', kind: 'sanitizer', access: { type: '@prisma/client:Client', member: '$queryRaw', op: 'tag' }, clears: ['sql'], inputs: [{ arg: 'tpl' }], note: 'safe as a tagged template; called as a function with a built string it is not', verified: true, verifiedBy: 'text', evidence: ['@prisma/client@7.10.0 runtime/client.d.ts'] },
    { id: 'prisma.client/sanitizer/$executeRaw', package: '@prisma/client', versions: '*', kind: 'sanitizer', access: { type: '@prisma/client:Client', member: '$executeRaw', op: 'tag' }, clears: ['sql'], inputs: [{ arg: 'tpl' }], note: 'safe as a tagged template; called as a function with a built string it is not', verified: true, verifiedBy: 'text', evidence: ['@prisma/client@7.10.0 runtime/client.d.ts'] },
    { id: 'prisma.client/sink/raw', package: '@prisma/client', versions: '*', kind: 'sink', access: { import: 'Prisma', member: 'raw' }, sinkKind: 'sql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['@prisma/client@7.10.0 runtime/client.d.ts'] },
  ],
};
