import type { SdkModels } from '../kinds.ts';

export const mongodbModels: SdkModels = {
  package: 'mongodb',
  category: 'database',
  read: ['mongodb@7.9.0'],
  types: {
    'mongodb:Db': { package: 'mongodb', origins: [{ import: 'MongoClient', new: true, then: 'db' }], tsNames: ['Db'] },
    'mongodb:Collection': {
      package: 'mongodb',
      origins: [
        { import: 'MongoClient', new: true, then: 'db().collection' },
        { type: 'mongodb:Db', member: 'collection' },
        { type: 'mongoose:Connection', member: 'collection' },
        { type: 'mongoose:Connection', member: 'db.collection' },
        { type: 'mongoose:Connection', member: 'getClient().db().collection' },
        { import: 'MongoClient', member: 'connect', callback: { arg: 'last', param: 1 }, path: 'db().collection()' },
        { import: 'MongoClient', member: 'connect', callback: { arg: 'last', param: 1 }, path: 'collection()' },
        { import: 'MongoClient', member: 'connect', then: 'db().collection' },
      ],
      tsNames: ['Collection'],
      nameHints: ['collection'],
    },
  },
  models: [
    { id: 'mongodb/sink/_find_findOne_updateOne_updateMany_deleteOne_deleteMany_aggregate_', package: 'mongodb', versions: '*', kind: 'sink', access: { type: 'mongodb:Collection', member: '{find,findOne,findOneAndUpdate,findOneAndDelete,findOneAndReplace,updateOne,updateMany,replaceOne,deleteOne,deleteMany,countDocuments,count,aggregate}' }, sinkKind: 'nosql', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['mongodb@7.9.0 mongodb.d.ts'] },
    { id: 'mongodb/sink/distinct', package: 'mongodb', versions: '*', kind: 'sink', access: { type: 'mongodb:Collection', member: 'distinct' }, sinkKind: 'nosql', inputs: [{ arg: 1 }], verified: true, verifiedBy: 'text', evidence: ['mongodb@7.9.0 mongodb.d.ts'] },
    { id: 'mongodb/secret-option/MongoClient', package: 'mongodb', versions: '*', kind: 'secret-option', access: { import: 'MongoClient', new: true }, inputs: [{ arg: 1, path: 'auth.password' }], env: ['MONGODB_PASSWORD'], at: 'constructor', verified: false },
  ],
};
