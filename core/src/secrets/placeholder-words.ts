/** Words that say, as a word of their own anywhere in a value, that somebody is to put the real one there (or that it is a test's). */
export const placeholderWords: ReadonlySet<string> = new Set([
  ...['your', 'yours', 'yourown', 'example', 'examples', 'sample', 'dummy', 'placeholder', 'changeme', 'changethis', 'changeit'],
  ...['replace', 'replaceme', 'insert', 'enter', 'todo', 'fixme', 'tbd', 'fake', 'mock', 'mocked', 'stub', 'test', 'tests', 'testing'],
  ...['demo', 'foo', 'bar', 'baz', 'foobar', 'redacted', 'masked', 'hidden', 'removed', 'censored', 'undefined', 'null', 'none'],
  ...['nil', 'empty', 'unset', 'missing', 'here', 'goes', 'lorem', 'ipsum', 'invalid', 'wrong', 'bogus', 'nope', 'notreal', 'unused'],
  ...['whatever', 'something', 'anything', 'blah', 'asdf', 'asdfasdf', 'qwerty', 'qwertyuiop', 'deadbeef', 'cafebabe', 'xxx', 'xxxx'],
  // The same in the languages of many bot authors: Spanish, Portuguese, German, French, Italian, Indonesian, Turkish.
  ...['aqui', 'tu', 'sua', 'seu', 'tua', 'dein', 'deine', 'deinen', 'votre', 'ici', 'tuo', 'qui', 'anda', 'disini', 'buraya', 'ornek'],
]);

/** Parts that mean the same inside a longer run of letters: `yourapikey`, `CHANGE_ME`, `notasecret`. */
export const placeholderParts =
  /your?[-_ ]?(?:own[-_ ]?)?(?:api|key|token|secret|pass|client|bot|app|access|auth|account|user|db|host|server|project|openai|id|name)|change[-_ ]?(?:me|this|it)|replace[-_ ]?(?:me|this|with)|example|placeholder|dummy|x{4}|not[-_ ]?a[-_ ]?(?:real|secret)|not[-_ ]?real|redacted|insert[-_ ]?(?:your|key|token|here)|(?:key|token|secret|password)[-_ ]?(?:goes[-_ ]?)?here|put[-_ ]?your|add[-_ ]?your|abc[-_]?123|fake[-_ ]?(?:key|token|secret)|dummy|foobar|no[-_ ]?(?:api[-_ ]?)?(?:key|token|secret|auth)|not[-_ ]?(?:used|needed|required|set|applicable)/i;

/** Words that only name a credential. A value made of nothing else is a name: `api-key`, `DISCORD_TOKEN`, `clientSecret`. */
export const nameWords: ReadonlySet<string> = new Set([
  ...['api', 'apikey', 'key', 'keys', 'token', 'tokens', 'secret', 'secrets', 'password', 'passwd', 'passphrase', 'pass', 'pwd', 'access'],
  ...['client', 'bot', 'auth', 'app', 'application', 'user', 'username', 'id', 'private', 'public', 'bearer', 'jwt', 'session', 'cookie'],
  ...['webhook', 'signing', 'signature', 'encryption', 'channel', 'service', 'account', 'refresh', 'credential', 'credentials', 'x', 'my'],
  ...['authorization', 'authentication', 'basic', 'oauth', 'login', 'admin', 'master', 'root', 'role', 'anon', 'project', 'database', 'db'],
  ...['url', 'uri', 'host', 'name', 'value', 'string', 'text', 'the', 'a', 'of', 'for', 'new', 'old', 'env', 'variable', 'config', 'default'],
  ...['openai', 'ai', 'anthropic', 'claude', 'gemini', 'google', 'azure', 'aws', 'discord', 'telegram', 'slack', 'line', 'twilio', 'meta'],
  ...['whatsapp', 'facebook', 'messenger', 'stripe', 'github', 'gitlab', 'supabase', 'pinecone', 'huggingface', 'hf', 'groq', 'mistral'],
  ...['cohere', 'replicate', 'openrouter', 'deepseek', 'perplexity', 'elevenlabs', 'deepgram', 'sendgrid', 'mailgun', 'notion', 'linear'],
  ...['airtable', 'redis', 'mongo', 'mongodb', 'postgres', 'postgresql', 'mysql', 'firebase', 'vercel', 'sentry', 'page', 'verify', 'guest'],
  ...['sk', 'pk', 'pat', 'ghp', 'xoxb', 'xoxp', 'xapp', 'expired', 'valid', 'some', 'long', 'random', 'strong'],
]);

/** Passwords that stand for "any password" in texts and samples, and what people give a local model server, which checks no key. */
export const stockValues: ReadonlySet<string> = new Set([
  ...['ollama', 'lmstudio', 'lm-studio', 'lm_studio', 'llamacpp', 'llama.cpp', 'localai', 'vllm', 'koboldcpp', 'local', 'localhost', 'n/a', 'na'],
  ...['123', '1234', '12345', '123456', '1234567', '12345678', '123456789', '1234567890', '0123456789', 'abc', 'abc123', 'abcd', 'abcd1234'],
  ...['pass', 'pass123', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'password1', 'password123', 'pw', 'pwd', 'secret', 's3cret', 's3cr3t', 'sup3rs3cr3t', 'hunter2', 'letmein', 'welcome'],
  ...['user', 'admin', 'root', 'guest', 'postgres', 'mysql', 'mongo', 'redis', 'rabbitmq', 'qwerty', 'iloveyou', '...', '***'],
]);
