/** `secureBot.createBaseline`: accepts the findings of each workspace folder as they are now. */
import { AnalysisStopped } from '../analysis/client.ts';
import type { BaselineFinding, Outcomes } from '../analysis/messages.ts';
import type { ServerContext } from '../context.ts';
import { isInside } from '../workspace.ts';
import { toUri } from '../paths.ts';

export async function writeBaselines({ analysis, workspace, documents }: ServerContext, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<readonly Outcomes['baseline'][]> {
  const paths = await analysis.run({ kind: 'files', roots: workspace.folders }, { signal });
  const findings: BaselineFinding[] = [];
  const analysed: string[] = [];
  for (const [done, path] of paths.entries()) {
    signal.throwIfAborted();
    onProgress(done, paths.length);
    const target = await workspace.targetOf(path);
    const text = documents.get(toUri(path))?.text;
    try {
      const outcome = await analysis.run({ kind: 'analyze', target: { ...target, text, withCovered: true } }, { priority: 'idle', signal, about: path });
      if (outcome.state === 'broken') continue;
      analysed.push(path);
      findings.push(...outcome.findings.map(({ ruleId, codeHash }) => ({ path, ruleId, codeHash })));
    } catch (error) {
      // A file that cannot be analysed keeps the entries that it has.
      if (!(error instanceof AnalysisStopped) || error.reason === 'cancelled') throw error;
    }
  }
  const written: Outcomes['baseline'][] = [];
  for (const root of workspace.folders) {
    const own = (path: string) => isInside(path, root) && workspace.rootOf(path) === root;
    const target = { ...(await workspace.targetOf(`${root}/package.json`)), root };
    written.push(await analysis.run({ kind: 'baseline', target, findings: findings.filter(({ path }) => own(path)), analysed: analysed.filter(own) }, { signal }));
  }
  return written;
}
