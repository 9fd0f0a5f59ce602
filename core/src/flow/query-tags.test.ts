import { describe, expect, it } from 'vitest';
import { labelsAt } from './labels.fixture.ts';

const app = "import express from 'express';\nimport postgres from 'postgres';\nimport { $ } from 'execa';\nimport { html } from 'hono/html';\nconst sql = postgres(url);\nconst app = express();\n";
const route = (body: string) => `${app}app.get('/', async (req, res) => {\n  const { id } = req.query;\n  ${body}\n});\n`;

describe('what a tag gives', () => {
  it.each([
    ['a query: the rows that it found', 'const rows = await sql`SELECT prompt FROM agents WHERE id = ${id}`;\n  probe(rows[0].prompt);'],
    ['a part of a query', 'probe(sql`WHERE id = ${id}`);'],
    ['a program: what it prints', 'const { stdout } = await $`wc ${id}`;\n  probe(stdout);'],
  ])('%s', (_name, body) => {
    expect(labelsAt(route(body), 'app.ts')).not.toContain('user-input');
  });

  it('is text where it makes text', () => {
    expect(labelsAt(route('probe(html`<p>${id}</p>`);'), 'app.ts')).toContain('user-input');
  });
});
