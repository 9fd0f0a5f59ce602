/** CHANGELOG.md at a release: what stood under "Unreleased", and the changesets, get the version and the day. */

export type Bump = 'major' | 'minor' | 'patch';

export interface Note {
  readonly bump: Bump;
  readonly text: string;
}

const unreleased = /^## Unreleased\n/m;
const bumps = ['major', 'minor', 'patch'] as const;

/** The file of a changeset; undefined: it is none. @throws Error for a bump that does not exist */
export function readNote(name: string, file: string): Note | undefined {
  const [, head, text = ''] = /^---\r?\n([^]*?)\r?\n?---\r?\n([^]*)$/.exec(file) ?? [];
  if (head === undefined) return undefined;
  const bump = bumps.find((kind) => new RegExp(`: *['"]?${kind}['"]?$`, 'm').test(head));
  if (bump === undefined) throw new Error(`.changeset/${name}: expected a line such as \`"secure-bot": minor\`, got ${JSON.stringify(head)}`);
  return { bump, text: text.trim().replaceAll(/\s*\n\s*/g, ' ') };
}

/** The text with a heading for the version; breaking changes stand first. @throws Error if there is no place for it, or nothing to release */
export function toReleased(changelog: string, notes: readonly Note[], version: string, day: string): string {
  const start = unreleased.exec(changelog);
  if (start === null) throw new Error('CHANGELOG.md: expected a section `## Unreleased`');
  const rest = changelog.slice(start.index + start[0].length);
  const next = rest.search(/^## /m);
  const [section, older] = next < 0 ? [rest, ''] : [rest.slice(0, next), `\n${rest.slice(next)}`];
  const lines = [...section.split('\n').filter((line) => line.trim() !== ''), ...[...notes].sort(byBump).map(toLine)];
  if (lines.length === 0) throw new Error('CHANGELOG.md: there is nothing to release');
  return `${changelog.slice(0, start.index)}## Unreleased\n\n## ${version} (${day})\n\n${lines.join('\n')}\n${older}`;
}

const byBump = (one: Note, other: Note) => bumps.indexOf(one.bump) - bumps.indexOf(other.bump);
const toLine = ({ bump, text }: Note) => `- ${bump === 'major' ? '**Breaking:** ' : ''}${text}`;

/** Whether the version has its section. */
export function hasSection(changelog: string, version: string): boolean {
  return changelog.split('\n').some((line) => line.startsWith(`## ${version} (`));
}
