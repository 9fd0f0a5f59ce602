/** Tags of templates that give back text, with its indentation or its lines put in order: a value in one is in the text. */
import type { Access, PropagatorModel, SanitizerModel, SdkModels } from '../kinds.ts';

interface TextTag {
  /** Of the id: package and tag. */
  readonly name: string;
  readonly access: Access;
  /** It takes a text as well, in parentheses. */
  readonly callable?: true;
  readonly read: string;
}

const lines = '{stripIndent,stripIndents,oneLine,oneLineTrim,inlineLists,oneLineInlineLists,commaLists,commaListsOr,commaListsAnd,oneLineCommaLists,oneLineCommaListsOr,oneLineCommaListsAnd}';

const tags: readonly TextTag[] = [
  { name: 'dedent', access: { import: 'default', from: 'dedent' }, callable: true, read: 'dedent@1.7.2 dist/dedent.d.ts' },
  { name: 'dedent.withOptions', access: { import: 'default', from: 'dedent', member: 'withOptions', returnsFunction: true }, callable: true, read: 'dedent@1.7.2 dist/dedent.d.ts' },
  { name: 'dedent-js', access: { import: 'default', from: 'dedent-js' }, callable: true, read: 'dedent-js@1.0.1 lib/index.d.ts' },
  { name: 'ts-dedent', access: { import: '{default,dedent}', from: 'ts-dedent' }, callable: true, read: 'ts-dedent@2.3.0 dist/index.d.ts' },
  { name: 'string-dedent', access: { import: 'default', from: 'string-dedent' }, callable: true, read: 'string-dedent@3.0.2 dist/dedent.d.ts' },
  { name: 'endent', access: { import: 'default', from: 'endent' }, read: 'endent@2.1.0 lib/index.d.ts' },
  { name: 'outdent', access: { import: '{default,outdent}', from: 'outdent' }, read: 'outdent@0.8.0 lib/index.d.ts' },
  { name: 'outdent.options', access: { import: '{default,outdent}', from: 'outdent', returnsFunction: true }, read: 'outdent@0.8.0 lib/index.d.ts' },
  { name: 'common-tags', access: { import: lines, from: 'common-tags' }, callable: true, read: '@types/common-tags@1.8.4 index.d.ts' },
];

function toModels({ name, access, callable, read }: TextTag): readonly PropagatorModel[] {
  const common = { package: 'text-tags', versions: '*', kind: 'propagator', verified: true, verifiedBy: 'text', evidence: [read] } as const;
  const tag: PropagatorModel = { ...common, id: `text-tags/propagator/${name}`, access: { ...access, op: 'tag' }, inputs: [{ arg: 'tpl' }] };
  return callable ? [tag, { ...common, id: `text-tags/propagator/${name}.call`, access: { ...access, op: 'call' }, inputs: [{ arg: 0 }] }] : [tag];
}

const safeHtml: SanitizerModel = { id: 'text-tags/sanitizer/safeHtml', package: 'text-tags', versions: '*', kind: 'sanitizer', access: { import: 'safeHtml', from: 'common-tags', op: 'tag' }, clears: ['html'], inputs: [{ arg: 'tpl' }], verified: true, verifiedBy: 'text', evidence: ['@types/common-tags@1.8.4 index.d.ts'] };

export const textTagsModels: SdkModels = {
  package: 'text-tags',
  category: 'template',
  read: [...new Set(tags.map(({ read }) => read.slice(0, read.indexOf(' '))))],
  types: {},
  models: [...tags.flatMap(toModels), safeHtml],
};
