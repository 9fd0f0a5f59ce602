/** Which configuration holds for a file: secure-bot.config.json, with the editor's settings where it says nothing. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createConfigFinder, isConfigError, parseConfig, type Config } from 'secure-bot/host';
import type { ConfigProblem, EditorRules, Target } from './messages.ts';

export interface FoundConfig {
  readonly config: Config;
  readonly problem: ConfigProblem | null;
}

export interface Configurations {
  /** One and the same object for files under one configuration. Never throws: a wrong file is a problem, and the last good one stays. */
  configFor(target: Target): Promise<FoundConfig>;
  /** Files are read anew. */
  reset(): void;
}

export function createConfigurations(): Configurations {
  let find = createConfigFinder();
  let merged = new Map<string, Config>();
  const ids = new Map<Config, number>();
  const lastGood = new Map<string, Config>();

  const findFor = async (folder: string): Promise<FoundConfig> => {
    try {
      const config = await find(folder);
      lastGood.set(folder, config);
      return { config, problem: null };
    } catch (error) {
      if (!isConfigError(error)) throw error;
      return { config: lastGood.get(folder) ?? {}, problem: { path: nearestFile(folder), message: error.message } };
    }
  };

  return {
    async configFor({ path, editor }) {
      const found = await findFor(dirname(path));
      const { rules, problem } = checkEditorRules(editor);
      const id = ids.get(found.config) ?? ids.size;
      ids.set(found.config, id);
      const key = JSON.stringify([id, rules]);
      const config = merged.get(key) ?? merge(found.config, rules);
      merged.set(key, config);
      return { config, problem: found.problem ?? problem };
    },
    reset() {
      find = createConfigFinder();
      merged = new Map();
      ids.clear();
    },
  };
}

/** The file that the finder stumbled over. */
function nearestFile(folder: string): string | null {
  const path = join(folder, 'secure-bot.config.json');
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? null : nearestFile(dirname(folder));
}

/** The team's file is what the command and CI go by, so it stands above one editor's settings. */
function merge(config: Config, editor: Config): Config {
  if (editor.preset === undefined && editor.rules === undefined) return config;
  return { ...config, preset: config.preset ?? editor.preset, rules: { ...editor.rules, ...config.rules } };
}

function checkEditorRules(editor: EditorRules): { readonly rules: Config; readonly problem: ConfigProblem | null } {
  const given = Object.fromEntries(Object.entries(editor).filter(([, value]) => value !== undefined && value !== null && value !== ''));
  try {
    return { rules: parseConfig(given, 'secureBot'), problem: null };
  } catch (error) {
    if (!isConfigError(error)) throw error;
    return { rules: {}, problem: { path: null, message: error.message } };
  }
}
