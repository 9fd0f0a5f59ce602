/** Errors that are sent through an object of an object of the project: `service.chat().client().createPost(…)`. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const chat = "import { Client4 } from '@mattermost/client';\nexport class Chat {\n  private inner: Client4;\n  constructor(url: string) {\n    this.inner = new Client4();\n    this.inner.setUrl(url);\n  }\n  client() {\n    return this.inner;\n  }\n}\n";
const service = "import { Chat } from './chat';\nexport class Service {\n  constructor(readonly own: Chat) {}\n  chat(): Chat {\n    return this.own;\n  }\n}\n";
const lines = (text: string) => `import { Service } from './service';\nexport async function answer(given: Service) {\n  try {\n    await work();\n  } catch (error) {\n    ${text}\n  }\n}\n`;
const path = 'answer.ts';
const files = { 'chat.ts': chat, 'service.ts': service };

testRule(noErrorExposure, {
  invalid: [
    { name: 'by methods', path, files, code: lines("await given.chat().client().createPost({ channel_id: 'c', message: error.message }); // ← exposed") },
    { name: 'by a field', path, files, code: lines("await given.own.client().createPost({ channel_id: 'c', message: error.message }); // ← exposed") },
    {
      name: 'text that is put together in the catch, and a helper that sends it',
      path,
      files,
      code: "import { Service } from './service';\nasync function say(given: Service, text: string) {\n  return given.chat().client().createPost({ channel_id: 'c', message: text });\n}\nexport async function answer(given: Service) {\n  let reply = '';\n  try {\n    reply += await work();\n    await say(given, reply);\n  } catch (error) {\n    reply += 'Sorry.';\n    reply += `\\nError: ${(error as Error).message}`;\n    await say(given, reply); // ← exposed\n  }\n}\n",
    },
    { name: 'of one of two ways to the same class', path, files, code: "import { Service } from './service';\nexport async function answer(given: Service | string, other: Service) {\n  const used = given instanceof Service ? other : new Service(given);\n  try {\n    await work();\n  } catch (error) {\n    await used.own.client().createPost({ channel_id: 'c', message: error.message }); // ← exposed\n  }\n}\n" },
  ],
  valid: [
    { name: 'a sentence', path, files, code: lines("console.error(error);\n    await given.chat().client().createPost({ channel_id: 'c', message: 'Failed.' });") },
    { name: 'another class with the same methods', path, files: { ...files, 'chat.ts': "export class Chat {\n  client() {\n    return new Log();\n  }\n}\nclass Log {\n  createPost(entry: object) {\n    console.log(entry);\n  }\n}\n" }, code: lines("await given.chat().client().createPost({ channel_id: 'c', message: error.message });") },
    { name: 'one of two classes', path, files: { ...files, 'log.ts': "export class Log {\n  own = { client: () => ({ createPost: (entry: object) => console.log(entry) }) };\n}\n" }, code: "import { Service } from './service';\nimport { Log } from './log';\nexport async function answer(isLive: boolean, url: string) {\n  const used = isLive ? new Service(url) : new Log();\n  try {\n    await work();\n  } catch (error) {\n    await used.own.client().createPost({ channel_id: 'c', message: error.message });\n  }\n}\n" },
  ],
});
