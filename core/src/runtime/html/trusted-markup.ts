/** Registered globally, so that the ESM and the CommonJS copy of this package know each other's markup. No JSON can hold a symbol. */
const brand: unique symbol = Symbol.for('secure-bot.trusted-markup') as never;
const inspectCustom: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;

/** Markup that is known to be safe: what `html` made, or what the program vouched for with `trusted`. Frozen. */
export class TrustedMarkup {
  /** The markup as a text. */
  readonly value: string;

  constructor(value: string) {
    this.value = value;
    Object.freeze(this);
  }

  get [brand](): true {
    return true;
  }

  toString(): string {
    return this.value;
  }

  toJSON(): string {
    return this.value;
  }

  [inspectCustom](): string {
    return `TrustedMarkup ${JSON.stringify(this.value)}`;
  }
}

/** Whether `value` is markup that needs no escaping. */
export function isTrustedMarkup(value: unknown): value is TrustedMarkup {
  return typeof value === 'object' && value !== null && brand in value && value[brand] === true;
}
