/** Text that reaches markup through a component of another file, a callback of one, or a stream from a server. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const box = "export function Box({ html }: { html: string }) {\n  return <p dangerouslySetInnerHTML={{ __html: html }} />;\n}\nexport const Plain = ({ html }: { html: string }) => <p>{html}</p>;\n";
const page = (body: string, imports = '{ Box, Plain }') => `import { ${imports.slice(1, -1)} } from './box';\nexport function Page() {\n  const asked = new URLSearchParams(location.search).get('asked');\n  ${body}\n}\n`;
const frame = "import { Box } from './box';\nexport const Frame = (all: { title: string; inner: string }) => <div><h1>{all.title}</h1><Box html={all.inner} /></div>;\n";

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'a property of a component of another file', path: 'page.tsx', code: page('return <Box html={asked} />; // ← html'), files: { 'box.tsx': box } },
    { name: 'under another name, with a default', path: 'page.tsx', code: page('return <Other html={asked ?? "nothing"} />; // ← html', '{ Box as Other }'), files: { 'box.tsx': box } },
    { name: 'spread over it', path: 'page.tsx', code: page('const all = { html: asked };\n  return <Box {...all} />; // ← html'), files: { 'box.tsx': box } },
    { name: 'a component that hands it on to that of a third file', path: 'page.tsx', code: page('return <Frame title="x" inner={asked} />; // ← html').replace('{  Box, Plain  }', '{ Frame }').replace('./box', './frame'), files: { 'box.tsx': box, 'frame.tsx': frame } },
    { name: 'what a server sends over a socket', path: 'feed.js', code: "const feed = new WebSocket('wss://feed.acme.io');\nfeed.onmessage = (event) => {\n  document.body.innerHTML = event.data; // ← html\n};\n" },
    { name: 'what a server sends as events', path: 'feed.js', code: "const feed = new EventSource('/feed');\nfeed.addEventListener('message', ({ data }) => {\n  document.body.innerHTML = JSON.parse(data).text; // ← html\n});\n" },
    { name: 'a callback of another file', path: 'page.js', code: "import { listen } from './feed';\nlisten((given) => {\n  document.body.innerHTML = given; // ← html\n});\n", files: { 'feed.js': "export function listen(tell) {\n  const feed = new WebSocket('wss://feed.acme.io');\n  feed.onmessage = (event) => tell(event.data);\n}\n" } },
  ],
  valid: [
    { name: 'a component that shows it as text', path: 'page.tsx', code: page('return <Plain html={asked} />;'), files: { 'box.tsx': box } },
    { name: 'another property', path: 'page.tsx', code: page('return <Box html="<b>x</b>" title={asked} />;'), files: { 'box.tsx': box } },
    { name: 'a component that sanitizes', path: 'page.tsx', code: page('return <Box html={asked} />;', '{ Box }'), files: { 'box.tsx': "import DOMPurify from 'dompurify';\nexport const Box = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(html) }} />;\n" } },
    { name: 'another event of a stream', path: 'feed.js', code: "const feed = new WebSocket('wss://feed.acme.io');\nfeed.addEventListener('close', (event) => {\n  document.body.innerHTML = event.data;\n});\n" },
    { name: 'a callback that another file gives its own text', path: 'page.js', code: "import { listen } from './feed';\nlisten((given) => {\n  document.body.innerHTML = given;\n});\n", files: { 'feed.js': "export function listen(tell) {\n  tell('<b>ready</b>');\n}\n" } },
  ],
});
