/** The parts of the server, put together for one client. */
import type { Connection } from 'vscode-languageserver/node';
import type { Analysis } from './analysis/client.ts';
import type { FileOutcome, RuleInfo, Target } from './analysis/messages.ts';
import type { ClientFeatures } from './client-features.ts';
import type { ServerContext } from './context.ts';
import { createDocuments } from './documents.ts';
import { createEslintPresence } from './eslint-presence.ts';
import { createFindingsStore } from './findings.ts';
import { toSettings, type Settings } from './settings.ts';
import { createWorkspace } from './workspace.ts';

export interface ContextOptions {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  readonly analysis: Analysis;
  /** Section `secureBot` as the client sent it with `initialize`. */
  readonly settings: unknown;
  readonly onOutcome: (outcome: FileOutcome) => void;
  readonly onSettled: (uri: string) => void;
}

/** A client that does not answer counts as one without settings, after this time in milliseconds. */
const maxConfigurationMs = 3_000;

export function createContext({ connection, features, analysis, settings, onOutcome, onSettled }: ContextOptions): { readonly context: ServerContext; readonly setSettings: (section: unknown) => void } {
  let sent = settings;
  const log = (message: string) => connection.console.info(`secure-bot: ${message}`);
  const documents = createDocuments();
  const eslint = createEslintPresence();
  const ask = async (scopeUri: string | undefined): Promise<Settings> => {
    if (!features.configuration) return toSettings(sent);
    const answer = connection.workspace.getConfiguration({ ...(scopeUri !== undefined && { scopeUri }), section: 'secureBot' }) as Promise<unknown>;
    return toSettings((await withinTime(answer, maxConfigurationMs)) ?? sent);
  };
  const workspace = createWorkspace(ask);
  const pathOf = (uri: string): string | undefined => {
    const document = documents.get(uri);
    return document && workspace.pathOf(document);
  };
  const eslintConfigFor = (path: string, setting: Settings['eslint']): string | undefined =>
    setting === 'ignore' || features.eslintActive === false ? undefined : eslint.configFor(path, workspace.rootOf(path));
  const saidEslint = new Set<string>();
  const byEslint = new Set<string>();

  /** The target, unless somebody else shows the findings or nobody is to. */
  async function shown(path: string): Promise<Target | undefined> {
    const { enable, eslint: setting } = await workspace.settingsFor(path);
    if (!enable) return undefined;
    const config = eslintConfigFor(path, setting);
    if (config === undefined) {
      byEslint.delete(path);
      return workspace.targetOf(path);
    }
    byEslint.add(path);
    if (!saidEslint.has(config)) log(`${config} names eslint-plugin-secure-bot: ESLint shows the findings here. The setting secureBot.eslint: "ignore" shows them in any case.`);
    saidEslint.add(config);
    return undefined;
  }

  let rules: Promise<ReadonlyMap<string, RuleInfo>> | undefined;
  const loadRules = async () => new Map((await analysis.run({ kind: 'rules' }, { priority: 'now' })).map((rule) => [rule.id, rule]));
  const failedRules = new Set<string>();

  const context: ServerContext = {
    connection, features, documents, workspace, analysis, log, eslint,
    rules() {
      if (!rules) {
        rules = loadRules();
        // The thread died at it: the next one is asked again.
        rules.catch(() => (rules = undefined));
      }
      return rules;
    },
    async targetOf(uri) {
      const path = pathOf(uri);
      return path !== undefined && (await workspace.settingsFor(path)).enable ? workspace.targetOf(path) : undefined;
    },
    async shownTarget(uri) {
      const path = pathOf(uri);
      return path === undefined ? undefined : shown(path);
    },
    shownTargetOfPath: shown,
    isShownByEslint: (uri) => byEslint.has(pathOf(uri) ?? ''),
    async runsOn(uri) {
      const path = pathOf(uri);
      return path === undefined ? 'onType' : (await workspace.settingsFor(path)).run;
    },
    async scansAtStart() {
      const all = await Promise.all(workspace.folders.map((folder) => workspace.settingsFor(folder)));
      return all.some(({ workspaceScan }) => workspaceScan === true);
    },
    findings: createFindingsStore({
      documents,
      analysis,
      targetOf: (uri) => context.shownTarget(uri),
      onOutcome(uri, outcome) {
        for (const id of outcome.failures) {
          if (!failedRules.has(id)) log(`the rule ${id} failed on ${pathOf(uri) ?? 'a document'}; its findings are missing there, the others stay`);
          failedRules.add(id);
        }
        onOutcome(outcome);
      },
      onSettled,
    }),
  };
  return {
    context,
    setSettings(section) {
      sent = section ?? sent;
      workspace.forgetSettings();
    },
  };
}

async function withinTime<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
