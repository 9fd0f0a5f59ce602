import type { SdkModels } from '../kinds.ts';

export const domModels: SdkModels = {
  package: 'dom',
  category: 'builtin',
  read: ['@types/node@26.6.6'],
  types: {
    // What a server sends over it comes when the server likes. https://developer.mozilla.org/docs/Web/API/WebSocket/message_event
    'dom:Stream': {
      package: 'dom',
      origins: [
        { global: '{WebSocket,EventSource}', new: true },
      ],
      tsNames: [],
    },
  },
  models: [
    { id: 'dom/source/location', package: 'dom', versions: '*', kind: 'source', access: { global: 'location' }, paths: ['search', 'hash'], yields: 'user-input', note: 'whoever makes the link to the page chose it', verified: false },
    { id: 'dom/source/window.location', package: 'dom', versions: '*', kind: 'source', access: { global: 'window', member: 'location' }, paths: ['search', 'hash'], yields: 'user-input', verified: false },
    { id: 'dom/source/onmessage', package: 'dom', versions: '*', kind: 'source', access: { type: 'dom:Stream', member: 'onmessage', op: 'assign', callback: { arg: 'rhs', param: 0 } }, paths: ['data'], yields: 'http-response', verified: false },
    { id: 'dom/source/message', package: 'dom', versions: '*', kind: 'source', access: { type: 'dom:Stream', member: 'addEventListener', when: [{ arg: 0, in: ['message'] }], callback: { arg: 1, param: 0 } }, paths: ['data'], yields: 'http-response', verified: false },
    { id: 'dom/sink/innerHTML', package: 'dom', versions: '*', kind: 'sink', access: { any: true, member: 'innerHTML', op: 'assign' }, sinkKind: 'html', inputs: [{ arg: 'rhs' }], verified: false },
    { id: 'dom/sink/outerHTML', package: 'dom', versions: '*', kind: 'sink', access: { any: true, member: 'outerHTML', op: 'assign' }, sinkKind: 'html', inputs: [{ arg: 'rhs' }], verified: false },
    { id: 'dom/sink/srcdoc', package: 'dom', versions: '*', kind: 'sink', access: { any: true, member: 'srcdoc', op: 'assign' }, sinkKind: 'html', inputs: [{ arg: 'rhs' }], verified: false },
    { id: 'dom/sink/insertAdjacentHTML', package: 'dom', versions: '*', kind: 'sink', access: { any: true, member: 'insertAdjacentHTML' }, sinkKind: 'html', inputs: [{ arg: 1 }], verified: false },
    { id: 'dom/sink/write', package: 'dom', versions: '*', kind: 'sink', access: { global: 'document', member: 'write' }, sinkKind: 'html', inputs: [{ arg: '*' }], verified: false },
    { id: 'dom/sink/writeln', package: 'dom', versions: '*', kind: 'sink', access: { global: 'document', member: 'writeln' }, sinkKind: 'html', inputs: [{ arg: '*' }], verified: false },
    { id: 'dom/sink/setHTMLUnsafe', package: 'dom', versions: '*', kind: 'sink', access: { any: true, member: 'setHTMLUnsafe' }, sinkKind: 'html', inputs: [{ arg: 0 }], verified: false },
    { id: 'dom/sink/createContextualFragment', package: 'dom', versions: '*', kind: 'sink', access: { any: true, member: 'createContextualFragment' }, sinkKind: 'html', inputs: [{ arg: 0 }], verified: false },
    { id: 'dom/sink/_href_assign_replace_', package: 'dom', versions: '*', kind: 'sink', access: { global: 'location', member: '{href,assign,replace}', op: 'assign|call' }, sinkKind: 'redirect', inputs: [{ arg: 'rhs' }, { arg: 0 }], note: 'javascript: URLs execute', verified: false },
    { id: 'dom/sink/open', package: 'dom', versions: '*', kind: 'sink', access: { global: 'open' }, sinkKind: 'redirect', inputs: [{ arg: 0 }], verified: false },
    { id: 'dom/endpoint/WebSocket', package: 'dom', versions: '*', kind: 'endpoint', access: { global: '{WebSocket,EventSource}', new: true }, url: [{ arg: 0 }], verified: false },
    { id: 'dom/endpoint/XMLHttpRequest.open', package: 'dom', versions: '*', kind: 'endpoint', access: { global: 'XMLHttpRequest', new: true, then: 'open' }, url: [{ arg: 1 }], verified: false },
    { id: 'dom/endpoint/sendBeacon', package: 'dom', versions: '*', kind: 'endpoint', access: { global: 'navigator', member: 'sendBeacon' }, url: [{ arg: 0 }], verified: false },
  ],
};
