/** The position of a request in a distributed trace, as it travels in headers (https://www.w3.org/TR/trace-context/). */
export interface TraceContext {
  readonly traceparent: string;
  readonly tracestate?: string | undefined;
}

/** Gives the context of the running span, for instance from OpenTelemetry's `propagation.inject`. */
export type TraceSource = () => Partial<TraceContext> | undefined;

const validTraceparent = /^(?!ff)[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}(?:-.*)?$/;

/** The context of one call: that of the application, if it gives a valid one, else a trace that begins here. */
export function openTrace(source: TraceSource | boolean | undefined): TraceContext | undefined {
  if (source === false) return undefined;
  const given = typeof source === 'function' ? source() : undefined;
  if (given?.traceparent !== undefined && validTraceparent.test(given.traceparent)) {
    return { traceparent: given.traceparent, ...(given.tracestate !== undefined && { tracestate: given.tracestate }) };
  }
  return { traceparent: `00-${randomHex(16)}-${randomHex(8)}-01` };
}

/** The part by which log entries of several services find together. */
export function traceIdOf(trace: TraceContext | undefined): string | undefined {
  return trace?.traceparent.slice(3, 35);
}

function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
