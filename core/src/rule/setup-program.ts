/** Programs that somebody runs once, at his own terminal, to set a bot up or to look at its settings: they tell him what he asked for. */

const setupPath = /(?:^|[\\/._-])(?:set-?up|get-?(?:refresh-?)?token|generate-?token|oauth-?login|seed(?:er)?|(?:check|debug|print|show|test|verify)-?env(?:ironment)?|env-?(?:check|debug|test))(?:[._-][\w-]*)?\.[cm]?[jt]s$/i;

/** True for `oauth-setup.ts`, `setup-google.js`, `get-token.mjs`, `seed_database.js`, `check-env.ts`; a folder of that name says nothing. */
export function isSetupProgram(path: string): boolean {
  return setupPath.test(path);
}
