/** What ESLint for VS Code does, as far as it matters here: shows the findings of the workspace's own ESLint. The real one is not on npm. */
import { languages, Diagnostic, DiagnosticSeverity, Range, workspace, type ExtensionContext, type TextDocument } from 'vscode';
import { ESLint } from 'eslint';

export function activate({ subscriptions }: ExtensionContext): void {
  const shown = languages.createDiagnosticCollection('eslint');
  const lint = async (document: TextDocument) => {
    const folder = workspace.getWorkspaceFolder(document.uri);
    if (!folder || document.languageId !== 'typescript') return;
    const [result] = await new ESLint({ cwd: folder.uri.fsPath }).lintText(document.getText(), { filePath: document.uri.fsPath });
    shown.set(document.uri, (result?.messages ?? []).filter(({ ruleId }) => ruleId !== null).map(({ line, column, endLine, endColumn, message, ruleId }) => {
      const diagnostic = new Diagnostic(new Range(line - 1, column - 1, (endLine ?? line) - 1, (endColumn ?? column) - 1), message, DiagnosticSeverity.Error);
      diagnostic.source = 'eslint';
      diagnostic.code = ruleId ?? '';
      return diagnostic;
    }));
  };
  subscriptions.push(shown, workspace.onDidOpenTextDocument(lint));
  for (const document of workspace.textDocuments) void lint(document);
}
