/** What the features share. */
import type { Connection } from 'vscode-languageserver/node';
import type { Analysis } from './analysis/client.ts';
import type { RuleInfo, Target } from './analysis/messages.ts';
import type { ClientFeatures } from './client-features.ts';
import type { Documents } from './documents.ts';
import type { EslintPresence } from './eslint-presence.ts';
import type { FindingsStore } from './findings.ts';
import type { Settings } from './settings.ts';
import type { Workspace } from './workspace.ts';

export interface ServerContext {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  readonly findings: FindingsStore;
  /** Explanations by rule id. */
  rules(): Promise<ReadonlyMap<string, RuleInfo>>;
  /** What to analyse for an open document whose findings this server shows; undefined where it shows none. */
  shownTarget(uri: string): Promise<Target | undefined>;
  /** The same for a file that is not open. */
  shownTargetOfPath(path: string): Promise<Target | undefined>;
  /** What to analyse for an open document, also where ESLint shows the findings. */
  targetOf(uri: string): Promise<Target | undefined>;
  /** True where the workspace's own ESLint shows this plugin's findings. */
  isShownByEslint(uri: string): boolean;
  readonly eslint: EslintPresence;
  /** When the document is analysed, by the settings of its folder. */
  runsOn(uri: string): Promise<Settings['run']>;
  /** True if a setting asks for all files at the start. */
  scansAtStart(): Promise<boolean>;
  /** To the client's log: names of files and rules, never source text. */
  log(message: string): void;
}
