/** Errors that observables hand out. */
import { describe, expect, it } from 'vitest';
import { labelsAt } from './labels.fixture.ts';

const labels = (text: string) => labelsAt(text, 'handlers.ts');
const rx = "import { catchError, from } from 'rxjs';\nimport { catchError as rescue } from 'rxjs/operators';\n";

describe('the error of an observable', () => {
  it.each([
    ['in an observer', 'from(go()).subscribe({ next: (value) => use(value), error: (failure) => probe(failure.message) });'],
    ['in a method of an observer', 'from(go()).pipe(rescue(again)).subscribe({ error(failure) { probe(failure.message); } });'],
    ['in an observer that has a name', 'const watch = { error: (failure) => probe(failure.stack) };\nfrom(go()).subscribe(watch);'],
    ['behind the function for values', 'from(go()).subscribe((value) => use(value), (failure) => probe(failure.message));'],
    ['in catchError', 'from(go()).pipe(catchError((failure) => probe(failure.message)));'],
    ['in catchError of the operators', 'from(go()).pipe(rescue((failure) => probe(failure.message)));'],
  ])('%s', (_, code) => expect(labels(`${rx}${code}`)).toEqual(['error-detail']));

  it.each([
    ['a value', `${rx}from(go()).subscribe({ next: (value) => probe(value.message) });`],
    ['the first function', `${rx}from(go()).subscribe((value) => probe(value.message));`],
    ['what another catchError takes', "import { catchError } from './own';\ncatchError((value) => probe(value.message));"],
    ['a message of a topic', "client.subscribe('news', (item) => probe(item.message));"],
    ['a message of a topic in a variable', "client.subscribe(topic, (item) => probe(item.message));"],
    ['an option of something else', 'form.show({ error: (text) => probe(text.message) });'],
  ])('not %s', (_, code) => expect(labels(code)).toEqual([]));
});
