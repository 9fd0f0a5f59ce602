/** Environment variables that a text reads by the helper `requireEnv`. */

const requiredNames = /\b(?:requireEnv|secureRequireEnv)\d*\(\s*(["'`])([A-Za-z_]\w*)\1/g;

/** Names that `after` requires and `before` did not, in order. */
export function addedEnvironmentNames(before: string, after: string): readonly string[] {
  const known = new Set(environmentNames(before));
  return [...new Set(environmentNames(after))].filter((name) => !known.has(name));
}

function environmentNames(text: string): readonly string[] {
  return [...text.matchAll(requiredNames)].map(([, , name = '']) => name);
}
