/** Programs that somebody runs once, at his own terminal, to set a bot up: they tell him what he asked for. */

const setupPath = /(?:^|[\\/._-])(?:set-?up|get-?(?:refresh-?)?token|generate-?token|oauth-?login)(?:[._-][\w-]*)?\.[cm]?[jt]s$/i;

/** True for `oauth-setup.ts`, `setup-google.js`, `get-token.mjs`; a folder of that name says nothing. */
export function isSetupProgram(path: string): boolean {
  return setupPath.test(path);
}
