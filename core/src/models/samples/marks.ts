/**
 * Marks of the models' samples. `// ← id: labels` says which model holds on the line and which taints its inputs have (of a
 * model call: its system prompt); several are separated by `;`. `// ← id` alone: the model holds with untainted inputs.
 * `// ← id: user-input of other-id` also says which model brought the taint in; `a + b` where two did.
 */
const mark = / *\/\/ ← (.+)$/;

/** A model that holds on a line. */
export interface Mark {
  /** From 1. */
  readonly line: number;
  readonly id: string;
  /** `label`, or `label of source-id + source-id`, joined by `, `. */
  readonly labels: string;
}

/** Marks of a sample, or of a whole file of samples, in order. */
export function marksIn(text: string): readonly Mark[] {
  return text.split('\n').flatMap((line, index) => marksOfLine(line, index + 1));
}

function marksOfLine(text: string, line: number): Mark[] {
  const marks = mark.exec(text)?.[1];
  if (marks === undefined) return [];
  return marks.split(';').map((part) => {
    const [id = '', labels = ''] = part.trim().split(/: /);
    return { line, id, labels };
  });
}

export function withoutMarks(text: string): string {
  return text.split('\n').map((line) => line.replace(mark, '')).join('\n');
}

/** Ids of sources that a mark asserts. */
export function sourcesOf({ labels }: Mark): readonly string[] {
  return labels.split(', ').flatMap((label) => label.split(' of ')[1]?.split(' + ') ?? []);
}
