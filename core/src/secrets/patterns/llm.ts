import { isMixedAfter } from '../accept.ts';
import { isDummyBody } from '../dummy.ts';
import type { SecretPattern } from '../types.ts';

/**
 * Model providers and the services around them. Without a distinctive format, and so left to the options of their
 * SDKs: Mistral, Cohere, AI21, AssemblyAI, Deepgram, Exa, Serper, older Azure OpenAI keys.
 */
export const llmPatterns: readonly SecretPattern[] = [
  {
    // https://platform.claude.com/docs/en/api/overview (sk-ant-api03-…AA), admin keys: /docs/en/api/administration-api
    vendor: 'Anthropic', kind: 'anthropic-api-key', env: 'ANTHROPIC_API_KEY',
    anchors: ['sk-ant-api', 'sk-ant-admin'], body: /sk-ant-(?:api|admin)\d{2}-[A-Za-z0-9_-]{40,160}/,
  },
  {
    // https://code.claude.com/docs/en/authentication (OAuth access and refresh tokens, session keys)
    vendor: 'Anthropic', kind: 'anthropic-oauth-token', env: 'ANTHROPIC_AUTH_TOKEN',
    anchors: ['sk-ant-oat', 'sk-ant-ort', 'sk-ant-sid'], body: /sk-ant-(?:oat|ort|sid)\d{2}-[A-Za-z0-9_-]{40,160}/,
  },
  {
    // https://openrouter.ai/docs/api/reference/authentication
    vendor: 'OpenRouter', kind: 'openrouter-api-key', env: 'OPENROUTER_API_KEY',
    anchors: ['sk-or-v'], body: /sk-or-v\d-[0-9a-zA-Z]{40,80}/,
  },
  {
    // https://langfuse.com/docs/api-and-data-platform/features/public-api (pk-lf- is public)
    vendor: 'Langfuse', kind: 'langfuse-secret-key', env: 'LANGFUSE_SECRET_KEY',
    anchors: ['sk-lf-'], body: /sk-lf-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/,
  },
  {
    // https://docs.helicone.ai/helicone-headers/helicone-auth
    vendor: 'Helicone', kind: 'helicone-api-key', env: 'HELICONE_API_KEY',
    anchors: ['sk-helicone-'], body: /sk-helicone-[a-z0-9-]{20,80}/,
  },
  {
    // https://platform.moonshot.ai/docs
    vendor: 'Moonshot', kind: 'moonshot-api-key', env: 'MOONSHOT_API_KEY',
    anchors: ['sk-kimi-'], body: /sk-kimi-[A-Za-z0-9]{40,100}/,
  },
  {
    // https://platform.openai.com/docs/api-reference/admin-api-keys
    vendor: 'OpenAI', kind: 'openai-admin-key', env: 'OPENAI_ADMIN_KEY',
    anchors: ['sk-admin-'], body: /sk-admin-[A-Za-z0-9_-]{40,220}/,
  },
  {
    // https://platform.openai.com/docs/api-reference/authentication (project, service account and older named keys)
    vendor: 'OpenAI', kind: 'openai-api-key', env: 'OPENAI_API_KEY',
    anchors: ['sk-proj-', 'sk-svcacct-', 'sk-service-', 'sk-None-'],
    body: /sk-(?:proj|svcacct|service|None)-[A-Za-z0-9_-]{40,220}/,
  },
  {
    // The same page; T3BlbkFJ ("OpenAI" in base64) stands in the middle of every key that OpenAI itself issued.
    vendor: 'OpenAI', kind: 'openai-api-key', env: 'OPENAI_API_KEY',
    anchors: ['sk-'], body: /sk-[A-Za-z0-9_-]{10,120}T3BlbkFJ[A-Za-z0-9_-]{10,160}/,
  },
  {
    // https://api-docs.deepseek.com and https://help.aliyun.com/zh/model-studio (DashScope) use one and the same form.
    vendor: 'DeepSeek or DashScope', kind: 'deepseek-api-key', env: 'DEEPSEEK_API_KEY',
    anchors: ['sk-'], body: /sk-[0-9a-f]{32}/,
  },
  {
    // Keys of Moonshot, Stability, LiteLLM and OpenAI-compatible proxies, which keep the prefix but not the marker.
    vendor: 'OpenAI or compatible', kind: 'openai-compatible-api-key', env: 'OPENAI_API_KEY',
    anchors: ['sk-'], body: /sk-[A-Za-z0-9]{20,80}/, accept: isMixedAfter(/^sk-/),
  },
  {
    // https://docs.x.ai/docs/overview
    vendor: 'xAI', kind: 'xai-api-key', env: 'XAI_API_KEY',
    anchors: ['xai-'], body: /xai-[A-Za-z0-9_]{60,100}/,
  },
  {
    // https://docs.perplexity.ai/getting-started/quickstart
    vendor: 'Perplexity', kind: 'perplexity-api-key', env: 'PERPLEXITY_API_KEY',
    anchors: ['pplx-'], body: /pplx-[A-Za-z0-9]{40,64}/,
  },
  {
    // https://replicate.com/docs/topics/security/api-tokens
    vendor: 'Replicate', kind: 'replicate-api-token', env: 'REPLICATE_API_TOKEN',
    anchors: ['r8_'], body: /r8_[A-Za-z0-9_-]{32,45}/,
  },
  {
    // https://console.groq.com/docs/quickstart
    vendor: 'Groq', kind: 'groq-api-key', env: 'GROQ_API_KEY',
    anchors: ['gsk_'], body: /gsk_[A-Za-z0-9]{40,64}/,
  },
  {
    // https://huggingface.co/docs/hub/security-tokens
    vendor: 'Hugging Face', kind: 'huggingface-token', env: 'HF_TOKEN',
    anchors: ['hf_', 'api_org_'], body: /(?:hf|api_org)_[A-Za-z0-9]{30,40}/,
  },
  {
    // https://ai.google.dev/gemini-api/docs/api-key (the form that succeeds AIza keys)
    vendor: 'Google Gemini', kind: 'gemini-api-key', env: 'GEMINI_API_KEY',
    anchors: ['AQ.A'], body: /AQ\.A[A-Za-z0-9_-]{35,80}/, accept: isMixedAfter(/^AQ\./),
  },
  {
    // https://inference-docs.cerebras.ai/quickstart
    vendor: 'Cerebras', kind: 'cerebras-api-key', env: 'CEREBRAS_API_KEY',
    anchors: ['csk-'], body: /csk-[a-z0-9]{40,64}/,
  },
  {
    // https://docs.fireworks.ai/api-reference/introduction
    vendor: 'Fireworks AI', kind: 'fireworks-api-key', env: 'FIREWORKS_API_KEY',
    anchors: ['fw_'], body: /fw_[A-Za-z0-9]{20,40}/, accept: isMixedAfter(/^fw_/),
  },
  {
    // https://docs.together.ai/docs/api-keys-authentication
    vendor: 'Together AI', kind: 'together-api-key', env: 'TOGETHER_API_KEY',
    anchors: ['tgp_v1_'], body: /tgp_v1_[A-Za-z0-9_-]{35,60}/,
  },
  {
    // https://docs.api.nvidia.com/nim
    vendor: 'NVIDIA', kind: 'nvidia-api-key', env: 'NVIDIA_API_KEY',
    anchors: ['nvapi-'], body: /nvapi-[A-Za-z0-9_-]{60,70}/,
  },
  {
    // https://docs.langchain.com/langsmith/create-account-api-key
    vendor: 'LangSmith', kind: 'langsmith-api-key', env: 'LANGSMITH_API_KEY',
    anchors: ['lsv2_'], body: /lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}/,
  },
  {
    // https://docs.pinecone.io/guides/projects/manage-api-keys
    vendor: 'Pinecone', kind: 'pinecone-api-key', env: 'PINECONE_API_KEY',
    anchors: ['pcsk_'], body: /pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{50,70}/,
  },
  {
    // https://elevenlabs.io/docs/api-reference/authentication
    vendor: 'ElevenLabs', kind: 'elevenlabs-api-key', env: 'ELEVENLABS_API_KEY',
    anchors: ['sk_'], body: /sk_[0-9a-f]{48}/,
  },
  {
    // https://docs.voyageai.com/docs/api-key-and-installation
    vendor: 'Voyage AI', kind: 'voyage-api-key', env: 'VOYAGE_API_KEY',
    anchors: ['pa-'], body: /pa-[A-Za-z0-9_-]{43}/, accept: isMixedAfter(/^pa-/),
  },
  {
    // https://jina.ai/embeddings
    vendor: 'Jina AI', kind: 'jina-api-key', env: 'JINA_API_KEY',
    anchors: ['jina_'], body: /jina_[0-9a-f]{32}[A-Za-z0-9_-]{20,40}/,
  },
  {
    // https://docs.tavily.com/documentation/quickstart
    vendor: 'Tavily', kind: 'tavily-api-key', env: 'TAVILY_API_KEY',
    anchors: ['tvly-'], body: /tvly-(?:dev-|prod-)?[A-Za-z0-9-]{30,64}/,
  },
  {
    // https://docs.firecrawl.dev/introduction
    vendor: 'Firecrawl', kind: 'firecrawl-api-key', env: 'FIRECRAWL_API_KEY',
    anchors: ['fc-'], body: /fc-[0-9a-f]{32}/,
  },
  {
    // https://api-dashboard.search.brave.com/app/documentation
    vendor: 'Brave Search', kind: 'brave-search-api-key', env: 'BRAVE_API_KEY',
    anchors: ['BSA'], body: /BSA[A-Za-z0-9_-]{28}/, accept: isMixedAfter(/^BSA/),
  },
  {
    // https://docs.cloud.llamaindex.ai/api_key
    vendor: 'LlamaCloud', kind: 'llamacloud-api-key', env: 'LLAMA_CLOUD_API_KEY',
    anchors: ['llx-'], body: /llx-[A-Za-z0-9]{40,60}/,
  },
  {
    // https://e2b.dev/docs/api-key
    vendor: 'E2B', kind: 'e2b-api-key', env: 'E2B_API_KEY',
    anchors: ['e2b_'], body: /e2b_[0-9a-f]{40}/,
  },
  {
    // https://docs.apify.com/platform/integrations/api
    vendor: 'Apify', kind: 'apify-token', env: 'APIFY_TOKEN',
    anchors: ['apify_api_'], body: /apify_api_[A-Za-z0-9]{30,50}/,
  },
  {
    // https://docs.rapidapi.com/docs/keys-and-key-rotation (hexadecimal pieces joined by msh, p1 and jsn)
    vendor: 'RapidAPI', kind: 'rapidapi-key', env: 'RAPIDAPI_KEY',
    anchors: ['msh'], lead: /[0-9a-f]{10}/, body: /msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}/,
    accept: (value) => !isDummyBody(value.replace('msh', '')),
  },
];
