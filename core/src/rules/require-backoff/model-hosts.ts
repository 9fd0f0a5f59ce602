/** Providers of models: their API documentation states rate limits, and answers 429 with the time to wait. */
import { parseAuthority } from '../../rule/hosts.ts';

const hosts = new Set([
  'api.openai.com', 'api.anthropic.com', 'generativelanguage.googleapis.com', 'aiplatform.googleapis.com', 'api.mistral.ai', 'codestral.mistral.ai',
  'api.groq.com', 'api.cohere.com', 'api.cohere.ai', 'api.together.xyz', 'api.together.ai', 'api.deepseek.com', 'api.x.ai', 'api.perplexity.ai',
  'openrouter.ai', 'api.replicate.com', 'api.stability.ai', 'api-inference.huggingface.co', 'router.huggingface.co', 'api.fireworks.ai',
  'api.elevenlabs.io', 'api.deepgram.com', 'api.assemblyai.com', 'api.cerebras.ai', 'api.moonshot.cn', 'api.moonshot.ai', 'dashscope.aliyuncs.com',
  'open.bigmodel.cn', 'api.siliconflow.cn', 'models.inference.ai.azure.com', 'models.github.ai', 'api.voyageai.com', 'api.novita.ai', 'api.deepinfra.com',
]);
const domains = ['.openai.azure.com', '.services.ai.azure.com', '-aiplatform.googleapis.com'];

/** Paths by which compatible servers are called, whatever their host. */
const modelPath = /\/(?:chat\/completions|v1\/(?:completions|responses|messages|embeddings|audio\/(?:transcriptions|speech)|images\/generations))(?:[?#]|$)/;

/** What a provider keeps for its customers beside its models: made once more, there are two of it. https://platform.openai.com/docs/api-reference */
const storePath = /^https?:\/\/[^/?#]+\/v1(?:beta)?\/(?:files|uploads|vector_stores|assistants|threads|batches|fine_tuning|evals|containers|conversations|organization|voices)(?:[/?#]|$)/i;

/** True for the start of a URL that leads to a model of a provider. */
export function isModelUrl(text: string): boolean {
  if (storePath.test(text)) return false;
  const authority = /^https?:\/\/([^/?#\\\s]+)/i.exec(text)?.[1];
  const host = authority === undefined ? undefined : parseAuthority(authority)?.host;
  return host !== undefined && (hosts.has(host) || domains.some((domain) => host.endsWith(domain)));
}

/** True for the end of a URL that names an operation of a model, as compatible servers have it. */
export function isModelPath(text: string): boolean {
  return modelPath.test(text);
}
