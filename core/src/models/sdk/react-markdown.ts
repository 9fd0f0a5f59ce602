import type { SdkModels } from '../kinds.ts';

export const reactMarkdownModels: SdkModels = {
  package: 'react-markdown',
  category: 'web',
  read: ['react-markdown@10.1.0', 'rehype-raw@7.0.0'],
  types: {},
  models: [
    { id: 'react-markdown/sanitizer/x', package: 'react-markdown', versions: '*', kind: 'sanitizer', access: { jsxElement: 'default' }, clears: ['html'], inputs: [{ arg: 'children' }], unlessPlugin: ['rehype-raw'], restoredByPlugin: ['rehype-sanitize'], note: 'also unsafe when urlTransform is replaced by identity', verified: true, verifiedBy: 'text', evidence: ['react-markdown@10.1.0 lib/index.d.ts'] },
  ],
};
