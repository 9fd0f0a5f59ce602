/** Variables of a prompt template: what is handed over for one of a system message stands among the instructions. */
import { testRule } from '../../testing/index.ts';
import noPromptInjection from './index.ts';

const chain = (messages: string, use: string) => `import express from 'express';
import { ChatOpenAI } from '@langchain/openai';
import { ChatPromptTemplate, HumanMessagePromptTemplate, SystemMessagePromptTemplate } from '@langchain/core/prompts';
import { StringOutputParser } from '@langchain/core/output_parsers';
const llm = new ChatOpenAI({ model: 'gpt-4.1', maxTokens: 500 });
const prompt = ChatPromptTemplate.fromMessages([${messages}]);
const answer = prompt.pipe(llm).pipe(new StringOutputParser());
express().post('/ask', async (req, res) => {
  ${use}
});
`;
const translation = "['system', 'Translate. Follow: {rules}'], ['human', '{text}']";

testRule(noPromptInjection, {
  invalid: [
    { name: 'of a chain', code: chain(translation, 'res.send(await answer.invoke({ rules: req.body.rules, text: req.body.text })); // ← instructions') },
    { name: 'of the template alone', code: chain(translation, 'res.json(await prompt.formatMessages({ rules: req.body.rules, text: req.body.text })); // ← instructions') },
    { name: 'of a stream', code: chain(translation, 'for await (const part of await answer.stream({ rules: req.body.rules, text: "" })) res.write(part); // ← instructions') },
    { name: 'of a message that is a template itself', code: chain("SystemMessagePromptTemplate.fromTemplate('Be {tone}.'), HumanMessagePromptTemplate.fromTemplate('{text}')", 'res.send(await answer.invoke({ tone: req.body.tone, text: req.body.text })); // ← instructions') },
  ],
  valid: [
    { name: 'of the message of the user', code: chain(translation, "res.send(await answer.invoke({ rules: 'Be brief.', text: req.body.text }));") },
    { name: 'one of two', code: chain(translation, "res.send(await answer.invoke({ rules: req.body.formal ? 'Be formal.' : 'Be warm.', text: req.body.text }));") },
    { name: 'braces of the text itself', code: chain("['system', 'Answer as JSON: {{text}}'], ['human', '{text}']", 'res.send(await answer.invoke({ text: req.body.text }));') },
    { name: 'a message of the user that is a template itself', code: chain("SystemMessagePromptTemplate.fromTemplate('Be kind.'), HumanMessagePromptTemplate.fromTemplate('{text}')", 'res.send(await answer.invoke({ text: req.body.text }));') },
  ],
});
