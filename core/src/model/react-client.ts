/** React components that run in the browser, told by what they import. */
import type { FileModel } from './file-model.ts';

/** Packages that only components for browsers import. */
const clientPackages = new Set(['react-dom', 'react-dom/client', 'react-router-dom', 'next/router', 'react-hot-toast', 'react-toastify']);
/** Hooks that server components may not call: https://react.dev/reference/rsc/use-client */
const clientHooks = new Set(['useState', 'useEffect', 'useReducer', 'useLayoutEffect', 'useRef']);
/** Functions of a page that run on the server, beside the component. */
const serverExports = /\bexport\s+(?:const|async\s+function|function)\s+(?:getServerSideProps|getStaticProps|getStaticPaths|getInitialProps|loader|action)\b/;

/**
 * A component with elements of HTML (`<div>`) and hooks or routing for browsers. Elements of HTML tell it from components for
 * terminals (Ink) and phones; a file with server code of its own beside the component is none.
 */
export function isReactClient(file: FileModel): boolean {
  const hasHtml = file.nodes('JSXOpeningElement').some(({ name }) => name.type === 'JSXIdentifier' && /^[a-z]/.test(name.name));
  if (!hasHtml || serverExports.test(file.text)) return false;
  return file.nodes('ImportDeclaration').some(({ source, specifiers }) => {
    if (source.value !== 'react') return clientPackages.has(source.value);
    return specifiers.some((specifier) => specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier' && clientHooks.has(specifier.imported.name));
  });
}
