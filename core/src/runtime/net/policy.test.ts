import { describe, expect, it } from 'vitest';
import { compilePolicy, defaultLimits, narrowPolicy, type EgressPolicy } from './policy.ts';

describe('compilePolicy', () => {
  it('allows any public host, any port of HTTP, any method, and no http by default', () => {
    const policy = compilePolicy({});
    expect(policy).toMatchObject({ allowHttp: false, hasAllowList: false, ...defaultLimits });
    expect(policy.isAllowedHost('example.com')).toBe(true);
    expect(policy.isAllowedPort(8443)).toBe(true);
    expect(policy.isAllowedPort(25)).toBe(false);
    expect(policy.isAllowedMethod('DELETE')).toBe(true);
  });

  it('reads a policy file, where deny wins over allow', () => {
    const policy = compilePolicy(
      JSON.parse(`{
        "allowHosts": ["*.example.com"], "denyHosts": ["admin.example.com", "*.internal.example.com"],
        "allowPorts": [443, 8443, 25], "denyPorts": [8443],
        "allowMethods": ["get", "POST", "delete"], "denyMethods": ["DELETE"],
        "denyAddresses": ["8.8.8.0/24"], "timeoutMs": 2000, "maxBytes": 1000, "maxRedirects": 0, "allowHttp": true, "allowNat64": false
      }`) as EgressPolicy,
    );
    expect(['api.example.com', 'admin.example.com', 'a.internal.example.com', 'example.com'].map(policy.isAllowedHost)).toEqual([true, false, false, false]);
    expect([443, 8443, 25, 80].map(policy.isAllowedPort)).toEqual([true, false, true, false]);
    expect(['GET', 'get', 'post', 'DELETE', 'Delete', 'PUT'].map(policy.isAllowedMethod)).toEqual([true, true, true, false, false, false]);
    expect(['8.8.8.8', '8.8.9.9'].map(policy.isAllowedAddress)).toEqual([false, true]);
    expect(policy).toMatchObject({ timeoutMs: 2000, maxBytes: 1000, maxRedirects: 0, allowHttp: true, hasAllowList: true });
  });

  it('allows nothing with an empty allow-list', () => {
    const policy = compilePolicy({ allowHosts: [], allowMethods: [], allowPorts: [] });
    expect(policy.isAllowedHost('example.com')).toBe(false);
    expect(policy.isAllowedMethod('GET')).toBe(false);
    expect(policy.isAllowedPort(443)).toBe(false);
  });

  it.each([
    [{ allowHost: ['a.example'] }, /Unknown key "allowHost".*allowHosts/],
    [{ ['__proto__x']: 1 }, /Unknown key/],
    [{ constructor: 1 }, /Unknown key "constructor"/],
    [{ allowHosts: 'a.example' }, /allowHosts: expected a list of hosts, but got the string "a.example"/],
    [{ allowHosts: [1] }, /allowHosts: expected a list of hosts, but got a list with another content/],
    [{ denyHosts: null }, /denyHosts: expected a list of hosts, but got null/],
    [{ allowHosts: ['https://a.example'] }, /allowHosts: expected a host such as/],
    [{ allowHttp: 'yes' }, /allowHttp: expected true or false/],
    [{ allowNat64: 1 }, /allowNat64: expected true or false, but got 1/],
    [{ allowPorts: ['443'] }, /allowPorts: expected a list of port numbers/],
    [{ denyPorts: [0] }, /denyPorts: expected/],
    [{ denyPorts: [65_536] }, /denyPorts: expected/],
    [{ allowMethods: ['GE T'] }, /allowMethods: expected/],
    [{ denyMethods: [1] }, /denyMethods: expected/],
    [{ denyAddresses: ['10.0.0.0'] }, /CIDR/],
    [{ denyAddresses: [10] }, /denyAddresses: expected/],
    [{ timeoutMs: 0 }, /timeoutMs: expected a number of milliseconds/],
    [{ timeoutMs: Number.POSITIVE_INFINITY }, /timeoutMs: expected/],
    [{ timeoutMs: 2 ** 31 }, /timeoutMs: expected/],
    [{ maxBytes: -1 }, /maxBytes: expected/],
    [{ maxBytes: '10' }, /maxBytes: expected/],
    [{ maxRedirects: 21 }, /maxRedirects: expected/],
    [{ maxRedirects: () => 1 }, /maxRedirects: expected .* but got function/],
    [null, /Expected the policy to be an object/],
    [[], /Expected the policy to be an object/],
    ['{}', /Expected the policy to be an object/],
  ])('throws for %j', (policy, message) => {
    expect(() => compilePolicy(policy as EgressPolicy)).toThrow(TypeError);
    expect(() => compilePolicy(policy as EgressPolicy)).toThrow(message);
  });
});

describe('narrowPolicy', () => {
  const narrow = (policy: EgressPolicy, limits: EgressPolicy) => narrowPolicy(compilePolicy(policy), policy, limits);

  it('lets a call decide what the policy leaves open', () => {
    expect(narrow({}, { timeoutMs: 60_000, maxBytes: 10 ** 9, maxRedirects: 10 })).toMatchObject({ timeoutMs: 60_000, maxBytes: 10 ** 9, maxRedirects: 10 });
  });

  it('lets a call only narrow what the policy states', () => {
    const policy = { timeoutMs: 1_000, maxBytes: 100, maxRedirects: 2, allowHosts: ['*.example.com'] };
    expect(narrow(policy, { timeoutMs: 60_000, maxBytes: 10 ** 9, maxRedirects: 10 })).toMatchObject({ timeoutMs: 1_000, maxBytes: 100, maxRedirects: 2 });
    expect(narrow(policy, { timeoutMs: 10, maxBytes: 0, maxRedirects: 0 })).toMatchObject({ timeoutMs: 10, maxBytes: 0, maxRedirects: 0 });
    const call = narrow(policy, { allowHosts: ['api.example.com', 'evil.example.org'] });
    expect(['api.example.com', 'www.example.com', 'evil.example.org'].map(call.isAllowedHost)).toEqual([true, false, false]);
  });

  it('keeps the allow-list of either side in force', () => {
    expect(narrow({}, { allowHosts: ['a.example.com'] }).hasAllowList).toBe(true);
    expect(narrow({ allowHosts: ['a.example.com'] }, { timeoutMs: 5 }).hasAllowList).toBe(true);
  });

  it('returns the policy itself for a call without limits', () => {
    const compiled = compilePolicy({});
    expect(narrowPolicy(compiled, {}, {})).toBe(compiled);
  });

  it('checks the limits of a call', () => {
    expect(() => narrow({}, { timeoutMs: -1 })).toThrow(/timeoutMs/);
    expect(() => narrow({}, { allowHosts: ['*'] })).toThrow(/allowHosts/);
  });
});
