/**
 * Providers whose API documentation gives https: (or wss:) addresses for these very hosts: changing the scheme changes
 * nothing for honest users. An entry is a host, `*.` and a domain for all hosts below it, or `host:port` where the documented
 * port speaks TLS.
 */
const tlsHosts: readonly string[] = [
  // Models
  'api.openai.com', '*.openai.azure.com', 'api.anthropic.com', '*.googleapis.com', 'api.mistral.ai', 'api.groq.com', 'api.cohere.com', 'api.cohere.ai',
  'api.together.xyz', 'api.deepseek.com', 'api.x.ai', 'api.perplexity.ai', 'openrouter.ai', 'api.replicate.com', 'api.stability.ai', 'api-inference.huggingface.co',
  'router.huggingface.co', 'huggingface.co', 'api.fireworks.ai', 'api.elevenlabs.io', 'api.deepgram.com', 'api.assemblyai.com',
  // Chat platforms
  'api.telegram.org', 't.me', 'discord.com', '*.discord.com', 'discordapp.com', '*.discordapp.com', 'cdn.discordapp.net', 'slack.com', '*.slack.com',
  'graph.facebook.com', 'graph.instagram.com', 'api.line.me', 'api-data.line.me', 'chatapi.viber.com', 'api.twilio.com', '*.twilio.com', 'webexapis.com',
  'graph.microsoft.com', 'login.microsoftonline.com', 'api.botframework.com', '*.botframework.com', 'api.twitch.tv', 'id.twitch.tv', 'api.twitter.com', 'api.x.com',
  // Code and packages
  'github.com', '*.github.com', '*.githubusercontent.com', '*.github.io', 'gitlab.com', 'bitbucket.org', 'api.bitbucket.org', 
  'www.npmjs.com', 'npmjs.com', 'unpkg.com', 'cdn.jsdelivr.net', 'pypi.org', 'crates.io', 'hub.docker.com',
  // Payments, mail, storage, search
  'api.stripe.com', 'api.paypal.com', 'api-m.paypal.com', 'api.sendgrid.com', 'api.mailgun.net', 'api.resend.com', 'api.notion.com', 'api.airtable.com', 'api.trello.com',
  'api.tavily.com', 'api.bing.microsoft.com', 'api.search.brave.com', 'serpapi.com', 'google.serper.dev', 'api.exa.ai', 'api.firecrawl.dev', '*.supabase.co', '*.pinecone.io',
  's3.amazonaws.com', '*.blob.core.windows.net', '*.firebaseio.com', 'storage.googleapis.com', 'www.google.com', 'accounts.google.com', 'oauth2.googleapis.com',
  // Data that bots fetch
  'api.open-meteo.com', 'geocoding-api.open-meteo.com', 'api.openweathermap.org', 'api.weatherapi.com', 'api.coingecko.com', 'pro-api.coingecko.com', 'api.binance.com',
  'api.coinbase.com', 'api.kraken.com', 'stream.binance.com', 'stream.binance.com:9443', 'fstream.binance.com', 'ws.kraken.com', 'api.coincap.io', 'query1.finance.yahoo.com',
  'api.wikimedia.org', '*.wikipedia.org', '*.wikimedia.org', 'www.wikidata.org', 'api.spotify.com', 'api.giphy.com', 'www.reddit.com', 'oauth.reddit.com', 'hnrss.org',
  'hacker-news.firebaseio.com', 'api.nasa.gov', 'pokeapi.co', 'api.jikan.moe', 'v2.jokeapi.dev', 'icanhazdadjoke.com', 'catfact.ninja', 'dog.ceo', 'randomuser.me',
  'restcountries.com', 'nominatim.openstreetmap.org', 'api.themoviedb.org', 'www.omdbapi.com', 'newsapi.org', 'api.urbandictionary.com', 'translate.googleapis.com',
  'api.deepl.com', 'api-free.deepl.com', 'jsonplaceholder.typicode.com', 'httpbin.org', 'api.ipify.org', 'ipinfo.io', 'www.youtube.com', 'api.steampowered.com',
];

/** Services that refuse TLS without a paid plan: the finding stands, but changing the scheme alone breaks the call. */
const plainHosts = new Set(['ip-api.com', 'api.aviationstack.com', 'api.weatherstack.com', 'api.marketstack.com', 'data.fixer.io']);

const exact = new Set(tlsHosts.filter((entry) => !entry.startsWith('*.')));
const suffixes = tlsHosts.filter((entry) => entry.startsWith('*.')).map((entry) => entry.slice(1));

/** True if the host is known to serve TLS there; `port` is what the address says, empty for the scheme's own. */
export function servesTls(host: string, port: string): boolean {
  if (port !== '') return exact.has(`${host}:${port}`);
  return exact.has(host) || suffixes.some((suffix) => host.endsWith(suffix));
}

/** Tunnels that carry bytes as they are: https://ngrok.com/docs/universal-gateway/tcp/ */
const tcpTunnel = /\.tcp(?:\.\w+)?\.ngrok\.io$|^bore\.pub$/;

/** True if the host is known to refuse TLS. */
export function refusesTls(host: string): boolean {
  return plainHosts.has(host) || tcpTunnel.test(host);
}
