/** What the finders hand to the rule: a literal, why it is a secret, and how its place would read it from the environment. */
import type { ApiCall, FlowStep } from '../../flow/types.ts';
import type { Node, Range } from '../../model/node.ts';
import type { MacModel, SecretOptionModel, WebhookVerifyModel } from '../../models/trust-kinds.ts';
import type { SecretMatch } from '../../secrets/index.ts';

/** How sure and how telling a piece of evidence is; the first of this list that a literal has writes the message. */
export const evidenceOrder = ['format', 'fallback', 'option', 'compared', 'header', 'account', 'named'] as const;

export type EvidenceKind = (typeof evidenceOrder)[number];

/** True where the code reads the variable already, and the literal stands in for it: the variable keeps its name. */
export function isReadAlready({ kind, standsIn }: Evidence): boolean {
  return kind === 'fallback' || standsIn === true;
}

/** A use of an SDK that takes a secret. */
export type SecretCall = ApiCall<SecretOptionModel | WebhookVerifyModel | MacModel>;

export interface Evidence {
  readonly kind: EvidenceKind;
  /** String literal, template, concatenation or comment that holds the secret. */
  readonly literal: Node | Range;
  /** The secret itself, where it is only a part of the literal. */
  readonly part?: Range;
  /** Values for the message besides `env`. */
  readonly data: Readonly<Record<string, string>>;
  /** Environment variable that should hold it; absent: named after the secret's holder. */
  readonly env?: string;
  /** The SDK's option that takes it. */
  readonly client?: SecretCall;
  /** The credential format that matched. */
  readonly match?: SecretMatch;
  /** The literal stands in for the variable `env`, which the code reads already. */
  readonly standsIn?: true;
  /** Expression that reads the environment, with the literal as its fallback: a fix replaces it as a whole. */
  readonly fallbackOf?: Node;
  /** Call that sets a default in a schema of variables: a fix takes the default out. */
  readonly defaultIn?: Node;
  readonly via?: readonly FlowStep[];
}
