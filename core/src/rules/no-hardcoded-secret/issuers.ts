/** Formats that several vendors use: which of them issued a key, its surroundings tell. */
import { unwrap } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import type { SecretMatch } from '../../secrets/index.ts';

/** Secrets of webhooks that begin with `whsec_`, by the package that checks deliveries. https://www.standardwebhooks.com */
const webhookSecrets: Readonly<Record<string, string>> = {
  stripe: 'STRIPE_WEBHOOK_SECRET',
  svix: 'SVIX_WEBHOOK_SECRET',
};

/** True where the format alone does not tell who issued the key. */
export function isOfSeveral({ vendor }: SecretMatch): boolean {
  return vendor.includes(' or ');
}

/** The variable that usually holds what the format matched. */
export function issuerVariable(file: RuleFile, { kind, env }: SecretMatch): string {
  if (kind !== 'stripe-webhook-secret' && kind !== 'svix-webhook-secret') return env;
  const checking = modulesOf(file).flatMap((name) => webhookSecrets[name] ?? []);
  return checking.length === 1 ? (checking[0] ?? env) : 'WEBHOOK_SECRET';
}

/** Modules that the file imports. */
function modulesOf(file: RuleFile): readonly string[] {
  const imported = file.nodes('ImportDeclaration').map(({ source }) => source.value);
  const required = file.nodes('CallExpression').flatMap(({ callee, arguments: [name] }) => {
    const inner = unwrap(callee);
    return inner.type === 'Identifier' && inner.name === 'require' && file.bindings.isGlobal(inner) && name?.type === 'Literal' && typeof name.value === 'string' ? [name.value] : [];
  });
  return [...new Set([...imported, ...required])];
}
