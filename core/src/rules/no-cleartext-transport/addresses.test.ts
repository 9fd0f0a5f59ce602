/** Which hosts are public, however the address is written. */
import { describe, expect, it } from 'vitest';
import { isPublicHost, parseAuthority } from '../../rule/hosts.ts';
import { testRule } from '../../testing/index.ts';
import { cleartextUrl } from './cleartext.ts';
import noCleartextTransport from './index.ts';

testRule(noCleartextTransport, {
  invalid: [
    { name: 'another part is replaced', code: `await fetch('http://api.acme.dev/v1'.replace('v1', 'v2')); // ← url` },
    { name: 'localhost as a subdomain of somebody else', code: `await fetch('http://localhost.evil.com/hook'); // ← url` },
    { name: 'localhost as a user name', code: `await fetch('http://localhost@evil.com/hook'); // ← url` },
    { name: 'an address that looks private but is not', code: `await fetch('http://10.0.0.1.acme.com/'); // ← url` },
    { name: 'a public address', code: `await fetch('http://93.184.215.14:8080/health'); // ← url` },
    { name: 'a public IPv6 address', code: `await fetch('http://[2606:4700:4700::1111]/'); // ← url` },
    { name: 'capital letters and blanks', code: `await fetch(' HTTP://API.Acme-Bots.IO/v1'); // ← url` },
    {
      name: 'a subdomain only known at run time',
      code: `export const shop = (name: string) => fetch(\`http://\${name}.myshopify.com/products.json\`); // ← url`,
    },
    { name: 'credentials only known at run time', code: `export const load = (user, key) => fetch(\`http://\${user}:\${key}@files.acme-bots.io/a\`); // ← url` },
    { name: 'a port only known at run time', code: 'fetch(`http://files.acme-bots.io:${process.env.PORT}/a`); // ← url' },
    {
      name: 'a path that follows the host directly',
      code: `
        const API = 'http://api.acme-bots.io'; // ← url
        export const users = (id: string) => fetch(API + '/users/' + id);
        export const rooms = (path: string) => fetch(\`\${API}\${path}\`);
      `,
    },
  ],
  valid: [
    { name: 'the scheme is replaced', code: `await fetch('http://api.acme.dev/v1'.replace('http:', 'https:'));` },
    { name: 'the scheme is replaced by a pattern', code: `await fetch('http://api.acme.dev/v1'.replace(/^http:/, 'https:'));` },
    { name: 'loopback', code: "await fetch(`http://127.0.0.1:${process.env.PORT}/wait?poll=false`); await fetch('http://localhost:3000'); await fetch('http://[::1]:8080/');" },
    { name: 'loopback in other spellings', code: `await fetch('http://2130706433/'); await fetch('http://127.1/'); await fetch('http://0x7f.1/'); await fetch('http://bot.localhost/');` },
    { name: 'private networks', code: `for (const host of ['http://10.1.2.3', 'http://192.168.0.7:8000', 'http://172.17.0.1:11434', 'http://[fd00::1]/', 'http://169.254.169.254/']) await fetch(host);` },
    { name: 'private networks written into IPv6', code: `await fetch('http://[::ffff:192.168.0.1]/');` },
    { name: 'names of the own network', code: `await fetch('http://backend:8080/x'); await fetch('http://nas.local'); await fetch('http://ollama.internal/api'); await fetch('http://host.docker.internal:11434');` },
    { name: 'names of a cluster', code: `await fetch('http://wiki.knowledge.svc.cluster.local/api'); await fetch('http://wiki.knowledge.svc/api');` },
    { name: 'names for examples', code: `await fetch('http://example.com/a'); await fetch('http://api.example.org'); await fetch('http://bot.test/'); await fetch('http://your-domain.com/hook');` },
    { name: 'a host only known at run time', code: 'export const load = (host: string) => fetch(`http://${host}/status`); export const other = (tld: string) => fetch(`http://api.${tld}/`);' },
    { name: 'an absolute address with a cleartext base', code: `await fetch(new URL('https://api.acme-bots.io/v1', 'http://acme-bots.io'));` },
    { name: 'a relative address', code: `await fetch('/api/chat'); await fetch('//cdn.acme-bots.io/a.js');` },
    { name: 'broken addresses', code: `await fetch('http://'); await fetch('http:// /x'); await fetch('http://[::'); await fetch('http:acme'); await fetch('');` },
  ],
});

describe('isPublicHost', () => {
  it.each(['acme.io', 'localhost.evil.com', '8.8.8.8', '2606:4700::1', '::ffff:808:808', 'xn--bcher-kva.example2.com', 'a.b.co.uk', '172.32.0.1', '100.128.0.1', 'svc.acme.com'])('%s', (host) => {
    expect(isPublicHost(host)).toBe(true);
  });
  it.each(['localhost', 'redis', 'a.local', 'x.svc', '10.0.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '0.0.0.0', '255.255.255.255', '::1', '::', 'fe80::1', 'fd12::1',
    '::ffff:7f00:1', '2001:db8::1', 'example.com', 'a.b.example.org', 'a..b', 'host.123', 'foo.kube-system', ''])('not %s', (host) => {
    expect(isPublicHost(host)).toBe(false);
  });
});

describe('reading addresses', () => {
  it('keeps the port that the address says', () => {
    expect(parseAuthority('a:b@ACME.io:80')).toEqual({ host: 'acme.io', port: '80' });
    expect(parseAuthority('[2606:4700::1]')).toEqual({ host: '2606:4700::1', port: '' });
    expect(parseAuthority('a b')).toBeUndefined();
  });
  it('needs the host to be proved', () => {
    expect(cleartextUrl('http://acme.io\0')?.host).toBe('acme.io');
    expect(cleartextUrl('http://acme.\0/')).toBeUndefined();
    expect(cleartextUrl('http://\0.io/')).toBeUndefined();
    expect(cleartextUrl('http://\0.acme.io/')?.host).toBe('x.acme.io');
    expect(cleartextUrl('https://acme.io/')).toBeUndefined();
  });
});
