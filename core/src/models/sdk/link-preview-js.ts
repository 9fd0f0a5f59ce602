import type { SdkModels } from '../kinds.ts';

export const linkPreviewJsModels: SdkModels = {
  package: 'link-preview-js',
  category: 'http-client',
  read: ['link-preview-js@4.0.4'],
  types: {},
  models: [
    { id: 'link-preview-js/sink/getLinkPreview', package: 'link-preview-js', versions: '*', kind: 'sink', access: { import: 'getLinkPreview' }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'text', evidence: ['link-preview-js@4.0.4 build/index.d.ts'] },
  ],
};
