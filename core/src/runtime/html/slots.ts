/** Where in the markup a value stands. */
export interface Slot {
  /**
   * Element content; a quoted attribute; the part of a quoted URL attribute that decides its scheme; or the same of a URL from which
   * the browser loads code or a base for all others.
   */
  readonly kind: 'text' | 'attribute' | 'url' | 'code-url';
  /** For URLs: the constant text since the beginning of the attribute's value or since the value before. */
  readonly before: string;
  /** For URLs: whether another value stands before this one in the same attribute. */
  readonly continues: boolean;
}

/** Attributes whose value a browser loads or follows. https://html.spec.whatwg.org/multipage/indices.html#attributes-3 */
const urlAttributes = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'background', 'ping', 'manifest', 'codebase', 'longdesc', 'xlink:href']);

/** Attributes whose value is code, markup or a list of URLs; no escape makes them safe. */
const forbiddenAttribute = /^(?:on.*|style|srcdoc|srcset|imagesrcset|http-equiv)$/;

/** Elements whose content is not read as HTML text. `title` and `textarea` are: their entities are decoded. */
const rawElements = new Set(['script', 'style', 'iframe', 'xmp', 'noembed', 'noframes', 'plaintext']);

/** Elements whose URL brings code or styles into the page, or moves all relative URLs. */
const codeElements = new Set(['script', 'embed', 'object', 'link', 'base', 'applet']);

/** SVG animations set any attribute, `href` included. */
const animations = new Set(['animate', 'set']);

interface State {
  /** What the next character belongs to. */
  place: 'text' | 'tag-open' | 'tag-name' | 'in-tag' | 'attribute-name' | 'after-name' | 'before-value' | 'quoted' | 'unquoted' | 'comment' | 'raw';
  quote: string;
  element: string;
  attribute: string;
  isEnd: boolean;
  /** Constant part of the attribute's value since its beginning or since the value before. */
  constant: string;
  /** Whether a value stands in the attribute already. */
  continues: boolean;
  /** Whether a constant `/`, `?` or `#` ended what can be a scheme. */
  isDecided: boolean;
}

/** The slot of each value of a template. Throws a `TypeError` for a value in a place where it cannot be made safe. */
export function findSlots(strings: readonly string[]): readonly Slot[] {
  const state: State = { place: 'text', quote: '', element: '', attribute: '', isEnd: false, constant: '', continues: false, isDecided: false };
  return strings.slice(0, -1).map((part) => {
    let at = 0;
    while (at < part.length) at = step(part, at, state);
    return takeSlot(state);
  });
}

function takeSlot(state: State): Slot {
  if (state.place === 'text') return { kind: 'text', before: '', continues: false };
  if (state.place !== 'quoted') throw new TypeError(`html: ${places[state.place]}`);
  if (forbiddenAttribute.test(state.attribute) || animations.has(state.element)) throw new TypeError(`html: the attribute ${state.attribute} takes code or several URLs, so no value can be made safe for it; build it from constants.`);
  const slot = { kind: toKind(state), before: state.constant, continues: state.continues };
  state.constant = '';
  state.continues = true;
  return slot;
}

function toKind({ attribute, element, isDecided }: State): Slot['kind'] {
  if (!urlAttributes.has(attribute) || isDecided) return 'attribute';
  return codeElements.has(element) ? 'code-url' : 'url';
}

const places: Readonly<Record<Exclude<State['place'], 'text' | 'quoted'>, string>> = {
  'tag-open': 'a value cannot stand for the name of an element.',
  'tag-name': 'a value cannot stand for the name of an element.',
  'in-tag': 'a value cannot stand for an attribute; write the attribute out, with the value in quotes.',
  'attribute-name': 'a value cannot stand for the name of an attribute.',
  'after-name': 'a value cannot stand for an attribute; write the attribute out, with the value in quotes.',
  'before-value': 'put quotes around the value of the attribute.',
  unquoted: 'put quotes around the value of the attribute.',
  comment: 'a value cannot stand in a comment.',
  raw: 'a value cannot stand in script, style or another element that holds no HTML text; hand data over in a data attribute.',
};

/** Reads one character (or one token) at `at` and gives the position after it. */
function step(part: string, at: number, state: State): number {
  const char = part[at]!;
  switch (state.place) {
    case 'text':
      if (char === '<') return openTag(part, at, state);
      return at + 1;
    case 'tag-open':
    case 'tag-name':
      if (/[\s/>]/.test(char)) return leaveName(char, at, state);
      state.element += char.toLowerCase();
      state.place = 'tag-name';
      return at + 1;
    case 'in-tag':
      if (char === '>') return closeTag(at, state);
      if (/[\s/]/.test(char)) return at + 1;
      return startAttribute(char, at, state);
    case 'attribute-name':
      return readAttributeName(char, at, state);
    case 'after-name':
      if (char === '=' || char === '>' || char === '/') return readAttributeName(char, at, state);
      return /\s/.test(char) ? at + 1 : startAttribute(char, at, state);
    case 'before-value':
      return readValueStart(char, at, state);
    case 'quoted':
      if (char === state.quote) state.place = 'in-tag';
      else if (/[/?#]/.test(char)) state.isDecided = true;
      state.constant += char;
      return at + 1;
    case 'unquoted':
      if (char === '>') return closeTag(at, state);
      if (/\s/.test(char)) state.place = 'in-tag';
      return at + 1;
    case 'comment':
      return skipTo(part, at, '-->', state);
    case 'raw':
      return leaveRaw(part, at, state);
  }
}

function openTag(part: string, at: number, state: State): number {
  if (part.startsWith('<!--', at)) {
    state.place = 'comment';
    return at + 4;
  }
  const next = part[at + 1];
  if (next !== undefined && !/[A-Za-z/!?]/.test(next)) return at + 1;
  state.place = 'tag-open';
  state.isEnd = next === '/';
  state.element = '';
  return at + (state.isEnd ? 2 : 1);
}

function leaveName(char: string, at: number, state: State): number {
  state.place = 'in-tag';
  return char === '>' ? closeTag(at, state) : at + 1;
}

function closeTag(at: number, state: State): number {
  state.place = !state.isEnd && rawElements.has(state.element) ? 'raw' : 'text';
  return at + 1;
}

function startAttribute(char: string, at: number, state: State): number {
  state.place = 'attribute-name';
  state.attribute = char.toLowerCase();
  return at + 1;
}

function readAttributeName(char: string, at: number, state: State): number {
  if (char === '>') return closeTag(at, state);
  if (char === '=') state.place = 'before-value';
  else if (char === '/') state.place = 'in-tag';
  else if (/\s/.test(char)) state.place = 'after-name';
  else state.attribute += char.toLowerCase();
  return at + 1;
}

function readValueStart(char: string, at: number, state: State): number {
  if (char === '>') return closeTag(at, state);
  if (/\s/.test(char)) return at + 1;
  state.constant = '';
  state.continues = false;
  state.isDecided = false;
  state.place = char === '"' || char === "'" ? 'quoted' : 'unquoted';
  state.quote = char;
  return at + 1;
}

function skipTo(part: string, at: number, end: string, state: State): number {
  const found = part.indexOf(end, at);
  if (found === -1) return part.length;
  state.place = 'text';
  return found + end.length;
}

function leaveRaw(part: string, at: number, state: State): number {
  const end = new RegExp(`</${state.element}(?=[\\s/>])`, 'gi');
  end.lastIndex = at;
  const found = end.exec(part);
  if (found === null) return part.length;
  state.place = 'in-tag';
  state.isEnd = true;
  return found.index + found[0].length;
}
