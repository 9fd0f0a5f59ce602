/** The variable for a literal in an option of a client: by the service that the client talks to, and by the variables that the file reads already. */
import { unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { variablesRead } from '../../rule/variables-read.ts';
import { splitWords } from '../../secrets/words.ts';
import { secretCalls, inputsOf } from './find-options.ts';
import type { Evidence } from './evidence.ts';
import { textsOf } from './literals.ts';

/** Variables of vendors whose protocol many others speak: with another address, their clients talk to another vendor. */
const spoken: Readonly<Record<string, RegExp>> = {
  OPENAI_API_KEY: /(?:^|\.)openai\.com$/,
  ANTHROPIC_API_KEY: /(?:^|\.)anthropic\.com$/,
};

/** Where clients are told their address. */
const addressOptions = ['baseURL', 'baseUrl', 'basePath', 'configuration.baseURL', 'configuration.basePath', 'anthropicApiUrl', 'clientOptions.baseURL'];

/** The name of the SDK, or of the service at its address; undefined where no option takes the literal, or the SDK has no name for it. */
export function clientVariable(file: RuleFile, evidence: readonly Evidence[], format: string | undefined): string | undefined {
  const option = evidence.find(({ kind, env }) => kind === 'option' && env !== undefined);
  if (!option?.client) return undefined;
  const { env } = option;
  const vendor = env === undefined ? undefined : spoken[env];
  if (env === undefined || vendor === undefined) return env;
  return addressedVariable(file, option.client.node, vendor) ?? (isOfOtherVendor(env, format) ? format : env);
}

/** The one variable that the file signs or checks with elsewhere, with the same package: two keys would not fit each other. */
export function signingVariable(file: RuleFile, evidence: readonly Evidence[]): string | undefined {
  const option = evidence.find(isSigning);
  const reads = option ? variablesOf(file, option) : [];
  return reads.length === 1 ? reads[0] : undefined;
}

/** Variables that other clients of the same SDK in the file take for the same option: they hold another credential than the literal. */
export function readsOf(file: RuleFile, evidence: readonly Evidence[]): readonly string[] {
  const option = evidence.find(({ client }) => client !== undefined);
  return option && !isSigning(option) ? variablesOf(file, option) : [];
}

function isSigning({ client }: Evidence): boolean {
  return client?.model.kind === 'secret-option' && client.model.own === true;
}

function variablesOf(file: RuleFile, { client }: Evidence): readonly string[] {
  const same = secretCalls(file).filter(({ model }) => model.package === client?.model.package && model.kind === client.model.kind);
  const inputs = same.flatMap((call) => inputsOf(call.model).flatMap((input) => file.flow.inputs(call, input)));
  return [...new Set(inputs.flatMap((input) => (isInFile(file, unwrap(input)) ? variablesRead(file, input).map(({ name }) => name) : [])))];
}

/** `sk-or-…` in the client of OpenAI. */
function isOfOtherVendor(env: string, format: string | undefined): boolean {
  return format !== undefined && splitWords(format)[0] !== splitWords(env)[0];
}

/** `OPENROUTER_API_KEY` for `https://openrouter.ai/api/v1`, `LLM_API_KEY` for `process.env.LLM_BASE_URL`. */
function addressedVariable(file: RuleFile, client: Node, vendor: RegExp): string | undefined {
  if (client.type !== 'CallExpression' && client.type !== 'NewExpression') return undefined;
  const [options] = client.arguments;
  const addresses = !options || options.type === 'SpreadElement' ? [] : addressOptions.flatMap((name) => file.flow.lookup(options, name).nodes);
  const [address] = addresses;
  if (!address) return undefined;
  const [text] = textsOf(file, address);
  const host = text && hostOf(text.value);
  if (host !== undefined) return vendor.test(host) ? undefined : `${serviceName(host)}_API_KEY`;
  const [setting] = isInFile(file, unwrap(address)) ? variablesRead(file, address) : [];
  const service = setting?.name.replace(/_?(?:API_?)?(?:BASE)?_?(?:URL|URI|ENDPOINT|HOST|BASE)$/i, '').toUpperCase();
  return service === undefined || !/^[A-Z]\w*$/.test(service) ? undefined : `${service}_API_KEY`;
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}

/** Hosts whose name says less than the service is known by. */
const services: Readonly<Record<string, string>> = {
  'api.x.ai': 'XAI',
  'generativelanguage.googleapis.com': 'GEMINI',
  'dashscope.aliyuncs.com': 'DASHSCOPE',
  'dashscope-intl.aliyuncs.com': 'DASHSCOPE',
  'router.huggingface.co': 'HF',
  'open.bigmodel.cn': 'ZHIPU',
  'models.github.ai': 'GITHUB_MODELS',
  'models.inference.ai.azure.com': 'GITHUB_MODELS',
  'integrate.api.nvidia.com': 'NVIDIA',
  'ark.cn-beijing.volces.com': 'ARK',
};

/** Second-level names under which domains are sold, as in `co.uk`. */
const shared = new Set(['co', 'com', 'org', 'net', 'gov', 'ac']);

/** `DEEPSEEK` for `api.deepseek.com`; a model server of the own network is the project's `LLM`. */
function serviceName(host: string): string {
  const known = services[host];
  if (known !== undefined) return known;
  const labels = host.split('.');
  const name = labels.at(shared.has(labels.at(-2) ?? '') && labels.length > 2 ? -3 : -2) ?? '';
  const word = name.replaceAll(/\W+/g, '_').toUpperCase();
  return labels.length < 2 || !/^[A-Z]\w*$/.test(word) ? 'LLM' : word;
}
