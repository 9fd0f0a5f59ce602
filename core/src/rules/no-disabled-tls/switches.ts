/** Names of Node's TLS options and of what clients make of them, with the values that give security away. */
import type { Constant } from '../../flow/types.ts';

/** What a value does: `off` accepts every certificate, `browser` does so in a remote-controlled browser, `version` allows a broken protocol. */
export type Weakness = 'off' | 'browser' | 'version';

export interface Switch {
  readonly weakness: Weakness;
  readonly isInsecure: (value: Constant['value']) => boolean;
  /** The value alone proves what the option is for: no need to know who reads it. */
  readonly selfEvident?: true;
}

const isFalse = (value: Constant['value']) => value === false;
const isTrue = (value: Constant['value']) => value === true;
const isOldVersion = (value: Constant['value']) => typeof value === 'string' && /^(?:SSLv[23]|TLSv1(?:\.1)?)$/.test(value);
const isOldMethod = (value: Constant['value']) => typeof value === 'string' && /^(?:SSLv[23]|TLSv1(?:_1)?)_(?:client_|server_)?method$/.test(value);

/** Options by name. Sources: Node's tls.connect and https.Agent, request, MongoDB driver, tedious, Puppeteer, Playwright. */
export const switches: ReadonlyMap<string, Switch> = new Map<string, Switch>([
  ['rejectUnauthorized', { weakness: 'off', isInsecure: isFalse }],
  ['strictSSL', { weakness: 'off', isInsecure: isFalse }],
  ['strictSsl', { weakness: 'off', isInsecure: isFalse }],
  ['sslValidate', { weakness: 'off', isInsecure: isFalse }],
  ['tlsAllowInvalidCertificates', { weakness: 'off', isInsecure: isTrue }],
  ['tlsAllowInvalidHostnames', { weakness: 'off', isInsecure: isTrue }],
  ['tlsInsecure', { weakness: 'off', isInsecure: isTrue }],
  ['trustServerCertificate', { weakness: 'off', isInsecure: isTrue }],
  ['ignoreHTTPSErrors', { weakness: 'browser', isInsecure: isTrue }],
  ['acceptInsecureCerts', { weakness: 'browser', isInsecure: isTrue }],
  ['minVersion', { weakness: 'version', isInsecure: isOldVersion, selfEvident: true }],
  ['maxVersion', { weakness: 'version', isInsecure: isOldVersion, selfEvident: true }],
  ['secureProtocol', { weakness: 'version', isInsecure: isOldMethod, selfEvident: true }],
  ['DEFAULT_MIN_VERSION', { weakness: 'version', isInsecure: isOldVersion, selfEvident: true }],
  ['DEFAULT_MAX_VERSION', { weakness: 'version', isInsecure: isOldVersion, selfEvident: true }],
]);

/** Options that a TLS server may set as it likes: they are about the certificates of its clients. */
export const clientOnly = new Set(['rejectUnauthorized', 'checkServerIdentity']);

/** The variable that switches checks off for the whole process; Node compares it with the text `0`. */
export const processSwitch = 'NODE_TLS_REJECT_UNAUTHORIZED';

export function switchesProcessOff(value: Constant['value']): boolean {
  return String(value) === '0';
}

/** Options under which libraries take Node's TLS options. */
export const tlsParents = new Set([
  'ssl', 'tls', 'https', 'tlsOptions', 'sslOptions', 'httpsOptions', 'agentOptions', 'httpsAgent', 'tlsConnectOptions', 'requestTls', 'proxyTls', 'connect', 'socketOptions', 'launchOptions',
]);
