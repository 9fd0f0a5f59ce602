/** Code for runtimes that cannot look an address up: Cloudflare Workers, Vercel Edge. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { RuleFile } from './types.ts';

/** On Cloudflare's network, from which no address inside another one can be reached. https://developers.cloudflare.com/workers/runtime-apis/fetch/ */
export function isWorker({ project, path, flow, nodes }: RuleFile): boolean {
  if (project.versionOf?.('wrangler', path) !== undefined) return true;
  return nodes('CallExpression').some(({ callee, arguments: [event, listener] }) => callee.type === 'Identifier' && callee.name === 'addEventListener' && listener !== undefined && event !== undefined && flow.constant(event)?.value === 'fetch');
}

/** A worker, or a route that says so: `export const runtime = 'edge'`. There `safeFetch` refuses every host outside of `allowHosts`. */
export function isOnEdge(file: RuleFile): boolean {
  // A library with the types of workers may run elsewhere, too.
  if (isWorker(file) || file.project.versionOf?.('@cloudflare/workers-types', file.path) !== undefined) return true;
  return file.nodes('ExportNamedDeclaration').some(({ declaration }) => declaration?.type === 'VariableDeclaration' && declaration.declarations.some(({ id, init }) => id.type === 'Identifier' && init !== null && saysEdge(file, id.name, unwrap(init))));
}

/** https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config#runtime */
function saysEdge(file: RuleFile, name: string, value: Node): boolean {
  if (name === 'runtime') return /^(?:experimental-)?edge$/.test(String(file.flow.constant(value)?.value));
  return name === 'config' && value.type === 'ObjectExpression' && value.properties.some((property) => property.type === 'Property' && propertyName(property) === 'runtime' && saysEdge(file, 'runtime', property.value));
}
