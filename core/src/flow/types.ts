/** What rules may ask of the flow engine. Rules name kinds; models name libraries; they meet nowhere else. */
import type { FileModel } from '../model/file-model.ts';
import type { FunctionNode, Node } from '../model/node.ts';
import type { Condition, Input, LlmCallModel, Model, ModelKind, SinkModel, TaintLabel } from '../models/kinds.ts';
import type { FlowLimit } from './limits.ts';

/** One step of a flow, source first. */
export interface FlowStep {
  readonly node: Node;
  readonly file: FileModel;
  /** What happens here, e.g. "model output", "assigned to `reply`", "passed to `format`". */
  readonly text: string;
}

/** A fact that an untrusted or secret value may be here. */
export interface Taint {
  readonly label: TaintLabel;
  /** The expression that brought it in. */
  readonly source: Node;
  readonly sourceFile: FileModel;
  /** Model that says so; absent for language built-ins such as `catch (e)`. */
  readonly model?: Model;
  /** The SDK checked the shape of the value by a schema; its strings stay untrusted. */
  readonly structured: boolean;
  /** Path from the source to this expression, source first. */
  readonly steps: readonly FlowStep[];
  /** Sink kinds that a sanitizer or guard on the way has cleared; `*` clears all. */
  readonly cleared: ReadonlySet<string>;
}

/** A place where code uses a modelled API. */
export interface ApiCall<M extends Model = Model> {
  /** Call, `new`, tagged template, assignment, member read or JSX attribute. */
  readonly node: Node;
  readonly model: M;
}

/**
 * A call of a function in another file that puts what it is given into a sink there. The path of each taint goes on
 * to the sink.
 */
export interface HandedSink {
  /** Call in the own file. */
  readonly call: Node;
  /** Expression in the own file that carries the value. */
  readonly argument: Node;
  /** False if `argument` is an object of which only a part reaches the sink. */
  readonly isWhole: boolean;
  /** The sink in the other file, and the input of it that the value reaches. */
  readonly sink: ApiCall<SinkModel | LlmCallModel>;
  readonly input: Input;
  /** The expression at that input. */
  readonly node: Node;
  readonly file: FileModel;
  /** Facts of the other file. */
  readonly flow: FlowFacts;
  readonly taints: readonly Taint[];
}

/** A node of the project's own code, with its file and the facts there. */
export interface ProjectNode<N extends Node = Node> {
  readonly node: N;
  readonly file: FileModel;
  readonly flow: FlowFacts;
}

/** A function of the project's own code. */
export type ProjectFunction = ProjectNode<FunctionNode>;

/** A parameter of a function of this file whose value may be at an expression. */
export interface ParameterTaint {
  readonly fn: FunctionNode;
  readonly index: number;
  /** Steps from the parameter to the value: `.name`, `[]`. */
  readonly path: readonly string[];
  /** As in {@link Taint}. */
  readonly cleared: ReadonlySet<string>;
  readonly steps: readonly FlowStep[];
}

export type ModelOf<K extends ModelKind> = Extract<Model, { kind: K }>;

/** A constant that is proved: literal, `const`, template or concatenation of such, enum member, also from another file. */
export interface Constant {
  readonly value: string | number | boolean | bigint | null | undefined;
  /** The literal itself. */
  readonly node: Node;
}

/** Piece of a string: proved text, or an expression only known at run time. */
export type StringPart = { readonly text: string; readonly node: Node } | { readonly hole: Node };

/** Result of looking a property path up. */
export interface Lookup {
  /** Every expression that may stand there. */
  readonly nodes: readonly Node[];
  /** True if nothing unknown (spread, parameter, call) could add to or replace `nodes`. */
  readonly complete: boolean;
}

/** Where a value goes. */
export type Use =
  | { readonly kind: 'argument'; readonly call: Node; readonly index: number; readonly keys: readonly string[] }
  | { readonly kind: 'callee'; readonly call: Node }
  /** A component as an element: `<Card text={answer} />`; `at` is its opening tag. */
  | { readonly kind: 'rendered'; readonly at: Node }
  | { readonly kind: 'returned'; readonly from: FunctionNode; readonly at: Node }
  /** `default.fetch` for a property of the object that is exported. */
  | { readonly kind: 'exported'; readonly name: string }
  /** Right side of an assignment; its further uses follow by themselves. */
  | { readonly kind: 'assigned'; readonly to: Node; readonly keys: readonly string[] }
  /** Read as an expression in any other position (operand, template, property read, condition …). */
  | { readonly kind: 'read'; readonly at: Node };

export interface FlowFacts {
  /** All uses of modelled APIs of one kind, in source order. */
  calls<K extends ModelKind>(kind: K): readonly ApiCall<ModelOf<K>>[];
  /** Sinks of other files that calls in this file hand tainted values to; empty without a project. */
  handed(): readonly HandedSink[];
  /** True if a model's condition holds at a use. */
  holds(call: ApiCall, condition: Condition): boolean;
  /** Models that apply at this very node. */
  modelsAt(node: Node): readonly Model[];
  /** Receiver types of api-models (`openai:Client`) that the expression may have. */
  typesOf(node: Node): readonly string[];
  /** Concrete taints that may reach the expression; parameters are followed to the calls in this file. */
  taints(node: Node): readonly Taint[];
  /** Parameters that may reach the expression, also through calls in this file: what callers of the file decide. */
  parameters(node: Node): readonly ParameterTaint[];
  /** Expressions that a model's input selects at a use; objects and arrays are looked into. */
  inputs(call: ApiCall, input: Input): readonly Node[];
  /** What may stand at a property path of an expression, e.g. `options.retry.limit`; path `''` is the expression itself, resolved through variables. */
  lookup(node: Node, path: string): Lookup;
  /** Argument expression by selector, spread arguments excluded. */
  argument(call: Node, index: number | 'last'): Node | undefined;
  /** The one proved value; undefined where there is none or several. */
  constant(node: Node): Constant | undefined;
  /** All values if every possibility is proved; undefined otherwise. */
  constants(node: Node): readonly Constant[] | undefined;
  /** The expression as a string in pieces; constants are spelled out. */
  stringParts(node: Node): readonly StringPart[];
  /** Function bodies that a call may run, if they are in the project's own code. */
  callees(call: Node): readonly FunctionNode[];
  /** Functions of the project's own code that an expression may be. */
  functionsAt(node: Node): readonly FunctionNode[];
  /** The same in the whole project: also functions of other files. */
  projectFunctions(node: Node): readonly ProjectFunction[];
  /** Expressions and classes of the whole project that an expression may stand for: through variables, imports and fields of classes. */
  makers(node: Node): readonly ProjectNode[];
  /** Conditions known to hold, or not to hold, whenever the node runs: branches, `&&`, early exits above it. */
  conditionsAt(node: Node): readonly { readonly test: Node; readonly holds: boolean }[];
  /** Where the value of an expression goes, through variables and local functions. */
  uses(node: Node): readonly Use[];
  /** Expressions that an expression may stand for: variables and casts resolved, branches split. */
  origins(node: Node): readonly Node[];
  /** What another file of the project exports, for an identifier that is imported from it. */
  imported(node: Node): readonly Node[];
  /** The file that an expression found by these facts stands in, with its own facts: `origins` and `lookup` go through imports. Of the source of a taint, `file` is its file. */
  homeOf(node: Node, file?: FileModel): { readonly file: FileModel; readonly flow: FlowFacts };
  /** The few files of the project that import this one, with their facts; none without a project, or where many do. */
  importers(): readonly { readonly file: FileModel; readonly flow: FlowFacts }[];
  enclosingFunction(node: Node): FunctionNode | undefined;
  /** True if the configuration's `trusted` names the function, class or module. */
  isTrusted(node: Node): boolean;
  /** Limits that ended an evaluation so far, with the first node at which they did: behind it, something may have been missed. */
  limits(): ReadonlyMap<FlowLimit, Node>;
  /** Qualified names of what the expression is, e.g. `import:node:fs.readFile`, `global:console.log`; empty where unknown. */
  names(node: Node): readonly string[];
}
