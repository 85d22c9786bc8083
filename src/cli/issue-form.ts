import { fail } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import type { PublicJwk } from '../core/jwk.ts';
import { readPublicJwk } from '../core/read-jwk.ts';
import { parseJsonObject } from '../core/strict-json.ts';
import { signCredential } from '../issue/sign-credential.ts';
import { signDataIntegrity } from '../issue/sign-data-integrity.ts';
import { hideable, signSdJwt } from '../issue/sign-sd-jwt.ts';
import type { Signer } from '../issue/signer.ts';
import { readText } from './read-input.ts';
import type { Call } from './verb.ts';

export const SUITES = [
  'eddsa-jcs-2022',
  'eddsa-rdfc-2022',
  'ecdsa-jcs-2019',
  'ecdsa-rdfc-2019',
  'ecdsa-sd-2023',
  'Ed25519Signature2020',
] as const;

export const FORMATS = ['jwt', 'sd-jwt-vc', 'vc-sd-jwt'] as const;

/** What `vidimus issue` makes of a document. */
export type Form = (
  | { readonly kind: 'jwt' }
  | { readonly kind: 'suite'; readonly suite: (typeof SUITES)[number] }
  | { readonly kind: 'sd-jwt'; readonly hide?: readonly string[]; readonly holderKey?: PublicJwk }
) & { readonly input: 'document' | 'claims'; readonly extension: string };

/** @throws OPTION_VALUE_INVALID for options that exclude each other. */
export const readForm = async (call: Call): Promise<Form> => {
  const { options } = call;
  const suite = options.oneOf('suite', SUITES);
  const format = options.oneOf('format', FORMATS) ?? 'jwt';
  const isSdJwt = format !== 'jwt';
  const hide = options.list('hide');
  const holderKey = options.text('holderKey');
  if (suite !== undefined && isSdJwt) throw excluded('--suite', suite, 'an SD-JWT has no embedded proof');
  if (!isSdJwt && hide.length > 0) throw excluded('--hide', hide.join(','), 'only an SD-JWT can hide claims');
  if (!isSdJwt && holderKey !== undefined) {
    throw excluded('--holder-key', holderKey, 'only an SD-JWT is bound to a key here');
  }
  if (isSdJwt && options.flag('anchor')) {
    throw excluded(
      '--anchor',
      'true',
      'the anchor is of the whole credential, of which an SD-JWT may hide parts',
    );
  }
  if (suite !== undefined) return { kind: 'suite', suite, input: 'document', extension: 'signed.json' };
  if (!isSdJwt) return { kind: 'jwt', input: 'document', extension: 'jwt' };
  return {
    kind: 'sd-jwt',
    input: format === 'sd-jwt-vc' ? 'claims' : 'document',
    extension: 'sd-jwt',
    ...(hide.length > 0 && { hide }),
    ...(holderKey !== undefined && { holderKey: await readHolderKey(call, holderKey) }),
  };
};

const excluded = (option: string, value: string, reason: string) =>
  fail('OPTION_VALUE_INVALID', { option, value, reason });

const readHolderKey = async (call: Call, file: string): Promise<PublicJwk> => {
  const key = readPublicJwk(parseJsonObject(await readText(file, { io: call.io })));
  if (key === 'private') throw fail('FILE_MALFORMED', { file, reason: 'it holds a private key' });
  if (key === 'other')
    throw fail('FILE_MALFORMED', { file, reason: 'it is no public key that can be checked with' });
  return key;
};

/** A token, or with a suite the document with its proof. */
export const signOne = async (
  form: Form,
  document: JsonObject,
  signer: Signer,
): Promise<string | JsonObject> => {
  switch (form.kind) {
    case 'jwt':
      return signCredential(document, signer);
    case 'suite':
      return signDataIntegrity(document, signer, { suite: form.suite });
    case 'sd-jwt':
      checkProfile(form, document);
      return signSdJwt(document, signer, { ...form, hide: form.hide ?? hideable(document) });
  }
};

/** Which of the two it becomes, the document says: it must be the one that was asked for. */
const checkProfile = ({ input }: Form, document: JsonObject): void => {
  const isClaims = document['vct'] !== undefined;
  if (isClaims === (input === 'claims')) return;
  const [value, reason] = isClaims
    ? ['vc-sd-jwt', 'the document has a vct, so it is one for sd-jwt-vc']
    : ['sd-jwt-vc', 'the document has a @context, so it is one for vc-sd-jwt'];
  throw fail('OPTION_VALUE_INVALID', { option: '--format', value, reason });
};
