/** `./schema`, `@/config`, `~/lib`, `#/lib`: a file of the project, by a path or an alias for one. */
export function isOwnModule(specifier: string): boolean {
  return /^[.@~#]?[./]/.test(specifier);
}
