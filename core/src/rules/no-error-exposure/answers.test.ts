/** Errors in what a function returns, where that is the answer to a request. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const nest = "import { Body, Controller, Get, Post, Res } from '@nestjs/common';\n";
const service = "import { Injectable } from '@nestjs/common';\n@Injectable()\nexport class ChatService {\n  async ask(text: string) {\n    try {\n      return { answer: await (await fetch('https://llm.acme.io', { method: 'POST', body: text })).text() };\n    } catch (error) {\n      return { answer: undefined, message: error instanceof Error ? error.message : 'failed' };\n    }\n  }\n}\n";

testRule(noErrorExposure, {
  invalid: [
    {
      name: 'a controller of NestJS',
      path: 'chat.controller.ts',
      code: `${nest}@Controller('chat')\nexport class ChatController {\n  @Post('ask')\n  async ask(@Body('text') text: string) {\n    try {\n      return { answer: await (await fetch('https://llm.acme.io', { method: 'POST', body: text })).text() };\n    } catch (error) {\n      return { success: false, message: error.message }; // ← exposed\n    }\n  }\n}\n`,
      output: `${nest.replace("'@nestjs/common';\n", "'@nestjs/common';\nimport { toPublicMessage } from 'secure-bot/runtime';\n")}@Controller('chat')\nexport class ChatController {\n  @Post('ask')\n  async ask(@Body('text') text: string) {\n    try {\n      return { answer: await (await fetch('https://llm.acme.io', { method: 'POST', body: text })).text() };\n    } catch (error) {\n      return { success: false, message: toPublicMessage(error) };\n    }\n  }\n}\n`,
    },
    {
      name: 'a controller that returns what a service of another file does: no fix there',
      path: 'chat.controller.ts',
      files: { 'chat.service.ts': service },
      code: `${nest}import { ChatService } from './chat.service';\n@Controller('chat')\nexport class ChatController {\n  constructor(private readonly chat: ChatService) {}\n  @Post('ask')\n  ask(@Body('text') text: string) {\n    return this.chat.ask(text); // ← exposed\n  }\n}\n`,
      output: null,
    },
    {
      name: 'events of a route of NestJS, through a helper',
      path: 'chat.service.ts',
      code: "import { Injectable, MessageEvent } from '@nestjs/common';\nimport { Observable } from 'rxjs';\n@Injectable()\nexport class ChatService {\n  stream(text: string): Observable<MessageEvent> {\n    return new Observable<MessageEvent>((subscriber) => {\n      void (async () => {\n        const send = (payload: object) => {\n          subscriber.next({ data: JSON.stringify(payload) } as MessageEvent); // ← exposed\n        };\n        try {\n          send({ type: 'text', text: await (await fetch('https://llm.acme.io', { method: 'POST', body: text })).text() });\n        } catch (error) {\n          send({ type: 'error', message: error.message || 'Something went wrong' });\n          subscriber.next({ data: `failed: ${error.message}` }); // ← exposed\n        }\n        subscriber.complete();\n      })();\n    });\n  }\n}\n",
    },
    {
      name: 'a redirect to an address that is made of the error',
      path: 'app/callback/route.ts',
      code: "import { NextResponse } from 'next/server';\nimport { exchange } from './oauth';\nexport async function GET(request: Request) {\n  try {\n    await exchange(request.url);\n  } catch (error) {\n    return NextResponse.redirect(new URL(`/login?error=${encodeURIComponent(error.message)}`, request.url)); // ← exposed\n  }\n  return NextResponse.redirect(new URL('/', request.url));\n}\n",
      output: "import { NextResponse } from 'next/server';\nimport { exchange } from './oauth';\nimport { toPublicMessage } from 'secure-bot/runtime';\nexport async function GET(request: Request) {\n  try {\n    await exchange(request.url);\n  } catch (error) {\n    return NextResponse.redirect(new URL(`/login?error=${encodeURIComponent(toPublicMessage(error))}`, request.url));\n  }\n  return NextResponse.redirect(new URL('/', request.url));\n}\n",
    },
    {
      name: 'a redirect to an address whose query another call makes of the error: no fix',
      path: 'callback.ts',
      code: "import express from 'express';\nimport { exchange } from './oauth';\nconst app = express();\napp.get('/callback', async (req, res) => {\n  try {\n    await exchange(req.query.code);\n    res.redirect('/');\n  } catch (error) {\n    res.redirect(`/login?${new URLSearchParams({ error: error.message })}`); // ← exposed\n  }\n});\n",
      output: null,
    },
    {
      name: 'a server action, by the head of its file',
      path: 'app/actions.ts',
      code: "'use server';\nexport async function send(text: string) {\n  try {\n    await fetch('https://llm.acme.io', { method: 'POST', body: text });\n    return { ok: true };\n  } catch (error) {\n    return { ok: false, error: (error as Error).message }; // ← exposed\n  }\n}\n",
    },
    {
      name: 'a server action, by its own directive',
      path: 'app/page.tsx',
      code: "export default function Page() {\n  async function send(form: FormData) {\n    'use server';\n    try {\n      await fetch('https://llm.acme.io', { method: 'POST', body: form });\n    } catch (error) {\n      return { error: String(error) }; // ← exposed\n    }\n  }\n  return <form action={send} />;\n}\n",
    },
  ],
  valid: [
    {
      name: "the code of a server's answer in the address of a redirect",
      path: 'app/callback/route.ts',
      code: "import { NextResponse } from 'next/server';\nexport async function GET(request: Request) {\n  const answer = await fetch('https://auth.acme.io/verify');\n  if (!answer.ok) {\n    const { code } = await answer.json();\n    return NextResponse.redirect(new URL(`/login?error=${encodeURIComponent(code)}`, request.url));\n  }\n  return NextResponse.redirect(new URL('/', request.url));\n}\n",
    },
    {
      name: 'a method of a controller that answers itself, and one that is no route',
      path: 'chat.controller.ts',
      code: `${nest}@Controller('chat')\nexport class ChatController {\n  @Get('a')\n  async a(@Res() res) {\n    try {\n      res.json(await (await fetch('https://llm.acme.io')).json());\n    } catch (error) {\n      res.status(500).end();\n      return { error: error.message };\n    }\n  }\n  async state() {\n    try {\n      return await (await fetch('https://llm.acme.io')).json();\n    } catch (error) {\n      return { error: error.message };\n    }\n  }\n}\n`,
    },
    {
      name: 'a function beside server actions, and one of a file without the directive',
      path: 'app/lib.ts',
      code: "'use server';\nasync function ask() {\n  try {\n    return { text: await (await fetch('https://llm.acme.io')).text() };\n  } catch (error) {\n    return { error: (error as Error).message };\n  }\n}\nexport async function run() {\n  const { text, error } = await ask();\n  if (error) console.error(error);\n  return { text };\n}\n",
    },
    {
      name: 'an observable that is no answer',
      path: 'jobs.ts',
      code: "import { Observable } from 'rxjs';\nexport const jobs = () => new Observable<{ data: string }>((subscriber) => {\n  fetch('https://jobs.acme.io').then((answer) => answer.text()).then((data) => subscriber.next({ data }), (error) => subscriber.next({ data: error.message }));\n});\n",
    },
    {
      name: 'a decorator of the same name from elsewhere',
      path: 'tasks.ts',
      code: "import { Get } from './tasks-decorators';\nexport class Tasks {\n  @Get('a')\n  async a() {\n    try {\n      return await (await fetch('https://llm.acme.io')).json();\n    } catch (error) {\n      return { error: error.message };\n    }\n  }\n}\n",
    },
  ],
});
