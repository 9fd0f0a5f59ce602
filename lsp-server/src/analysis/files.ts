/** The file system as the editor sees it: open documents win over the disk. */
import { diskFiles, type FileSystem } from 'secure-bot/host';

export interface EditorFiles extends FileSystem {
  /** Text of an open document; undefined: the disk counts. */
  open(path: string, text: string): void;
  close(path: string): void;
  /** Forgets which files exist. */
  reset(): void;
}

export function createEditorFiles(): EditorFiles {
  const documents = new Map<string, string>();
  let disk = diskFiles();
  return {
    open: (path, text) => void documents.set(path, text),
    close: (path) => void documents.delete(path),
    reset() {
      disk = diskFiles();
    },
    isFile: (path) => documents.has(path) || disk.isFile(path),
    readText: (path) => documents.get(path) ?? disk.readText(path),
  };
}
