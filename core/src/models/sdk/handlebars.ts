import type { SdkModels } from '../kinds.ts';

/** `{{{name}}}` and `{{&name}}`, in a text that has elements of HTML: prompts are made of templates, too. https://handlebarsjs.com/guide/#html-escaping */
const rawHoles = {
  pattern: String.raw`\{\{(?:~?\{\s*([\w.]+)\s*\}~?|~?&\s*([\w.]+)\s*~?)\}\}`,
  within: String.raw`</?(?:a|b|blockquote|br|div|em|h[1-6]|html|i|img|li|ol|p|span|strong|table|tbody|td|th|tr|ul)\b[^<>]*>`,
};

export const handlebarsModels: SdkModels = {
  package: 'handlebars',
  category: 'template',
  read: ['handlebars@4.7.10'],
  types: {},
  models: [
    { id: 'handlebars/sink/_compile_precompile_', package: 'handlebars', versions: '*', kind: 'sink', access: { import: 'default', member: '{compile,precompile}' }, sinkKind: 'template', inputs: [{ arg: 0 }], holes: rawHoles, note: 'template source from a user = server-side template injection', verified: true, verifiedBy: 'text', evidence: ['handlebars@4.7.10 types/index.d.ts'] },
    { id: 'handlebars/sink/compile.raw', package: 'handlebars', versions: '*', kind: 'sink', access: { import: 'default', member: 'compile', returnsFunction: true }, sinkKind: 'html', inputs: [{ arg: 0, forHoles: true }], verified: true, verifiedBy: 'text', evidence: ['handlebars@4.7.10 types/index.d.ts'] },
    { id: 'handlebars/sink/SafeString', package: 'handlebars', versions: '*', kind: 'sink', access: { import: 'default', member: 'SafeString', new: 'member' }, sinkKind: 'html', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['handlebars@4.7.10 types/index.d.ts'] },
    { id: 'handlebars/config/compile', package: 'handlebars', versions: '*', kind: 'config', access: { import: 'default', member: 'compile' }, option: { arg: 1, path: 'noEscape' }, badValues: [true], issue: 'autoescape-off', verified: true, verifiedBy: 'text', evidence: ['handlebars@4.7.10 types/index.d.ts'] },
  ],
};
