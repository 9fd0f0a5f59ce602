/** What the client can do; everything that it does not say it cannot. */
import type { InitializeParams } from 'vscode-languageserver/node';
import { isRecord } from './settings.ts';

export interface ClientFeatures {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly versionedDiagnostics: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  /** Edits of code actions may be built when one is chosen. */
  readonly resolveEdits: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerWatchers: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  readonly showDocument: boolean;
  readonly applyEdit: boolean;
  readonly markdownHover: boolean;
  /** The client wants `secureBot/status` notifications (initializationOptions.status). */
  readonly status: boolean;
  /** The client shows explanations itself, from the command's result (initializationOptions.showsExplanations). */
  readonly showsExplanations: boolean;
  /** Whether an ESLint integration is active, if the client knows (initializationOptions.eslintActive). */
  readonly eslintActive: boolean | undefined;
}

export function toClientFeatures({ capabilities, initializationOptions }: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): ClientFeatures {
  const { workspace = {}, textDocument = {}, window = {} } = capabilities;
  const options: Readonly<Record<string, unknown>> = isRecord(initializationOptions) ? initializationOptions : {};
  const { codeAction, publishDiagnostics } = textDocument;
  return {
    pullDiagnostics: textDocument.diagnostic !== undefined,
    refreshDiagnostics: workspace.diagnostics?.refreshSupport === true,
    relatedInformation: publishDiagnostics?.relatedInformation === true || textDocument.diagnostic?.relatedInformation === true,
    codeDescription: publishDiagnostics?.codeDescriptionSupport === true || textDocument.diagnostic?.codeDescriptionSupport === true,
    versionedDiagnostics: publishDiagnostics?.versionSupport === true,
    documentChanges: workspace.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace.workspaceEdit?.snippetEditSupport === true,
    resolveEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: codeAction?.isPreferredSupport === true,
    configuration: workspace.configuration === true,
    registerConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchers: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace.workspaceFolders === true,
    progress: window.workDoneProgress === true,
    showDocument: window.showDocument?.support === true,
    applyEdit: workspace.applyEdit === true,
    markdownHover: textDocument.hover?.contentFormat?.includes('markdown') ?? true,
    status: options['status'] === true,
    showsExplanations: options['showsExplanations'] === true,
    eslintActive: typeof options['eslintActive'] === 'boolean' ? options['eslintActive'] : undefined,
  };
}
