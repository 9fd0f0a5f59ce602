/** Redirects that are no method of that name: a Location header, an object that the platform makes an answer of. */
import { testRule } from '../../testing/index.ts';
import noSsrf from './index.ts';

const server = (answer: string) => `import { createServer } from 'node:http';\ncreateServer((incoming, outgoing) => {\n  const address = new URL(incoming.url, 'http://localhost');\n  ${answer}\n}).listen(8080);\n`;
const lambda = (answer: string) => `import type { APIGatewayProxyEventV2 } from 'aws-lambda';\nexport const moved = async (event: APIGatewayProxyEventV2) => {\n  const query = event.queryStringParameters ?? {};\n  return ${answer};\n};\n`;
const route = (answer: string) => `export async function GET(request: Request) {\n  const address = new URL(request.url);\n  return ${answer};\n}\n`;
const nest = (body: string, decorator = '@Redirect()') => `import { Controller, Get, Query, Redirect } from '@nestjs/common';\n@Controller('go')\nexport class Go {\n  @Get()\n  ${decorator}\n  go(@Query('to') to: string) {\n    ${body}\n  }\n}\n`;

testRule(noSsrf, {
  invalid: [
    { name: 'the headers of writeHead', code: server("outgoing.writeHead(302, { Location: address.searchParams.get('to') }).end(); // ← redirect") },
    { name: 'the header by its name', code: server("outgoing.setHeader('location', address.searchParams.get('to')); // ← redirect\n  outgoing.end();") },
    { name: 'Express, by a header', code: "import express from 'express';\nexpress().get('/go', (req, res) => {\n  res.status(302).set('Location', req.query.to).end(); // ← redirect\n  res.location(req.query.to); // ← redirect\n});\n" },
    { name: 'what a function behind API Gateway returns', path: 'moved.ts', code: lambda("{ statusCode: 302, headers: { Location: query.to ?? '/' } }").replace('} };', '} }; // ← redirect') },
    { name: 'a web response with a header', path: 'route.ts', code: route("new Response(null, { status: 302, headers: { location: address.searchParams.get('to')! } })").replace('} });', '} }); // ← redirect') },
    { name: 'a web response that redirects', path: 'route.ts', code: route("Response.redirect(address.searchParams.get('to')!)").replace('!);', '!); // ← redirect') },
    { name: 'what a decorated method returns', path: 'go.ts', code: nest('return { url: to, statusCode: 302 }; // ← redirect') },
  ],
  valid: [
    { name: 'own paths', code: server("outgoing.writeHead(302, { Location: '/login?next=' + encodeURIComponent(incoming.url) }).end();") },
    { name: 'one of two addresses', code: server("outgoing.setHeader('Location', address.searchParams.get('to') === 'docs' ? 'https://docs.example.org/' : '/');\n  outgoing.end();") },
    { name: 'another header', code: server("outgoing.setHeader('X-Asked', address.searchParams.get('to'));\n  outgoing.end();") },
    { name: 'the place of what was created', code: "import express from 'express';\nexpress().post('/items', (req, res) => res.status(201).location(`/items/${req.body.id}`).json({}));\n" },
    { name: 'an own path behind API Gateway', path: 'moved.ts', code: lambda('{ statusCode: 302, headers: { location: `/items/${query.id}` } }') },
    { name: 'a list of addresses', path: 'moved.ts', code: lambda("{ statusCode: 302, headers: { location: ['https://a.example.org', 'https://b.example.org'].includes(query.to!) ? query.to! : '/' } }") },
    { name: 'the own address with another scheme', path: 'route.ts', code: "export async function GET(request: Request) {\n  const address = new URL(request.url);\n  address.protocol = 'https:';\n  return Response.redirect(address.toString(), 301);\n}\n" },
    { name: 'a fixed address for one version', path: 'go.ts', code: nest("if (to === '5') return { url: 'https://docs.example.org/v5/' };\n    return undefined;", "@Redirect('https://docs.example.org', 302)") },
    { name: 'a method without the decorator', path: 'go.ts', code: nest('return { url: to };', '') },
  ],
});
