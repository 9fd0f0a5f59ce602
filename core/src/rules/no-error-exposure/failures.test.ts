/** Errors of blocks in which, as the code stands, nothing fails with what others wrote. */
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../index.ts';
import { severitiesOfRoute as severities } from './severities.fixture.ts';

const load = 'const all = await service.load();\n    res.json({ all, at: new Date().toISOString() });';

describe('is an info where a function of the project', () => {
  it.each([
    ['keeps errors to itself', 'async load() { try { return await db.all(); } catch (error) { console.error(error); return []; } }'],
    ['keeps those of one promise to itself', 'async load() { const rows = await db.all().catch(() => []); return rows.map((row) => row.id); }'],
    ['only reads its own memory', 'async load() { return Array.from(this.items.values()).filter(({ at }) => at.getTime() > 0); }'],
    ['throws a sentence of its own instead', "async load() { let rows; try { rows = await db.all(); } catch (error) { throw new Error('No data base.'); } return rows; }"],
    ['asks another one that keeps them', 'async load() { const all = await this.rows(); return all.slice(0, 9); }\n  async rows() { try { return await db.all(); } catch { return []; } }'],
  ])('%s', (_, members) => expect(severities(load, members)).toEqual(['info']));
});

describe('is an error where a function of the project', () => {
  it.each([
    ['asks others', 'async load() { return await db.all(); }'],
    ['gives what others promise', 'async load() { return db.all(); }'],
    ['throws on what it caught', 'async load() { try { return await db.all(); } catch (error) { console.error(error); throw error; } }'],
    ['tells what it caught in a sentence', 'async load() { try { return await db.all(); } catch (error) { throw new Error(`No data base: ${error.message}`); } }'],
    ['asks others before it takes care', 'async load() { const rows = await db.all(); try { return rows.map(read); } catch { return []; } }'],
    ['asks others in the catch', 'async load() { try { return await db.all(); } catch (error) { await db.log(error); return []; } }'],
    ['asks one that does', 'async load() { return (await this.rows()).slice(0, 9); }\n  async rows() { return db.all(); }'],
    ['walks what comes in', 'async load() { const rows = []; for await (const row of db.stream()) rows.push(row); return rows; }'],
  ])('%s', (_, members) => expect(severities(load, members)).toEqual(['error']));

  it('is asked beside the body of a request, which may be no JSON', async () => {
    const route = (block: string) => `export async function POST(request: Request) {\n  try {\n    const { items } = await request.json();\n    ${block}\n  } catch (error) {\n    return Response.json({ error: error.message }, { status: 400 });\n  }\n}\n`;
    const found = async (block: string) => (await analyzeText(route(block), { path: 'app/api/route.ts', config: { preset: 'recommended' } })).findings.filter(({ ruleId }) => ruleId === 'no-error-exposure').map(({ severity }) => severity);
    expect(await found('return Response.json({ count: items.length });')).toEqual(['info']);
    expect(await found('return Response.json(await store(items));')).toEqual(['error']);
  });

  it('is one of two', () => {
    expect(severities(`await db.ping();\n    ${load}`, 'async load() { return [...this.items.values()]; }').at(-1)).toBe('error');
  });
});
