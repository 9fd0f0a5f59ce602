/** What is found once for a file and asked for again and again, as the fixes of its findings do. */
import type { FileModel } from './file-model.ts';
import type { Program } from './node.ts';

/** The same of each file, made when it is first asked for and kept as long as the file's tree. */
export function perFile<Value>(make: (file: FileModel) => Value): (file: FileModel) => Value {
  const known = new WeakMap<Program, { readonly value: Value }>();
  return (file) => {
    let entry = known.get(file.ast);
    if (!entry) known.set(file.ast, (entry = { value: make(file) }));
    return entry.value;
  };
}
