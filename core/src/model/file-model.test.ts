import { describe, expect, it } from 'vitest';
import { loadParser } from '../engine/parse.ts';
import { createFileModel } from './file-model.ts';

const parser = await loadParser();
const isTestFile = (path: string) => createFileModel(path, '', parser.parse('', path)).isTestFile;

describe('isTestFile', () => {
  it.each(['test/bot.js', 'src/__tests__/bot.ts', 'bot.test.ts', 'bot.spec.jsx', 'C:\\bot\\tests\\reply.ts', 'packages/a/fixtures/b.js', 'test/samples.js', 'test-redis.js', 'scripts/test-server.cjs'])('%s', (path) => {
    expect(isTestFile(path)).toBe(true);
  });
  it.each(['src/bot.js', 'src/contest/bot.ts', 'latest/bot.ts', 'test/samples/bot/index.js', 'src/testing.ts', 'src/latest-news.js', 'test-bots/bot.js'])('not %s', (path) => {
    expect(isTestFile(path)).toBe(false);
  });
});

describe('isBrowserCode', () => {
  const isBrowserCode = (text: string) => createFileModel('page.jsx', text, parser.parse(text, 'page.jsx')).isBrowserCode;

  it.each([
    ['a hook', "import { useState } from 'react';\nexport function Page() { const [text] = useState(''); return <div>{text}</div>; }"],
    ['routing in the browser', "import { useNavigate } from 'react-router-dom';\nexport const Page = () => { const go = useNavigate(); return <button onClick={() => go('/')}>Home</button>; };"],
  ])('%s beside elements of HTML', (_, text) => {
    expect(isBrowserCode(text)).toBe(true);
  });
  it.each([
    ['a component for a terminal', "import { useState } from 'react';\nimport { Text } from 'ink';\nexport function Page() { const [text] = useState(''); return <Text>{text}</Text>; }"],
    ['a component without hooks', "import React from 'react';\nexport const Page = ({ text }) => <div>{text}</div>;"],
    ['a page with code for the server', "import { useState } from 'react';\nexport async function getServerSideProps() { return { props: {} }; }\nexport default function Page() { const [text] = useState(''); return <div>{text}</div>; }"],
  ])('not %s', (_, text) => {
    expect(isBrowserCode(text)).toBe(false);
  });
});
