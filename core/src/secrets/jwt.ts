/** The decoded header and payload of a JSON Web Token (RFC 7519); the signature is not checked. */
interface JwtParts {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Decodes a compact JWS; undefined when it is none. */
export function decodeJwt(token: string): JwtParts | undefined {
  const [header, payload, signature] = token.split('.');
  if (header === undefined || payload === undefined || !signature) return undefined;
  const parsed = { header: parseSegment(header), payload: parseSegment(payload) };
  if (parsed.header === undefined || parsed.payload === undefined) return undefined;
  return { header: parsed.header, payload: parsed.payload };
}

/** Decodes base64 or base64url to a binary string; undefined when it is neither. */
export function decodeBase64(value: string): string | undefined {
  try {
    return atob(value.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}

function parseSegment(segment: string): Readonly<Record<string, unknown>> | undefined {
  const text = decodeBase64(segment);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
