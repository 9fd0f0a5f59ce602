/** Redirects of Next.js to a path of the own site, by a value that a check has let through. */
import { testRule } from '../../testing/index.ts';
import noSsrf from './index.ts';

const route = (body: string) => `import { NextResponse, type NextRequest } from 'next/server';\nconst pages = ['/', '/trips'];\nexport async function GET(request: NextRequest) {\n  const next = request.nextUrl.searchParams.get('next') ?? '/';\n  ${body}\n}\n`;
const home = "return NextResponse.redirect(new URL('/', request.url));";

testRule(noSsrf, {
  invalid: [
    { name: 'any text', path: 'app/go/route.ts', code: route('return NextResponse.redirect(new URL(next, request.url)); // ← redirect'), output: null },
    { name: 'what is none of the pages', path: 'app/go/route.ts', code: route(`if (pages.includes(next)) ${home}\n  return NextResponse.redirect(new URL(next, request.url)); // ← redirect`), output: null },
  ],
  valid: [
    { name: 'one of two', path: 'app/go/route.ts', code: route(`if (next === '/' || next === '/trips') return NextResponse.redirect(new URL(next, request.url));\n  ${home}`) },
    { name: 'one of the pages', path: 'app/go/route.ts', code: route("return NextResponse.redirect(new URL(pages.includes(next) ? next : '/', request.url));") },
    { name: 'a page of the code', path: 'app/go/route.ts', code: route(home) },
  ],
});
