/** `secureBot/status`: what a client may show in its status line. Sent only to clients that ask for it (initializationOptions.status). */
import { NotificationType } from 'vscode-languageserver/node';
import type { ServerContext } from '../context.ts';

export interface StatusParams {
  readonly uri: string;
  /** Version of the document that the numbers are about. */
  readonly version: number;
  /**
   * `ready`: the present text was analysed. `stale`: it has a syntax error; the findings shown are those of the text before.
   * `off`: switched off for this document. `eslint`: the workspace's ESLint shows the findings.
   */
  readonly state: 'ready' | 'stale' | 'off' | 'eslint';
  readonly findings: number;
  /** Of the last analysis, in milliseconds. */
  readonly durationMs: number;
  /** What is wrong with the configuration; null: nothing. */
  readonly configProblem: string | null;
}

export const statusNotification = new NotificationType<StatusParams>('secureBot/status');

const states = { fresh: 'ready', stale: 'stale', off: 'off' } as const;

export async function sendStatus({ connection, documents, findings, features, isShownByEslint }: ServerContext, uri: string): Promise<void> {
  const known = findings.current(uri);
  if (!features.status || !known || !documents.get(uri)) return;
  const state = known.state === 'off' && isShownByEslint(uri) ? 'eslint' : states[known.state];
  await connection.sendNotification(statusNotification, {
    uri,
    version: known.version,
    state,
    findings: known.findings.length,
    durationMs: Math.round(known.durationMs * 10) / 10,
    configProblem: known.configProblem?.message ?? null,
  });
}
