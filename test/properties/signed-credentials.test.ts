import { expect } from 'chai';
import fc from 'fast-check';
import { isObject, type Json } from '../../src/core/json.ts';
import { judge, type SignedForm, signedForms } from '../fixtures/signed.ts';

const forms = await signedForms();

/** `text` with the character at a position taken out and something else put in. */
const splice = (text: string, at: number, removed: number, sign: string): string =>
  text.slice(0, at) + sign + text.slice(at + removed);

const expectRefused = async (text: string, { document }: SignedForm, what: string): Promise<void> => {
  const { status, code } = await judge(text, document);
  expect(status, `${what}: ${code}`).not.to.equal('pass');
};

type Path = readonly (string | number)[];

/** Paths of all members and items of a JSON value, itself not among them. */
const pathsOf = (value: Json, path: Path = []): readonly Path[] => {
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([name, item]) => [[...path, name], ...pathsOf(item, [...path, name])]);
};

/** A copy with one place changed: `undefined` takes it out. */
const withChange = (value: Json, [name, ...rest]: Path, change: Json | undefined): Json => {
  if (name === undefined) throw new Error('a path is expected');
  const place = rest.length === 0 ? change : undefined;
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    if (rest.length > 0) return items.map((item, i) => (i === name ? withChange(item, rest, change) : item));
    return items.flatMap((item, i) => (i === name ? (place === undefined ? [] : [place]) : [item]));
  }
  if (!isObject(value)) throw new Error('the path leads nowhere');
  const { [name]: old = null, ...others } = value;
  if (rest.length > 0) return { ...others, [name]: withChange(old, rest, change) };
  return place === undefined ? others : { ...others, [name]: place };
};

describe('a signed credential with something changed', () => {
  for (const form of forms) {
    const { name, text, document } = form;

    it(`default: ${name} as it was signed is taken`, async () => {
      const { status, code } = await judge(text, document);
      expect({ status, code }).to.include({ status: 'pass' });
    });

    it(`behaviour: ${name} with any one byte changed is refused`, async function () {
      this.timeout(120_000);
      for (let at = 0; at < text.length; at++) {
        await expectRefused(splice(text, at, 1, text[at] === 'A' ? 'B' : 'A'), form, `byte ${at}`);
      }
    });

    it(`behaviour: ${name} with one character changed, put in or left out is refused`, async function () {
      this.timeout(120_000);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(text.length - 1),
          fc.oneof(fc.constantFrom('', '~', '.', '"', '}', '0', '=', '\u0000'), fc.string({ maxLength: 1 })),
          fc.constantFrom(0, 1),
          async (at, sign, removed) => {
            const changed = splice(text, at, removed, sign);
            // Spaces between a JSON text's parts and around a token say nothing.
            if (changed === text || (/^\s?$/.test(sign) && removed === 0)) return;
            await expectRefused(changed, form, `byte ${at}, ${removed} out, ${JSON.stringify(sign)} in`);
          },
        ),
        { numRuns: 300 },
      );
    });
  }

  for (const form of forms.filter(({ text }) => text.startsWith('{'))) {
    const document: Json = JSON.parse(form.text);

    it(`behaviour: ${form.name} with any one member changed, taken out or put in is refused`, async function () {
      this.timeout(120_000);
      for (const path of pathsOf(document)) {
        for (const change of [undefined, null, 'urn:x:y', 7, [], {}, ['urn:x:y'], { id: 'urn:x:y' }]) {
          const changed = JSON.stringify(withChange(document, path, change));
          if (changed === form.text) continue;
          await expectRefused(changed, form, `${path.join('.')} = ${JSON.stringify(change)}`);
        }
      }
      const objects = [[], ...pathsOf(document)].filter((path) => isObject(at(document, path)));
      for (const path of objects) {
        for (const [name, value] of [
          ['id', 'urn:x:z'],
          ['name', 'Mallory'],
          ['validUntil', '2099-01-01T00:00:00Z'],
          ['@context', { '@vocab': 'urn:x:' }],
          ['somethingNew', 1],
        ] as const) {
          const changed = JSON.stringify(withChange(document, [...path, name], value));
          if (JSON.stringify(document) === changed) continue;
          await expectRefused(changed, form, `${path.join('.')} with ${name}`);
        }
      }
    });
  }

  it('behaviour: no part of one token fits another', async () => {
    const tokens = forms.filter(({ text }) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text));
    for (const one of tokens) {
      for (const other of tokens.filter((form) => form !== one)) {
        for (const part of [0, 1, 2]) {
          const mixed = one.text
            .split('.')
            .map((text, i) => (i === part ? other.text.split('.')[i] : text))
            .join('.');
          for (const form of [one, other]) {
            // Some were signed over the same claims.
            if (mixed !== form.text) await expectRefused(mixed, form, `part ${part} of ${other.name}`);
          }
        }
      }
    }
  });
});

const at = (value: Json, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((inner, name) => {
    if (Array.isArray(inner)) return (inner as readonly Json[])[Number(name)];
    return isObject(inner) ? inner[name] : undefined;
  }, value);
