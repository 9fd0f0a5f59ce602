/** Packages that publish the code of another one under a name of their own, and addresses of modules: what is known of that one holds for them. */
export interface Fork {
  /** A part of every such name: names without it are not looked at any closer. */
  readonly word: string;
  readonly names: RegExp;
  /** npm name of the package that the models speak of. */
  readonly original: string;
}

export const forks: readonly Fork[] = [
  // `@fizzxydev/baileys-pro`, `@neoxr/baileys`, `baileys-mod`; not the stores and adapters that work with it, and not the two names of the original itself.
  { word: 'baileys', names: /^(?!(?:@adiwajshing\/)?baileys$)(?!.*(?:store|auth|session|provider|mongo|mysql|redis|postgres|voice|antiban|api))(?:@[\w.-]+\/)?(?:[\w.]+-)*baileys(?:-[\w.]+)*$/, original: '@whiskeysockets/baileys' },
  // Deno's library of old, by the address of some version: https://docs.deno.com/runtime/fundamentals/standard_library/
  { word: 'deno.land', names: /^https:\/\/deno\.land\/std(?:@[\w.-]+)?\/http\/(?:server|mod)\.ts$/, original: '@std/http' },
  // Types that SvelteKit writes for each route, into a folder that is not checked in: https://svelte.dev/docs/kit/types
  { word: '$types', names: /^\.\/\$types$/, original: '@sveltejs/kit' },
];
