/** The language status (the braces in the status bar): what is known of the file, and how the server is. */
import { languages, LanguageStatusSeverity, window, type Disposable, type LanguageStatusItem } from 'vscode';
import { documentSelector } from './languages.ts';
import type { DocumentStatus, Server, ServerState } from './server.ts';

interface Shown {
  readonly text: string;
  readonly detail: string;
  readonly severity: LanguageStatusSeverity;
}

const { Information, Warning, Error: Failure } = LanguageStatusSeverity;

const serverTexts: Readonly<Record<ServerState, Shown>> = {
  starting: { text: 'secure-bot is starting', detail: '', severity: Information },
  running: { text: 'secure-bot is running', detail: '', severity: Information },
  stopped: { text: 'secure-bot is stopped', detail: '', severity: Warning },
  failed: { text: 'secure-bot does not start', detail: 'the output tells why', severity: Failure },
};

export function createStatus(server: Server): Disposable {
  const ofFile = languages.createLanguageStatusItem('secureBot.file', documentSelector);
  ofFile.name = 'secure-bot: this file';
  ofFile.command = { title: 'Output', command: 'secureBot.showOutput', tooltip: 'Show what secure-bot has done, and how long it took' };
  const ofServer = languages.createLanguageStatusItem('secureBot.server', documentSelector);
  ofServer.name = 'secure-bot: server';
  ofServer.command = { title: 'Restart', command: 'secureBot.restart', tooltip: 'Start the language server anew' };

  const update = () => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const known = uri === undefined ? undefined : server.statusOf(uri);
    show(ofServer, serverTexts[server.state]);
    ofServer.busy = server.state === 'starting';
    show(ofFile, known ? toShown(known) : { text: 'Not checked yet', detail: '', severity: Information });
    ofFile.busy = !known && server.state === 'running';
  };
  const subscriptions = [server.onDidChange(update), window.onDidChangeActiveTextEditor(update)];
  update();
  return { dispose: () => [ofFile, ofServer, ...subscriptions].forEach((one) => one.dispose()) };
}

function show(item: LanguageStatusItem, { text, detail, severity }: Shown): void {
  item.text = text;
  item.detail = detail;
  item.severity = severity;
}

export function toShown({ state, findings, durationMs, configProblem }: Omit<DocumentStatus, 'uri'>): Shown {
  const count = `${findings === 0 ? 'No' : findings} finding${findings === 1 ? '' : 's'}`;
  const duration = `checked in ${durationMs < 10 ? durationMs.toFixed(1) : Math.round(durationMs)} ms`;
  if (configProblem !== null) return { text: count, detail: configProblem, severity: Warning };
  switch (state) {
    case 'ready':
      return { text: count, detail: duration, severity: Information };
    case 'stale':
      return { text: count, detail: 'before the syntax error', severity: Information };
    case 'off':
      return { text: 'Switched off for this file', detail: 'setting secureBot.enable', severity: Information };
    case 'eslint':
      return { text: 'ESLint shows the findings', detail: 'setting secureBot.eslint', severity: Information };
  }
}
