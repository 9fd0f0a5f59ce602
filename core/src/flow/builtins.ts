/** What the language's own methods and functions do with taint. Anything not named here stops it: silence where the engine does not know. */

/** Methods whose result carries what their receiver carries. */
export const keepsReceiver = new Set([
  'trim', 'trimStart', 'trimEnd', 'trimLeft', 'trimRight', 'slice', 'substring', 'substr', 'toLowerCase', 'toUpperCase', 'toLocaleLowerCase',
  'toLocaleUpperCase', 'toString', 'toLocaleString', 'valueOf', 'normalize', 'padStart', 'padEnd', 'repeat', 'replace', 'replaceAll', 'split', 'match', 'matchAll',
  'concat', 'at', 'charAt', 'join', 'filter', 'reverse', 'sort', 'toSorted', 'toReversed', 'flat', 'find', 'findLast', 'pop', 'shift', 'splice', 'values', 'entries',
  'get', 'getAll', 'exec', 'toJSON', 'text', 'json', 'arrayBuffer', 'blob', 'next', 'read', 'then', 'catch', 'finally', 'format', 'first', 'last', 'toArray', 'with',
]);

/** Methods whose arguments flow into the result as well. */
export const keepsArguments = new Set(['concat', 'replace', 'replaceAll', 'padStart', 'padEnd', 'join', 'splice', 'with']);

/** Array methods whose result holds elements of the array and no others. */
export const keepsElements = new Set(['filter', 'slice', 'reverse', 'sort', 'concat', 'toSorted', 'toReversed', 'flat']);

/** Methods that give one element of an array or a collection. */
export const oneElement = new Set(['find', 'findLast', 'at', 'pop', 'shift', 'first', 'last']);

/** Array methods that give the callback's result. */
export const keepsCallbackResult = new Set(['map', 'flatMap', 'reduce', 'reduceRight', 'then']);

/** Methods of lists, by the parameter of their callback that is an element. */
export const listElementParameter = new Map([
  ['map', 0], ['forEach', 0], ['filter', 0], ['find', 0], ['findLast', 0], ['some', 0], ['every', 0], ['flatMap', 0], ['findIndex', 0], ['reduce', 1], ['reduceRight', 1],
]);

/** Callback parameter that is an element of the receiver, its settled value or a match in it. */
export const elementParameter = new Map([...listElementParameter, ['then', 0], ['replace', 0], ['replaceAll', 0]]);

/** Global functions and static methods whose result carries their arguments. */
export const keepsFirstArguments = new Set([
  'String', 'Object.values', 'Object.entries', 'Object.fromEntries', 'Object.assign', 'Object.freeze', 'Object.create', 'Array.from', 'Array.of', 'Array',
  'Promise.resolve', 'Promise.all', 'Promise.race', 'Promise.any', 'Promise.allSettled', 'JSON.stringify', 'JSON.parse', 'structuredClone', 'decodeURIComponent',
  'decodeURI', 'unescape', 'atob', 'btoa', 'Buffer.from', 'Buffer.concat', 'String.raw', 'String.fromCharCode', 'encodeURIComponent', 'encodeURI', 'escape', 'Object',
]);

/** Constructors whose value carries their arguments. */
export const keepsConstructorArguments = new Set(['String', 'Error', 'TypeError', 'RangeError', 'URL', 'URLSearchParams', 'Map', 'Set', 'Array', 'Object', 'Response', 'Blob', 'Uint8Array', 'AggregateError']);

/** Properties that say nothing of the content. */
export const contentFree = new Set(['length', 'size', 'byteLength', 'byteOffset', 'lastIndex', 'constructor']);

/** Of an address: where it leads, without the credentials in it. */
export const addressParts = new Set(['protocol', 'host', 'hostname', 'port']);

/** Of an error: closed sets and numbers, no detail; the context in which a handler failed (`ctx` of grammY's BotError), which is a value of its own. */
export const harmlessErrorFields = new Set(['code', 'error_code', 'errorCode', 'ctx', 'chat_id', 'name', 'status', 'statusCode', 'errno', 'type', 'isAxiosError', 'retryAfter', 'retryable', 'syscall', 'success', 'ok', 'timestamp', 'requestId', 'request_id', 'requestID', 'traceId',
  // What the client itself has sent, of a duplicate in MongoDB: https://www.mongodb.com/docs/manual/core/index-unique/
  'keyValue', 'keyPattern',
  // Sentences for whoever reads them, by their own name.
  'userMessage', 'publicMessage', 'displayMessage', 'friendlyMessage', 'userFacingMessage']);

/** Of what an error holds under another name: columns and tables of Prisma's errors. https://www.prisma.io/docs/orm/reference/error-reference#p2002 */
export const harmlessErrorParts: ReadonlyMap<string, ReadonlySet<string>> = new Map([['meta', new Set(['target', 'modelName', 'field_name'])]]);
