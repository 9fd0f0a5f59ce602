/** Explanations of rules as read-only Markdown documents, shown in VS Code's own preview; they come from the server and need no network. */
import { commands, Uri, window, workspace, type Disposable } from 'vscode';
import type { Server } from './server.ts';

const scheme = 'secure-bot-rule';

export interface Explanations extends Disposable {
  /** @throws Error where there is no such rule */
  open(ruleId: string): Promise<void>;
}

export function createExplanations(server: Server): Explanations {
  const texts = new Map<string, string>();
  const provider = workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: ({ path }) => texts.get(path) });
  return {
    async open(ruleId) {
      const uri = Uri.from({ scheme, path: `/${ruleId}.md` });
      texts.set(uri.path, markdownOf(await server.run('secureBot.explainRule', [ruleId])));
      try {
        await commands.executeCommand('markdown.showPreview', uri);
      } catch {
        // The preview is an extension, which may be switched off.
        await window.showTextDocument(uri, { preview: true });
      }
    },
    dispose: () => provider.dispose(),
  };
}

function markdownOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'markdown' in answer && typeof answer.markdown === 'string') return answer.markdown;
  throw new Error('The server has no explanation.');
}
