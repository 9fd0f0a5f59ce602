/** The server's own start in one memory arena (lsp-server/src/arenas.ts), seen from outside. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startClient, type Client } from './client.fixture.ts';

const environment = (client: Client) => readFileSync(`/proc/${client.process.pid}/environ`, 'utf8').split('\0');
const commandLine = (client: Client) => readFileSync(`/proc/${client.process.pid}/cmdline`, 'utf8').split('\0');

describe.runIf(process.platform === 'linux')('one arena', () => {
  it('is set in the process that the client has started, whose options stay', async () => {
    const client = await startClient({ nodeArgs: ['--no-deprecation'] });
    expect(environment(client)).toContain('MALLOC_ARENA_MAX=1');
    expect(environment(client)).toContain(`HOME=${process.env['HOME']}`);
    expect(commandLine(client)).toContain('--no-deprecation');
    expect(await client.stop()).toBe(0);
  });

  it('leaves what the user has set', async () => {
    process.env['MALLOC_ARENA_MAX'] = '3';
    try {
      const client = await startClient();
      expect(environment(client).filter((entry) => entry.startsWith('MALLOC_'))).toEqual(['MALLOC_ARENA_MAX=3']);
      expect(await client.stop()).toBe(0);
    } finally {
      delete process.env['MALLOC_ARENA_MAX'];
    }
  });
});
