import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeTelegramHtml, escapeXml, html } from 'secure-bot/runtime';

/** Any UTF-16 units, among them all that mean something to HTML or XML. */
const text = fc.array(fc.oneof(fc.constantFrom(...'<>&"\'`=/!-?;#x \t\n\r\f\0', 'script', '<!--', '-->', ']]>', '<![CDATA[', '&amp;', '&#60;', '&lt', '</p>', '</title>', '</textarea>', 'javascript:', 'onload='), fc.nat(0xffff).map((unit) => String.fromCharCode(unit)))).map((units) => units.join(''));

type Node = DefaultTreeAdapterTypes.Node;

/** The tree without the texts in it: what markup cannot change without being markup. */
function shapeOf(node: Node): unknown {
  const attributes = 'attrs' in node ? node.attrs.map(({ name }) => name) : [];
  const children = 'childNodes' in node ? node.childNodes.filter(({ nodeName }) => nodeName !== '#text').map(shapeOf) : [];
  return [node.nodeName, attributes, children];
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** What every HTML parser does to a text before it looks at it. */
const asParsed = (value: string) => value.replace(/\r\n?/g, '\n').replaceAll('\0', '');

describe('an HTML parser', () => {
  it('reads from escapeHtml the text and no markup, in content and in attributes', () => {
    fc.assert(
      fc.property(text, (value) => {
        const root = parseFragment(`<p title="${escapeHtml(value)}" class='${escapeHtml(value)}'>${escapeHtml(value)}</p>`);
        const [element] = root.childNodes;
        expect(shapeOf(root)).toEqual(['#document-fragment', [], [['p', ['title', 'class'], []]]]);
        expect(element === undefined ? '' : textOf(element)).toBe(asParsed(value));
        expect(element !== undefined && 'attrs' in element ? element.attrs.map((attribute) => attribute.value) : []).toEqual([value, value].map((attribute) => attribute.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')));
      }),
      { numRuns: 500 },
    );
  });

  it('reads from escapeTelegramHtml no tag', () => {
    fc.assert(fc.property(text, (value) => void expect(shapeOf(parseFragment(`<b>${escapeTelegramHtml(value)}</b>`))).toEqual(['#document-fragment', [], [['b', [], []]]])));
  });

  it('reads from html`` the elements of the template only', () => {
    const page = (value: unknown) =>
      String(html`<!-- c --><title>${value}</title><p id="a ${value}" data-x='${value}'>${value}<a href="${value}" title="${html`<b>${value}</b>`}">${[value, value]}</a><img src="${value}" alt="${value}"></p><textarea>${value}</textarea><script src="/a/${value}"></script>`);
    const expected = shapeOf(parseFragment(page('x')));
    fc.assert(fc.property(text, (value) => void expect(shapeOf(parseFragment(page(value)))).toEqual(expected)), { numRuns: 500 });
  });

  it('reads from html`` no URL of a dangerous scheme', () => {
    const part = fc.array(fc.constantFrom('java', 'script', ':', 'data', 'vbscript', '\t', '\n', '\u0001', ' ', '/', '#', 'x', '&colon;', '&#58;', 'http', 's', '//h', '\u00ad', '\u200b'), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(part, part, part, (first, second, third) => {
        const root = parseFragment(String(html`<a href="${first}${second}x${third}">y</a>`));
        const [link] = root.childNodes;
        const href = link !== undefined && 'attrs' in link ? (link.attrs[0]?.value ?? '') : '';
        const protocol = URL.canParse(href, 'https://base.example') ? new URL(href, 'https://base.example').protocol : 'none';
        expect(protocol).not.toMatch(/script:$|^data:$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an XML parser', () => {
  /** Elements, attributes and text that a strict parser finds. */
  function parse(xml: string): { readonly names: readonly string[]; readonly attribute: string; readonly text: string } {
    const names: string[] = [];
    let found = '';
    let attribute = '';
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', (tag) => {
      names.push(tag.name);
      attribute = String(tag.attributes['a'] ?? attribute);
    });
    parser.on('text', (part) => {
      found += part;
    });
    parser.write(xml).close();
    return { names, attribute, text: found };
  }

  it('reads from escapeXml the text and no markup', () => {
    fc.assert(
      fc.property(text, (value) => {
        const read = parse(`<Response><Say a="${escapeXml(value)}">${escapeXml(value)}</Say></Response>`);
        const kept = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
        expect(read.names).toEqual(['Response', 'Say']);
        expect(read.text).toBe(kept);
        expect(read.attribute).toBe(kept.replace(/[\t\n]/g, ' '));
      }),
      { numRuns: 500 },
    );
  });
});
