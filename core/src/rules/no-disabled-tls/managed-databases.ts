/** Databases that a service manages, and whose certificates an authority of its own signs: without the switch, only its certificate lets a client in. */
import { startWithComments } from '../../edit/statements.ts';
import { isFunction, propertyName, type Node, type Range } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/**
 * https://supabase.com/docs/guides/platform/ssl-enforcement, https://devcenter.heroku.com/articles/connecting-heroku-postgres,
 * https://aiven.io/docs/platform/concepts/tls-ssl-certificates, https://docs.digitalocean.com/products/databases/postgresql/how-to/connect/,
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
 */
const services = /supabase|heroku|aiven|digital[\s-]?ocean/i;
/** Names that are words or parts of words, too. */
const shortNames = /\brender\.com|\bRender\b|(?:\b|_)RDS(?:\b|_)|rds\.amazonaws\.com/;

/** True if a comment at the options, an address or a setting that is read beside them names such a service. */
export function isOfManagedDatabase(file: RuleFile, property: Node): boolean {
  const range = surroundings(file, property);
  const isThere = (node: { readonly range: Range }) => range[0] <= node.range[0] && node.range[1] <= range[1];
  const comments = file.comments.filter(isThere).map(({ value }) => value);
  const texts = file.nodes('Literal').flatMap((node) => (typeof node.value === 'string' && isThere(node) ? [node.value] : []));
  const settings = file.nodes('MemberExpression').flatMap((node) => (isThere(node) ? [propertyName(node) ?? ''] : []));
  return [...comments, ...texts, ...settings].some((text) => services.test(text) || shortNames.test(text));
}

/** The statement, or the member of a class, with its comments and the rest of its last line. */
function surroundings(file: RuleFile, property: Node): Range {
  let node = property;
  for (let parent = file.parent(node); parent && !['Program', 'BlockStatement', 'ClassBody'].includes(parent.type) && !isFunction(parent); parent = file.parent(parent)) node = parent;
  const end = file.text.indexOf('\n', node.range[1]);
  return [startWithComments(file, node), end < 0 ? file.text.length : end];
}
