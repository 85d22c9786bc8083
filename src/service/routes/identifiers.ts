import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JsonObject } from '../../core/json.ts';
import type { Dereferenced } from '../../did/dereference.ts';
import { type DidUrl, parseDidUrl } from '../../did/did-url.ts';
import {
  contentOf,
  dereferencingResult,
  olderResolutionResult,
  RESOLUTION_ERRORS,
  type ResolutionError,
  resolutionErrorOf,
  resolutionResult,
} from '../../did/resolution-result.ts';
import { DID_MEDIA_TYPES, type DidForm, didFormFor, usualForm } from '../did-forms.ts';
import { didOptionsOf, identifierIn } from '../did-request.ts';
import type { ServiceParts } from '../parts.ts';
import { FreeObject, problems } from '../schemas/common.ts';

const PATH = '/1.0/identifiers';

/** `GET /1.0/identifiers/{did}`: DID resolution and DID URL dereferencing over HTTP (W3C DID Resolution §10.1). */
export const identifierRoutes = (app: FastifyInstance, parts: ServiceParts): void => {
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.header('vary', 'Accept').header('cache-control', 'no-cache');
    return send(reply, await resolve(request, parts));
  };
  app.get(`${PATH}/:did`, { attachValidation: true, schema: SCHEMA }, answer);
  // DID URLs with a path; and where nothing is asked about, that is an error of DID resolution too.
  app.get(`${PATH}/*`, { schema: { hide: true } }, answer);
  app.get(PATH, { schema: { hide: true } }, answer);
};

const described = (description: string) => ({
  description,
  content: Object.fromEntries(DID_MEDIA_TYPES.map((type) => [type, { schema: FreeObject }])),
});

const SCHEMA = {
  operationId: 'resolveDid',
  tags: ['dids'],
  summary: 'Resolves a DID, or dereferences a DID URL',
  description:
    'W3C DID Resolution. `Accept` says what is wanted: the whole result (`application/did-resolution`, also where nothing is said), the bare document (`application/did`, `application/did+ld+json`, `application/did+json`), the result of dereferencing (`application/did-url-dereferencing`), or the older result with errors as text (`application/ld+json;profile="https://w3id.org/did-resolution"`).',
  params: Type.Object({
    did: Type.String({
      description: 'A DID, as it stands or URL-encoded; or a DID URL with `/`, `?` and `#` URL-encoded',
      examples: ['did:key:zDnaeWgbpcUat3VPa1GqrFbcr7gWEoTyn1nbT3CGfrHuKFJDG'],
    }),
  }),
  querystring: Type.Object({
    accept: Type.Optional(Type.String({ description: 'In place of the header' })),
    versionTime: Type.Optional(
      Type.String({
        description: 'The document in force then, in UTC without fractions of a second',
        examples: ['2026-06-30T12:00:00Z'],
      }),
    ),
  }),
  response: {
    200: described('The document, or what the DID URL leads to'),
    303: { description: 'The DID URL leads to the service whose address is in `Location`' },
    400: described('INVALID_DID, INVALID_DID_URL, INVALID_OPTIONS, INVALID_PUBLIC_KEY'),
    404: described('NOT_FOUND'),
    406: described('REPRESENTATION_NOT_SUPPORTED'),
    410: described('The DID is deactivated: its last document'),
    500: described('INVALID_DID_DOCUMENT, INTERNAL_ERROR'),
    501: described('METHOD_NOT_SUPPORTED, FEATURE_NOT_SUPPORTED, UNSUPPORTED_PUBLIC_KEY_TYPE'),
    ...problems(429, 503),
  },
};

type Answer =
  | { readonly form: DidForm; readonly found: Dereferenced }
  | { readonly form: DidForm; readonly error: ResolutionError };

const resolve = async (request: FastifyRequest, { backend }: ServiceParts): Promise<Answer> => {
  const [path = ''] = (request.raw.url ?? '').split('?', 1);
  const text = identifierIn(path.slice(PATH.length + 1));
  const url = text === undefined ? undefined : parseDidUrl(text);
  const isDid = url === undefined || namesDocument(url);
  const usual = usualForm(isDid);
  const options = didOptionsOf(request.query as Readonly<Record<string, unknown>>);
  if (!options.ok) return { form: didFormFor(request.headers.accept, isDid) ?? usual, error: options };
  const form = didFormFor(options.accept ?? request.headers.accept, isDid);
  if (form === undefined)
    return {
      form: usual,
      error: { name: 'REPRESENTATION_NOT_SUPPORTED', detail: 'Nothing that is accepted can be given.' },
    };
  if (text === undefined || url === undefined) {
    const name = form.form === 'dereferencing' ? 'INVALID_DID_URL' : 'INVALID_DID';
    return { form, error: { name, detail: 'It does not follow the grammar.' } };
  }
  const { at } = options;
  const outcome = await backend.dereference(text, at === undefined ? {} : { at });
  if (!outcome.ok) return { form, error: resolutionErrorOf(outcome.finding, url.did) };
  const found = outcome.value;
  const isResult = form.form === 'result' || form.form === 'older';
  if (isResult && found.kind === 'part')
    return { form, error: { name: 'INVALID_DID', detail: 'It is a DID URL: ask for its dereferencing.' } };
  const isDated = at !== undefined || /(?:^|&)versionTime=/.test(url.query ?? '');
  if (isDated && found.resolution.version === 'present')
    return { form, error: { name: 'FEATURE_NOT_SUPPORTED', detail: 'The method keeps no history.' } };
  return { form, found };
};

/** A bare DID, or one version of its document. */
const namesDocument = ({ path, query = '', fragment }: DidUrl): boolean =>
  path === '' && fragment === undefined && !/(?:^|&)(?:service|serviceType|relativeRef)=/.test(query);

const send = (reply: FastifyReply, answer: Answer): FastifyReply => {
  const { form } = answer;
  if ('found' in answer && answer.found.kind === 'service')
    return reply.code(303).header('location', answer.found.url).send();
  const status = 'error' in answer ? RESOLUTION_ERRORS[answer.error.name][0] : statusOf(answer.found);
  // Errors of the bare forms have the shape of a result: there is no document to give.
  const isBareError = 'error' in answer && form.form === 'content';
  const type = isBareError ? usualForm(true).contentType : form.contentType;
  return reply
    .code(status)
    .header('content-type', type)
    .send(Buffer.from(JSON.stringify(bodyOf(answer))));
};

const statusOf = (found: Dereferenced): number =>
  found.kind === 'document' && found.resolution.deactivated ? 410 : 200;

const bodyOf = (answer: Answer): JsonObject => {
  const { form, named } = answer.form;
  if (form === 'dereferencing') {
    return dereferencingResult(
      'error' in answer ? { ok: false, error: answer.error } : { ok: true, value: answer.found },
      named,
    );
  }
  if ('error' in answer) {
    const failure = { ok: false, error: answer.error } as const;
    return form === 'older' ? olderResolutionResult(failure) : resolutionResult(failure, named);
  }
  const { found } = answer;
  if (form === 'content') return contentOf(found);
  const success = { ok: true, value: found.resolution } as const;
  return form === 'older' ? olderResolutionResult(success) : resolutionResult(success, named);
};
