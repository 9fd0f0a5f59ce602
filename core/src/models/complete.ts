/** Models as bundles hold them, with what stands on each of them again. */

interface Model {
  id: string;
  readonly kind: string;
  package?: string;
  versions?: string;
  verified?: boolean;
  inputs?: readonly { readonly arg: unknown }[];
}

interface Bundled {
  readonly package: string;
  readonly models: readonly Model[];
}

/** What ids of the facts of one kind about a package begin with: `slack.bolt/sink`. */
export function idStart(packageName: string, kind: string): string {
  return `${packageName.replace(/^@/, '').replaceAll('/', '.')}/${kind}`;
}

/** Gives each model what bundles leave out, a fifth of their size: the package, all versions, that it is verified, the start of its id, and a sink's first argument. */
export function completed<Sdk extends Bundled>(sdk: Sdk): Sdk {
  for (const model of sdk.models) {
    model.package ??= sdk.package;
    model.versions ??= '*';
    model.verified ??= true;
    if (model.kind === 'sink') model.inputs ??= [{ arg: 0 }];
    if (model.id.startsWith('/')) model.id = `${idStart(sdk.package, model.kind)}${model.id}`;
  }
  return sdk;
}
