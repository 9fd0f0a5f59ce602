/** Models as bundles hold them, with what stands on each of them again. */

interface Model {
  id?: string;
  readonly kind: string;
  package?: string;
  versions?: string;
  inputs?: readonly { readonly arg: unknown }[];
}

interface Bundled {
  readonly package: string;
  readonly models: readonly Model[];
}

/** Gives each model what bundles leave out, a quarter of their size: the package, all versions, an id, and a sink's first argument. */
export function completed<Sdk extends Bundled>(sdk: Sdk): Sdk {
  for (const [i, model] of sdk.models.entries()) {
    model.package ??= sdk.package;
    model.versions ??= '*';
    if (model.kind === 'sink') model.inputs ??= [{ arg: 0 }];
    model.id ??= `${sdk.package}/${model.kind}/${i}`;
  }
  return sdk;
}
