/** Documents that the server looks at: source text on disk, and documents that are not saved yet. */

/** Identifiers of VS Code's languages; package.json's `activationEvents` name the same ones. */
export const languages = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'vue', 'svelte'] as const;

export const documentSelector: { language: string; scheme: string }[] = ['file', 'untitled'].flatMap((scheme) => languages.map((language) => ({ scheme, language })));
