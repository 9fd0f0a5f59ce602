/** A wrong configuration is said once, and marked in its file until it is right. */
import { DiagnosticSeverity, MessageType, ShowMessageNotification } from 'vscode-languageserver/node';
import type { ConfigProblem } from '../analysis/messages.ts';
import type { ServerContext } from '../context.ts';
import { toUri } from '../paths.ts';
import { source } from '../to-lsp.ts';

export interface ConfigProblems {
  /** What an analysis said about its configuration. */
  report(problem: ConfigProblem | null): void;
  /** Configurations have changed: what was said may not hold any more. */
  reset(): void;
}

export function createConfigProblems({ connection }: Pick<ServerContext, 'connection'>): ConfigProblems {
  const said = new Set<string>();
  const marked = new Set<string>();
  return {
    report(problem) {
      if (!problem || said.has(problem.message)) return;
      said.add(problem.message);
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `secure-bot: ${problem.message}` });
      if (problem.path === null) return;
      const uri = toUri(problem.path);
      marked.add(uri);
      const start = { line: 0, character: 0 };
      void connection.sendDiagnostics({ uri, diagnostics: [{ range: { start, end: start }, severity: DiagnosticSeverity.Error, source, code: 'configuration', message: problem.message }] });
    },
    reset() {
      said.clear();
      for (const uri of marked) void connection.sendDiagnostics({ uri, diagnostics: [] });
      marked.clear();
    },
  };
}
