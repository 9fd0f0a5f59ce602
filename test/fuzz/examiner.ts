/** A process that examines what it is told, so that a hang or a crash of it ends no run. */
import { loadParser } from '../../core/src/engine/parse.ts';
import { loadFastParser } from '../../core/src/engine/parse-oxc.ts';
import { examine, type Examination } from './examine.ts';
import { createMutants } from './mutants.ts';

export interface ExaminerSetup {
  readonly paths: readonly string[];
  readonly seed: number;
  readonly parser: ParserName;
}

export type ParserName = 'oxc' | 'typescript';

/** The first message is the setup; then mutants by their numbers, or texts. */
export type ToExaminer = { readonly index: number } | { readonly text: string; readonly path: string };

const setup = await new Promise<ExaminerSetup>((resolve) => {
  process.once('message', (message) => resolve(message as ExaminerSetup));
});
const parser = await (setup.parser === 'oxc' ? loadFastParser() : loadParser());
const mutantAt = createMutants(setup.paths, setup.seed, parser);

process.on('message', (message: ToExaminer) => {
  const { text, path } = 'index' in message ? mutantAt(message.index) : message;
  process.send?.(examine(text, path, parser) satisfies Examination);
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
