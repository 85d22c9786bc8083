import { defineCodes } from './entry.ts';

/** What people bring that is recognised by name but not checked here, each with what to do about it. */
export const formatCodes = defineCodes({
  FORMAT_NOT_SUPPORTED: {
    kind: 'check',
    message: 'This is {format}, which cannot be checked yet.',
    remedy:
      'Ask the holder for the same credential as a VC-JWT, an SD-JWT VC or JSON with a proof, or use a verifier for that format.',
  },
  FORMAT_NOT_RECOGNISED: {
    kind: 'check',
    message: 'This is not a credential in any known form.',
    remedy: 'Check that the whole file or token was given, and nothing else.',
  },
  FORMAT_IS_PRESENTATION: {
    kind: 'check',
    message: 'This is a presentation, not a credential.',
    remedy:
      'Verify it as a presentation: the credentials in it are checked too, and whether they are the presenter’s.',
  },
  FORMAT_IS_EUROPEAN_DIGITAL_CREDENTIAL: {
    kind: 'check',
    message:
      'This is a document with an e-seal (JAdES), as European Digital Credentials have it; seals are not checked here yet.',
    remedy:
      'Check it with the Europass credential viewer, which knows the seals of the European Union’s trusted lists.',
  },
  FORMAT_IS_OPEN_BADGE_2: {
    kind: 'check',
    message: 'This is an Open Badge of version 2, which only the platform that hosts it can confirm.',
    remedy: 'Follow the badge’s own address to its platform, or ask the issuer for it as Open Badges 3.0.',
  },
  FORMAT_IS_BLOCKCERTS: {
    kind: 'check',
    message: 'This is a Blockcerts certificate, whose anchor in a public chain is not looked up here.',
    remedy:
      'Check it with the Blockcerts Universal Verifier, or ask the issuer for a credential with a signature.',
  },
  FORMAT_IS_OPEN_ATTESTATION: {
    kind: 'check',
    message: 'This is an OpenAttestation document, whose certificate store is not asked here.',
    remedy: 'Check it with an OpenAttestation verifier, or ask the issuer for a W3C credential.',
  },
  FORMAT_IS_MDOC: {
    kind: 'check',
    message: 'This is an mdoc (ISO/IEC 18013-5), which is not read here.',
    remedy: 'Ask the holder to present the same attestation as an SD-JWT VC; wallets usually hold both.',
  },
  FORMAT_IS_DOCUMENT: {
    kind: 'check',
    message: 'This is {format}, not the credential itself.',
    remedy:
      'Ask the holder for the credential as its wallet or platform exports it: a JSON file, a token, or a badge as PNG or SVG. A signature inside a PDF is checked by a PDF reader.',
  },
});
