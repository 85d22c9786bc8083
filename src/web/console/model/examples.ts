import type { BulkKindName } from './route.ts';

/** Files to begin from: one line each, made up. */
export const EXAMPLES: Readonly<Record<BulkKindName, string>> = {
  accredit: [
    'subject,controller,kind,basis,validFrom,validUntil,types,jurisdictions,fields,levels,ects,legalName,country,organisationType,homepage,contact',
    'did:web:college.example,0x00000000000000000000000000000000000000aa,attest,quality-assurance,2026-01-01,2030-12-31,MicroCredential,DE,0613;0688,5;6,10,Example College,DE,university,https://college.example/,https://college.example/contact',
    '',
  ].join('\r\n'),
  end: ['accreditation,reason', `0x${'00'.repeat(31)}01,closed`, ''].join('\r\n'),
  revoke: [
    'accreditation,list,index,purpose,handle,reason',
    `0x${'00'.repeat(31)}01,0,42,revocation,,issued-in-error`,
    `0x${'00'.repeat(31)}01,,,,0x${'00'.repeat(31)}02,fraud`,
    '',
  ].join('\r\n'),
};
