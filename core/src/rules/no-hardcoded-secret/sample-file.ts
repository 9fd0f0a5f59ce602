const samplePath = /(?:^|[\\/.])(?:example|sample|template|dist)s?\.[cm]?[jt]sx?$|[._-](?:example|sample|template)s?\.[cm]?[jt]sx?$/i;

/** True for `config.example.js` and the like: forms to be filled in, whose values are made up. */
export function isSampleFile(path: string): boolean {
  return samplePath.test(path);
}
