/** What is found once for a file and asked for again and again, as the fixes of its findings do. */
import type { FileModel } from './file-model.ts';

/** The same of each file, made when it is first asked for and kept as long as the file's tree. */
export function perFile<Value>(make: (file: FileModel) => Value): (file: FileModel) => Value {
  return perKey(({ ast }) => ast, make);
}

/** The same with what a file keeps it for. */
export function perKey<File, Value>(keyOf: (file: File) => object, make: (file: File) => Value): (file: File) => Value {
  const known = new WeakMap<object, { readonly value: Value }>();
  return (file) => {
    const key = keyOf(file);
    let entry = known.get(key);
    if (!entry) known.set(key, (entry = { value: make(file) }));
    return entry.value;
  };
}
