import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { html, trusted } from './html.ts';

const hostile = `"><script>alert(1)</script>'`;
const escaped = '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;';

describe('html', () => {
  it('escapes values in content and in quoted attributes', () => {
    expect(String(html`<p title="${hostile}" class='x ${hostile}'>${hostile}</p>`)).toBe(`<p title="${escaped}" class='x ${escaped}'>${escaped}</p>`);
  });

  it('nests without double escaping', () => {
    const item = html`<li>${'a & b'}</li>`;
    expect(String(html`<ul>${[item, item]}</ul>`)).toBe('<ul><li>a &amp; b</li><li>a &amp; b</li></ul>');
    expect(String(html`<b title="${html`${'a & b'}`}">`)).toBe('<b title="a &amp; b">');
  });

  it('prints nothing for null, undefined and false, and lists by their items', () => {
    expect(String(html`<p>${null}${undefined}${false}|${0}${''}${true}${['<', ['>', null]]}</p>`)).toBe('<p>|0true&lt;&gt;</p>');
  });

  it('takes trusted markup as it is', () => {
    expect(String(html`<p>${trusted('<b>bold</b>')}</p>`)).toBe('<p><b>bold</b></p>');
  });

  it('does not let trusted markup close an attribute', () => {
    expect(String(html`<p title="${trusted('<b class="x">&amp;')}">`)).toBe('<p title="&lt;b class=&quot;x&quot;&gt;&amp;">');
  });

  it('trusts no look-alike from JSON', () => {
    const fake: unknown = JSON.parse('{"value":"<b>","secure-bot.trusted-markup":true}');
    expect(String(html`${fake}`)).toBe('[object Object]');
  });

  it('is a text for templates, JSON and the console', () => {
    const markup = html`<b>${'x'}</b>`;
    expect(`${markup}`).toBe('<b>x</b>');
    expect(JSON.stringify({ markup })).toBe('{"markup":"<b>x</b>"}');
    expect(inspect(markup)).toBe('TrustedMarkup "<b>x</b>"');
    expect(markup.value).toBe('<b>x</b>');
    expect(Object.isFrozen(markup)).toBe(true);
  });

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:https://a/b', 'file:///etc/passwd', 'x:y'])('blocks the URL %j', (url) => {
    expect(String(html`<a href="${url}">x</a>`)).toBe('<a href="about:invalid#blocked">x</a>');
    expect(String(html`<a  HREF = '${url}'>x</a>`)).toBe("<a  HREF = 'about:invalid#blocked'>x</a>");
  });

  it.each(['https://example.com/?a=b:c', 'http://example.com', 'mailto:a@example.com', 'tel:+1', '/path', 'path?x=a:b', '#a:b', '//example.com', './a:b', ''])('keeps the URL %j', (url) => {
    expect(String(html`<img src="${url}">`)).toBe(`<img src="${url}">`);
  });

  it('checks the scheme only where the value begins the URL', () => {
    expect(String(html`<a href="/search?q=${'a:b'}&x=${'javascript:y'}">`)).toBe('<a href="/search?q=a:b&x=javascript:y">');
  });

  it('checks the scheme over all values that could form it', () => {
    expect(String(html`<a href="${'java'}${'script:x'}">`)).toBe('<a href="javaabout:invalid#blocked">');
    expect(String(html`<a href="java${'script:x'}">`)).toBe('<a href="javaabout:invalid#blocked">');
    expect(String(html`<a href="${'java'}scr${'ipt:x'}">`)).toBe('<a href="javascrabout:invalid#blocked">');
    expect(String(html`<a href="${['java', 'script:x']}">`)).toBe('<a href="about:invalid#blocked">');
    expect(String(html`<a href="${'https://example.com'}${'/a:b'}">`)).toBe('<a href="https://example.com/a:b">');
    expect(String(html`<a href="https:${'//example.com'}" title="${'x:y'}">`)).toBe('<a href="https://example.com" title="x:y">');
    expect(String(html`<a href="${trusted('myapp:open')}">`)).toBe('<a href="myapp:open">');
  });

  it.each([
    ['script', () => html`<script>const x = "${hostile}";</script>`],
    ['style', () => html`<style>a { color: ${hostile} }</style>`],
    ['comment', () => html`<!-- ${hostile} -->`],
    ['event handler', () => html`<a onclick="f('${hostile}')">`],
    ['style attribute', () => html`<a style="color: ${hostile}">`],
    ['srcdoc', () => html`<iframe srcdoc="${hostile}"></iframe>`],
    ['unquoted attribute', () => html`<a title=${hostile}>`],
    ['unquoted attribute after a part', () => html`<a title=x${hostile}>`],
    ['attribute name', () => html`<a ${hostile}="x">`],
    ['rest of an attribute name', () => html`<a data-${hostile}="x">`],
    ['attribute without value', () => html`<a href ${hostile}>`],
    ['element name', () => html`<${'script'}>x`],
    ['rest of an element name', () => html`<h${1}>x`],
    ['end tag', () => html`<p></${'p'}>`],
    ['svg animation', () => html`<svg><animate attributeName="href" to="${hostile}"/></svg>`],
    ['source of a script', () => html`<script src="${'https://example.com/x.js'}"></script>`],
    ['base of all URLs', () => html`<base href="${'https://example.com/'}">`],
  ])('throws for a value in: %s', (_, build) => {
    expect(build).toThrow(TypeError);
    expect(build).not.toThrow(/alert/);
  });

  it('knows where raw text and comments end', () => {
    expect(String(html`<script>if (a < b) x("</p>");</script><!-- <p title=" --><style>a{}</style >${'<'}`)).toMatch(/&lt;$/);
    expect(String(html`<!doctype html><p a=b c d/e="f" g='>'>${'<'}</p><br/>${'>'}`)).toContain('&lt;</p><br/>&gt;');
    expect(String(html`<p a = "b" c d = 'e' f /><p g >${'<'}</p>`)).toBe('<p a = "b" c d = \'e\' f /><p g >&lt;</p>');
    expect(String(html`<p a=b>${'<'}</p><p c= >${'>'}</p><p d=e f>${'&'}</p>`)).toBe('<p a=b>&lt;</p><p c= >&gt;</p><p d=e f>&amp;</p>');
    expect(String(html`1 < 2 <3 ${'<'}`)).toBe('1 < 2 <3 &lt;');
    expect(String(html`<title>${'</title>'}</title><textarea>${'</textarea>'}</textarea>`)).toBe('<title>&lt;/title&gt;</title><textarea>&lt;/textarea&gt;</textarea>');
  });

  it('loads code from a URL that begins with a constant or is vouched for', () => {
    expect(String(html`<script src="/assets/${'a"b'}.js"></script>`)).toBe('<script src="/assets/a&quot;b.js"></script>');
    expect(String(html`<link href="${trusted('https://cdn.example.com/a.css')}">`)).toBe('<link href="https://cdn.example.com/a.css">');
  });
});

describe('trusted', () => {
  it.each([undefined, null, 1, {}, ['<b>']])('throws a TypeError for %j', (value) => {
    expect(() => trusted(value as unknown as string)).toThrow(TypeError);
  });
});
