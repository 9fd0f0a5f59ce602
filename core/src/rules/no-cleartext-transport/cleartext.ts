/** Reading an address: is it one of the public internet, reached without TLS? */
import { isPublicHost, parseAuthority } from '../../rule/hosts.ts';
import { hole } from './addresses.ts';

/** Schemes without TLS, and their twins with it. */
const secureSchemes: Readonly<Record<string, string>> = {
  http: 'https', ws: 'wss', ftp: 'ftps', redis: 'rediss', mqtt: 'mqtts', tcp: 'ssl', amqp: 'amqps', ldap: 'ldaps', smtp: 'smtps',
};

export interface CleartextAddress {
  /** Empty for a host without a scheme. */
  readonly scheme: string;
  readonly secureScheme: string;
  readonly host: string;
  /** Empty where the scheme's own port is meant. */
  readonly port: string;
}

/** An absolute URL without TLS to a public host; undefined for everything else, also where the host is not proved. */
export function cleartextUrl(text: string): CleartextAddress | undefined {
  const match = /^\s*([a-z]+):\/\/([^/?#\\]*)/i.exec(text);
  const scheme = match?.[1]?.toLowerCase() ?? '';
  const secureScheme = secureSchemes[scheme];
  if (!match || secureScheme === undefined) return undefined;
  const place = publicPlace(match[2] ?? '');
  return place && { scheme, secureScheme, ...place };
}

/** A host as an option gives it, perhaps with a port. */
export function cleartextHost(text: string): CleartextAddress | undefined {
  if (text.includes('://')) return cleartextUrl(text);
  const place = publicPlace(text);
  return place && { scheme: '', secureScheme: '', ...place };
}

/** User name and password do not matter, nor does a port only known later; of the host at least the domain must be proved. */
function publicPlace(authority: string): Pick<CleartextAddress, 'host' | 'port'> | undefined {
  const afterUser = authority.slice(authority.lastIndexOf('@') + 1);
  const known = afterUser.replace(/:\0.*$/s, '').replaceAll(new RegExp(`^${hole}+(?=\\.)`, 'g'), 'x');
  // `http://api.shop.com${path}` is complete; `http://${host}` and `http://api.${domain}` are not.
  const complete = /^[^\0]*$/.test(known) ? known : /^([^\0]*[a-z\d\]](?::\d+)?)\0/i.exec(known)?.[1];
  if (complete === undefined || complete === '' || /[\s<>{}$]/.test(complete)) return undefined;
  const parsed = parseAuthority(complete);
  if (!parsed || !isPublicHost(parsed.host)) return undefined;
  // A registered name proves nothing of `http://${sub}.co`: two labels must follow what is not known.
  if (known.startsWith('x.') && parsed.host.split('.').length < 3) return undefined;
  return parsed;
}
