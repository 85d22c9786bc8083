import type { Hex } from '../core/hex.ts';
import type { Credential, Format } from '../credential/model.ts';

/**
 * What a verdict says of the credential itself. The digest is taken for whoever reads it first: most who decide never do. It is
 * an own member like the others, for copies and comparisons.
 */
export class ShownCredential {
  declare readonly id?: string;
  declare readonly digest: Hex;
  readonly types: readonly string[];
  readonly format: Format;
  readonly #credential: Pick<Credential, 'digest'>;

  constructor(credential: Pick<Credential, 'id' | 'types' | 'format' | 'digest'>) {
    if (credential.id !== undefined) this.id = credential.id;
    this.types = credential.types;
    this.format = credential.format;
    this.#credential = credential;
    Object.defineProperty(this, 'digest', ShownCredential.#DIGEST);
  }

  // One accessor for all: with one for each, the engine keeps the object as a dictionary.
  static readonly #DIGEST = {
    enumerable: true,
    get(this: ShownCredential): Hex {
      return this.#credential.digest;
    },
  };
}
