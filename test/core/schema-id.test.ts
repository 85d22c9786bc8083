import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { JsonObject } from '../../src/core/json.ts';
import { schemaDigest, schemaIdText } from '../../src/core/schema-id.ts';
import { sharedVectors } from '../fixtures/shared.ts';

const idOf = (schema: JsonObject): string => schemaIdText(schemaDigest(schema));

describe('schemaDigest', () => {
  it('default: annotations do not count, a property of such a name does', () => {
    const plain = { type: 'object', properties: { title: { type: 'string' } } };
    const told = {
      title: 'T',
      description: 'D',
      $comment: 'c',
      type: 'object',
      properties: { title: { type: 'string', examples: ['x'], default: 'y' } },
    };
    expect(idOf(told)).to.equal(idOf(plain));
    expect(idOf({ type: 'object', properties: {} })).not.to.equal(idOf(plain));
  });

  it('behaviour: values are no schemas, whatever words stand in them', () => {
    expect(idOf({ const: { title: 'a' } })).not.to.equal(idOf({ const: { title: 'b' } }));
    expect(idOf({ enum: [{ title: 'a' }] })).not.to.equal(idOf({ enum: [{}] }));
    expect(idOf({ items: [{ title: 'a' }, { anyOf: [{ title: 'b' }] }] })).to.equal(
      idOf({ items: [{}, { anyOf: [{}] }] }),
    );
  });

  it('behaviour: the order of members does not count', () => {
    expect(idOf({ type: 'string', maxLength: 3 })).to.equal(idOf({ maxLength: 3, type: 'string' }));
  });

  const vectors = sharedVectors('ebsi-schemas');
  if (vectors !== undefined) {
    const known = new Set(
      readdirSync(vectors, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => idOf(JSON.parse(readFileSync(join(vectors, name, 'schema.json'), 'utf8')))),
    );
    it('vector: EBSI’s published ids of its attestation schemas of 2.0.0', () => {
      expect([...known]).to.include.members([
        'zH74MKkYTbQ6ZfTxufi6A3Aw8giS4piGm8dpgxFmkJjmu',
        'z9YYykLCLMkpeCqs4fqU99zFyH4Lqzwsj6Xb2a6wWbLGB',
      ]);
    });
  }
});
