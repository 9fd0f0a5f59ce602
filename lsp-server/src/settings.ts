/** The client's settings, section `secureBot`; every one of them may be absent. */
import type { EditorRules } from './analysis/messages.ts';

export interface Settings {
  /** Default true. */
  readonly enable: boolean;
  /** When open documents are analysed. Default `onType`. */
  readonly run: 'onType' | 'onSave';
  /** `preset` and `rules`, where secure-bot.config.json does not say. */
  readonly editor: EditorRules;
  /** True: all files at the start. False: not even when the client asks for workspace diagnostics. Default: when the client asks. */
  readonly workspaceScan: boolean | undefined;
  /** Whether the workspace's ESLint is taken to show this plugin's findings. Default `auto`: where its configuration names the plugin. */
  readonly eslint: 'auto' | 'ignore';
}

/** What holds without any settings. */
export const defaultSettings: Settings = toSettings(undefined);

/** Settings from whatever a client sends; what makes no sense counts as absent. */
export function toSettings(value: unknown): Settings {
  const given = isRecord(value) ? value : {};
  const { preset, rules } = given;
  return {
    enable: given['enable'] !== false,
    run: given['run'] === 'onSave' ? 'onSave' : 'onType',
    editor: { ...(isSet(preset) && { preset: preset as string }), ...(isSet(rules) && { rules: rules as Record<string, unknown> }) },
    workspaceScan: typeof given['workspaceScan'] === 'boolean' ? given['workspaceScan'] : undefined,
    eslint: given['eslint'] === 'ignore' ? 'ignore' : 'auto',
  };
}

/** The section of an object with settings of many tools, or the section itself. */
export function sectionOf(value: unknown): unknown {
  if (!isRecord(value)) return undefined;
  if (isRecord(value['secureBot'])) return value['secureBot'];
  if (isRecord(value['settings'])) return sectionOf(value['settings']);
  return 'enable' in value || 'run' in value || 'preset' in value || 'rules' in value || 'workspaceScan' in value || 'eslint' in value ? value : undefined;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
