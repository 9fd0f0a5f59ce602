/** Components: text that goes through their state, or through the attributes of an element. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const model = "import OpenAI from 'openai';\nconst model = new OpenAI({ baseURL: '/api/model' });\nconst ask = async (q) => (await model.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: q }] })).choices[0].message.content;\n";
const react = "import { useEffect, useState } from 'react';\n";

/** A component that keeps the answer in a state. */
function widget(set: string, shown: string, state = "const [answer, keep] = useState('');", imports = react) {
  return { path: 'widget.jsx', code: `${imports}${model}export function Widget({ q }) {\n  ${state}\n  useEffect(() => { ${set} }, [q]);\n  return ${shown};\n}\n` };
}

const html = (value: string, mark = '') => `<div\n    dangerouslySetInnerHTML={{ __html: ${value} }}${mark && ` // ← ${mark}`}\n  />`;
const card = (inside: string, use: string, extra = '') => ({
  path: 'card.jsx',
  code: `import { Hono } from 'hono';\n${model}${extra}${inside}\nconst app = new Hono();\napp.get('/card', async (c) => {\n  const said = await ask('a joke');\n  return c.html(${use});\n});\n`,
});

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'a state that is set after an await', ...widget('(async () => { keep(await ask(q)); })();', html('answer', 'html')) },
    { name: 'a state that a promise sets', ...widget('ask(q).then((text) => keep(text));', html('answer', 'html')) },
    { name: 'a setter that is given to a promise', ...widget('ask(q).then(keep);', html('answer', 'html')) },
    { name: 'an element of a list that grows', ...widget('ask(q).then((text) => keep((old) => [...old, { id: old.length, text }]));', `<>{answer.map((line) => ${html('line.text', 'html')})}</>`, 'const [answer, keep] = useState([]);') },
    { name: 'a stream that is joined', ...widget("(async () => {\n    let all = '';\n    for await (const part of await model.chat.completions.create({ model: 'gpt-4o-mini', stream: true, messages: [] })) {\n      all += part.choices[0].delta.content;\n      keep(all);\n    }\n  })();", html('answer', 'html')) },
    { name: 'a hook under another name', ...widget('ask(q).then((text) => keep(text));', html('answer', 'html'), "const [answer, keep] = remember('');", "import { useEffect, useState as remember } from 'react';\n") },
    { name: 'a hook of the whole package', ...widget('ask(q).then((text) => keep(text));', html('answer', 'html'), "const [answer, keep] = React.useState('');", "import React, { useEffect } from 'react';\n") },
    { name: 'a hook of a required package', ...widget('ask(q).then((text) => keep(text));', html('answer', 'html'), undefined, "const { useEffect, useState } = require('react');\n") },
    { name: 'Markdown with HTML', path: 'widget.jsx', code: `${react}import Markdown from 'react-markdown';\nimport rehypeRaw from 'rehype-raw';\n${model}export function Widget({ q }) {\n  const [answer, keep] = useState('');\n  async function go() { keep(await ask(q)); }\n  return <Markdown rehypePlugins={[rehypeRaw]} onClick={go}>{answer}</Markdown>; // ← raw\n}\n` },
    { name: 'an attribute', ...card(`const Card = ({ text }) => ${html('text', 'html')};`, '<Card text={said} />') },
    { name: 'an attribute, read from the properties', ...card(`function Card(props) {\n  return ${html('props.text', 'html')};\n}`, '<main><Card text={said} /></main>') },
    { name: 'attributes that are spread', ...card(`const Card = ({ text }) => ${html('text', 'html')};`, '<Card id="joke" {...{ text: said }} />') },
    { name: 'what an element holds', ...card(`const Card = ({ children }) => ${html('children', 'html')};`, '<Card>{said}</Card>') },
    { name: 'through two components', ...card(`const Inner = ({ text }) => ${html('text', 'html')};\nconst Card = ({ body }) => <section><Inner text={body} /></section>;`, '<Card body={said} />') },
    { name: 'a ref of Vue', path: 'pane.ts', code: `import { h, ref } from 'vue';\n${model.replace('(q)', '(q: string)')}const answer = ref('');\nexport async function go(q: string) { answer.value = (await ask(q)) ?? ''; }\nexport const Rich = () => h('div', { innerHTML: answer.value }); // ← html\n` },
    { name: 'an element that is made by a call', path: 'widget.js', code: `import { createElement } from 'react';\n${model}export async function Answer({ q }) {\n  const text = await ask(q);\n  return createElement('div', { dangerouslySetInnerHTML: { __html: text } }); // ← html\n}\n` },
  ],

  valid: [
    { name: 'a state shown as text', ...widget('ask(q).then((text) => keep(text));', '<div>{answer}</div>') },
    { name: 'a state that is cleaned before', ...widget('ask(q).then((text) => keep(DOMPurify.sanitize(text)));', html('answer'), undefined, `${react}import DOMPurify from 'dompurify';\n`) },
    { name: 'a state that is cleaned when shown', ...widget('ask(q).then((text) => keep(text));', html('DOMPurify.sanitize(answer)'), undefined, `${react}import DOMPurify from 'dompurify';\n`) },
    { name: 'another state', ...widget('ask(q).then((text) => keep(text));', html('title'), "const [answer, keep] = useState('');\n  const [title, setTitle] = useState('<b>Answer</b>');") },
    { name: 'a function of that name from elsewhere', ...widget('ask(q).then((text) => keep(text));', html('answer'), undefined, "import { useEffect } from 'react';\nimport { useState } from './escaped-state.js';\n") },
    { name: 'an attribute shown as text', ...card('const Card = ({ text }) => <div>{text}</div>;', '<Card text={said} />') },
    { name: 'another attribute', ...card(`const Card = ({ text, mark }) => <div>{text}${html('mark')}</div>;`, '<Card text={said} mark="<hr>" />') },
    { name: 'an attribute that a later one replaces', ...card(`const Card = ({ text }) => ${html('text')};`, '<Card {...{ text: said }} text="<hr>" />') },
    { name: 'another component', ...card(`const Card = ({ text }) => <div>{text}</div>;\nexport const Raw = ({ text }) => ${html('text')};`, '<Card text={said} />') },
    { name: 'a ref of Vue shown as text', path: 'pane.ts', code: `import { h, ref } from 'vue';\n${model.replace('(q)', '(q: string)')}const answer = ref('');\nexport async function go(q: string) { answer.value = (await ask(q)) ?? ''; }\nexport const Plain = () => h('div', { textContent: answer.value });\n` },
  ],
});
