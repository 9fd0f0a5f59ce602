import { isRetryBudgetError } from '../errors/retry-budget-error.ts';
import { errorLayers, isObject, read } from './layers.ts';

/** One running `withBackoff`, as the calls inside its operation see it. */
export interface Layer {
  /** When the time is up, on this layer's clock; undefined without a deadline. */
  readonly remainingMs: () => number | undefined;
  /** True once a `withBackoff` inside the operation has used up its tries. */
  exhaustedInside: boolean;
  readonly parent: Layer | undefined;
}

interface Registry {
  readonly layers: WeakMap<AbortSignal, Layer>;
  /** Errors and Responses that a layer gave up, with the time of that on the `clock`. */
  readonly final: WeakMap<object, number>;
  /** Counts marks, so that a mark can be told to lie before or after the start of an attempt. */
  clock: number;
}

const registryKey: unique symbol = Symbol.for('secure-bot.backoff') as never;

/** The running layer whose attempt handed out `signal`. */
export function layerOf(signal: AbortSignal | undefined): Layer | undefined {
  return signal && registry().layers.get(signal);
}

/** Lets a `withBackoff` that is given `signal` know the layer around it. */
export function linkLayer(signal: AbortSignal, layer: Layer): void {
  registry().layers.set(signal, layer);
}

/** A point in time to compare marks with: an error object may be reused, and an old mark says nothing about a new call. */
export function markClock(): number {
  return registry().clock;
}

/** Marks an error or a Response as final, so that no layer around retries it, and tells the layers that are known. */
export function markExhausted(outcome: unknown, around: Layer | undefined): void {
  markFinal(outcome);
  for (let layer = around; layer; layer = layer.parent) layer.exhaustedInside = true;
}

/** Marks an error or a Response as not to be retried by any layer that is waiting for it. */
export function markFinal(outcome: unknown): void {
  const marks = registry();
  if (isObject(outcome)) marks.final.set(outcome, ++marks.clock);
}

/** Whether, since the given moment, a retry layer has done what it could: ours, or the AI SDK's, whose RetryError says so. */
export function isExhausted(outcome: unknown, since: number): boolean {
  const { final } = registry();
  return errorLayers(outcome).some(
    (layer) => (final.get(layer) ?? 0) > since || isRetryBudgetError(layer) || read(layer, 'reason') === 'maxRetriesExceeded',
  );
}

/** One registry per process, so that the ESM and CommonJS copies of this package see each other; made at first use. */
function registry(): Registry {
  const store = globalThis as { [registryKey]?: Registry };
  return (store[registryKey] ??= { layers: new WeakMap(), final: new WeakMap(), clock: 0 });
}
