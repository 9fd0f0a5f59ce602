/**
 * Statements of SQL that a method of any object is given: a driver that is handed to a class or a factory of another file, in
 * JavaScript, is known by what it is told alone.
 */
import type { SdkModels } from '../kinds.ts';

const methods = '{query,execute,exec,run,all,get,each,raw,unsafe,prepare,any,none,one,oneOrNone,many,manyOrNone,queryOne,queryAll,queryRow,queryRows,$queryRawUnsafe,$executeRawUnsafe}';

/** The words that statements begin with; English sentences begin with one of them at most. */
const statement = String.raw`^\s*(?:SELECT\s|INSERT\s+INTO\s|DELETE\s+FROM\s|UPDATE\s+\S+\s+SET\s|REPLACE\s+INTO\s|WITH\s+\w+\s+AS\s*\(|(?:CREATE|DROP|ALTER|TRUNCATE)\s+(?:TABLE|INDEX|VIEW|USER|ROLE|DATABASE|SCHEMA)\s|select\s[\s\S]*?\sfrom\s|insert\s+into\s|delete\s+from\s|update\s+\S+\s+set\s)`;

export const sqlTextModels: SdkModels = {
  package: 'sql-text',
  category: 'database',
  read: [],
  types: {},
  models: [
    { id: 'sql-text/sink/statement', package: 'sql-text', versions: '*', kind: 'sink', access: { any: true, member: methods, op: 'call', when: [{ arg: 0, matches: statement }] }, sinkKind: 'sql', inputs: [{ arg: 0 }], note: 'any driver: known by the statement that it is given', verified: false },
  ],
};
