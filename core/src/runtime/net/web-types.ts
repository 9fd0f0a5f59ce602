/** Types of the web platform that the DOM library names and Node.js' declarations do not: projects without `lib: ["DOM"]` have only these. */

/** What makes Headers. */
export type HeadersSource = NonNullable<RequestInit['headers']>;

/** What can be sent. */
export type RequestBody = NonNullable<RequestInit['body']>;

/** A key of Web Crypto. */
export type WebCryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;
