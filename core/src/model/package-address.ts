/** Addresses by which Deno imports packages of npm without package.json. https://docs.deno.com/runtime/fundamentals/modules/ */

/** `npm:zod@3.23/v4`, `https://esm.sh/zod@3`: registry, name, subpath; the version does not matter. */
const npmAddress = /^(?:npm:\/?|https:\/\/esm\.sh\/(?:v\d+\/)?)((?:@[\w.-]+\/)?[\w.-]+)(?:@[^/?]+)?(\/[^?]*)?(?:\?.*)?$/;

/** Packages that their authors publish elsewhere as well. */
const elsewhere: readonly (readonly [address: RegExp, name: string])[] = [
  [/^https:\/\/deno\.land\/x\/zod(?:@[\w.-]+)?\/(?:mod|index)\.ts$/, 'zod'],
  [/^jsr:\/?@zod\/zod(?:@[^/]+)?$/, 'zod'],
];

/** True for an address that only Deno, and no package manager, understands. */
export function isPackageAddress(specifier: string): boolean {
  return /^(?:npm:|jsr:|https?:\/\/)/.test(specifier);
}

/** The name of npm that an address means (`npm:secure-bot@1/runtime` is `secure-bot/runtime`); anything else as it is. */
export function withoutAddress(specifier: string): string {
  if (!isPackageAddress(specifier)) return specifier;
  const [, name, subpath = ''] = npmAddress.exec(specifier) ?? [];
  return name === undefined ? (elsewhere.find(([address]) => address.test(specifier))?.[1] ?? specifier) : name + subpath;
}
