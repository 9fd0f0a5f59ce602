const component = /\.(?:vue|svelte)$/i;

/** True for files whose scripts stand in blocks of markup. */
export function isComponentPath(path: string): boolean {
  return component.test(path);
}
