import type { SdkModels } from '../kinds.ts';

export const mongooseModels: SdkModels = {
  package: 'mongoose',
  category: 'database',
  read: ['mongoose@9.12.1'],
  types: {
    'mongoose:Model': {
      package: 'mongoose',
      origins: [
        { import: 'model' },
        { import: 'default', member: 'model' },
        { type: 'mongoose:Connection', member: 'model' },
      ],
      tsNames: ['Model'],
    },
    'mongoose:Connection': {
      package: 'mongoose',
      origins: [
        { import: 'connection', op: 'read' },
        { import: 'default', member: 'connection', op: 'read' },
        { import: 'createConnection' },
        { import: 'default', member: 'createConnection' },
      ],
    },
  },
  models: [
    { id: 'mongoose/config/delete', package: 'mongoose', versions: '*', kind: 'config', access: { type: 'mongoose:Model', member: '{findByIdAndDelete,findByIdAndRemove}' }, issue: 'powerful-call', deed: 'delete', verified: true, verifiedBy: 'text', evidence: ['mongoose@9.12.1 types/models.d.ts'] },
    { id: 'mongoose/sink/_find_findOne_findOneAndUpdate_updateOne_updateMany_deleteOne_deleteMany_cou', package: 'mongoose', versions: '*', kind: 'sink', access: { type: 'mongoose:Model', member: '{find,findOne,findOneAndUpdate,findOneAndDelete,findOneAndReplace,replaceOne,exists,updateOne,updateMany,deleteOne,deleteMany,countDocuments,aggregate}' }, sinkKind: 'nosql', inputs: [{ arg: 0 }], note: 'operator injection when the filter value is an object; a string-typed value is safe', verified: true, verifiedBy: 'text', evidence: ['mongoose@9.12.1 types/models.d.ts'] },
    { id: 'mongoose/sink/$where', package: 'mongoose', versions: '*', kind: 'sink', access: { type: 'mongoose:Model', anyDepth: true, member: '$where' }, sinkKind: 'code-eval', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['mongoose@9.12.1 types/query.d.ts'] },
    { id: 'mongoose/sanitizer/sanitizeFilter', package: 'mongoose', versions: '*', kind: 'sanitizer', access: { import: 'sanitizeFilter' }, clears: ['nosql'], inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['mongoose@9.12.1 types/index.d.ts'] },
    { id: 'mongoose/secret-option/connect', package: 'mongoose', versions: '*', kind: 'secret-option', access: { import: '{connect,createConnection}' }, inputs: [{ arg: 1, path: 'pass' }], env: ['MONGODB_PASSWORD'], at: 'call', verified: true, verifiedBy: 'text', evidence: ['mongoose@9.12.1 types/connection.d.ts'] },
    { id: 'mongoose/secret-option/default.connect', package: 'mongoose', versions: '*', kind: 'secret-option', access: { import: 'default', member: '{connect,createConnection}' }, inputs: [{ arg: 1, path: 'pass' }], env: ['MONGODB_PASSWORD'], at: 'call', verified: true, verifiedBy: 'text', evidence: ['mongoose@9.12.1 types/connection.d.ts'] },
  ],
};
