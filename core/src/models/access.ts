/** The access language: how code reaches a value of an SDK. Models are data; the flow engine interprets them. */

/** Argument selector: an index, or a word of {@link ArgumentWord}. */
export type Argument = number | ArgumentWord;

/**
 * `*` any argument; `any` the same, for options whose place differs between overloads; `last` the last one;
 * `rest1` all from index 1; `tpl` substitutions of a tagged template; `rhs` the assigned value;
 * `jsx` the value of a JSX attribute; `children` the children of a JSX element; `return` what the function of the
 * access's `callback` returns; `override`, of a `callback`: a method named `key` of the project's classes that extend this one.
 */
export type ArgumentWord = '*' | 'any' | 'last' | 'rest1' | 'tpl' | 'rhs' | 'jsx' | 'children' | 'return' | 'override';

/**
 * How a value is got out of an access: `value` as it is, `await` after awaiting it,
 * `each` by `for await` or iteration, `await-each` by awaiting it and then iterating.
 */
export type Result = 'value' | 'await' | 'each' | 'await-each';

/**
 * `a.b` property, `[]` any element or any iterated value, `()` call, `*` any property, `''` the value itself.
 * A promise met on the way is awaited; destructuring is the same as a property read.
 */
export type Path = string;

/** A value handed to an API: an argument, or a property path inside it. */
export interface Input {
  readonly arg: Argument;
  readonly path?: Path;
  /** Of `return`: the option that holds the function. Default: a function among the arguments. */
  readonly key?: string;
  /** Restricts to array items whose other property has one of these values, e.g. `{ role: ['system'] }`. */
  readonly whenSibling?: Readonly<Record<string, readonly string[]>>;
  /** Of an object only what the template behind the callee has `holes` for. */
  readonly forHoles?: true;
}

/** A condition on an argument of the access. Exactly one of the tests is given. */
export interface Condition {
  readonly arg: Argument;
  readonly path?: Path;
  /** The argument is one of these constants (also as an enum member: `Events.MessageCreate` by its last name). */
  readonly in?: readonly (string | number | boolean)[];
  readonly notIn?: readonly (string | number | boolean)[];
  /** The argument is a text that begins with one of these, whatever follows: an address with a token in it. */
  readonly startsWith?: readonly string[];
  /** The argument is an address that ends with one of these, whatever stands before and in its query: an API at a server of one's own. */
  readonly endsWith?: readonly string[];
  /** The argument is a text whose known beginning matches this regular expression: a statement of SQL. */
  readonly matches?: string;
  /** The argument is `new X(…)` of one of these names. */
  readonly newOf?: readonly string[];
  /** The text of the file holds this, whatever the argument is: a protocol that is written by hand is known by its words. */
  readonly inFileWith?: string;
  readonly equals?: string | number | boolean;
  readonly truthy?: boolean;
  readonly present?: boolean;
}

/** The value is a parameter of a function that the code hands over. */
export interface Callback {
  /** Argument that holds the function, or the options object with `key`. */
  readonly arg: Argument;
  /** Option name of the function. */
  readonly key?: string;
  /** Parameter index, several of them, or all. */
  readonly param: number | 'all' | readonly number[];
  /** Number of parameters by which the API knows the function: Express tells error handlers by their four. */
  readonly arity?: number;
}

/** The part of an access that follows its root, in this order. */
export interface AccessTail {
  /** Construct the root; `optional`: with or without `new`; `member`: construct the member. */
  readonly new?: boolean | 'optional' | 'member';
  /** Dotted chain from the root: `{a,b}` alternatives, `*` any one name, `()` a call inside the chain. */
  readonly member?: string;
  /** A further member on the constructed or called value. */
  readonly then?: string | readonly string[];
  /** Default: `call` where the kind needs a call, else `read`. */
  readonly op?: 'call' | 'tag' | 'assign' | 'read' | 'assign|call';
  /** True: the value is the call's result, even where the kind would not need a call. */
  readonly call?: boolean;
  /** All must hold. */
  readonly when?: readonly Condition[];
  readonly callback?: Callback;
  /** Path from the value reached so far; used when the member sits on a destructured context, e.g. Slack's `say`. */
  readonly path?: Path;
  readonly result?: Result;
  /** The member may be anywhere later in a fluent chain. */
  readonly anyDepth?: boolean;
  /** The access is `f(schema)(data)`. */
  readonly curried?: boolean;
  /** The result is the function to track. */
  readonly returnsFunction?: boolean;
  /** Usual receiver text, a last resort for `any` roots, e.g. `$()`. */
  readonly receiverHint?: string;
}

/** Where an access starts. */
export type AccessRoot =
  /** Exported name (`default`: the default export, CommonJS `require` counts); `from` defaults to the model's package; `node:x` also matches `x`. */
  | { readonly import: string; readonly from?: string }
  /** Global name, may be dotted: `process.env`. */
  | { readonly global: string }
  /** Key of `types` of any SDK. */
  | { readonly type: string }
  /** Any receiver; only `member` decides. */
  | { readonly any: true }
  | { readonly syntax: 'import()' | 'catch-param' | 'import.meta.env' }
  /** Exported function of files that match the glob; `param` says which parameter. */
  | { readonly export: readonly string[]; readonly file: string; readonly param?: number | 'all' }
  /** Functions under a directive (`use server`). */
  | { readonly directive: string; readonly param?: number | 'all' }
  /** A decorated parameter or method. */
  | { readonly decorator: string; readonly on?: 'parameter' | 'method' }
  | { readonly jsxAttr: string }
  | { readonly jsxElement: string }
  /** An object literal with a property of this name: an answer that a function returns. Argument 0 is the object. */
  | { readonly literal: string }
  /** Fields of an already untrusted HTTP body, for hand-written webhooks. */
  | { readonly http: 'json-body' | 'form-body' }
  /** HTTP header read from a request; compared without regard to case. */
  | { readonly header: string }
  /** Option names whose string values are judged. */
  | { readonly stringOption: readonly string[] };

/** One root, then its tail. */
export type Access = AccessRoot & AccessTail;
