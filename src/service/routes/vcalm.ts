import type { Static } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from '#crypto';
import type { ReaderOptions } from '../../assemble.ts';
import { toBase64url } from '../../core/base64url.ts';
import { fail } from '../../core/errors.ts';
import { asList, isObject, isString, type Json } from '../../core/json.ts';
import { isPresentationJson } from '../../credential/is-presentation.ts';
import type { Check } from '../../verify/verdict.ts';
import { isUnreadable, judge, requireProfile } from '../judge.ts';
import type { ServiceParts } from '../parts.ts';
import { problems, ref } from '../schemas/common.ts';
import {
  VcalmChallenge,
  VcalmPresentationRequest,
  VcalmPresentationResult,
  VcalmRequest,
  VcalmResult,
} from '../schemas/vcalm.ts';
import { credentialResult, presentationResult } from '../views/vcalm.ts';

type CredentialAsked = Static<typeof VcalmRequest>;
type PresentationAsked = Static<typeof VcalmPresentationRequest>;

/**
 * W3C VCALM `POST {profile}/credentials/verify` and `/presentations/verify`: the path names the policy. Clients of the
 * older VC-API read the status alone: 200 accepted, 422 rejected or undetermined, 400 cannot be read. A revoked credential
 * is never `verified` here, though VCALM would allow it.
 */
export const vcalmRoutes = (app: FastifyInstance, parts: ServiceParts): void => {
  for (const [prefix, suffix] of [
    ['', ''],
    ['/profiles/:profile', 'ByProfile'],
  ] as const) {
    const parameters = prefix === '' ? {} : { params: ProfileParameters };
    app.post(
      `${prefix}/credentials/verify`,
      {
        schema: {
          operationId: `vcalmVerifyCredential${suffix}`,
          tags: ['verify'],
          summary: 'Verify a credential (W3C VCALM)',
          ...parameters,
          body: { content: { 'application/json': { schema: ref(VcalmRequest) } } },
          response: answers(VcalmResult),
        },
      },
      (request, reply) => verifyCredential(parts, request, reply),
    );
    app.post(
      `${prefix}/presentations/verify`,
      {
        schema: {
          operationId: `vcalmVerifyPresentation${suffix}`,
          tags: ['verify'],
          summary: 'Verify a presentation and every credential in it (W3C VCALM)',
          ...parameters,
          body: { content: { 'application/json': { schema: ref(VcalmPresentationRequest) } } },
          response: answers(VcalmPresentationResult),
        },
      },
      (request, reply) => verifyPresentation(parts, request, reply),
    );
  }
  app.post(
    '/challenges',
    {
      config: { withoutBody: true },
      schema: {
        operationId: 'vcalmChallenge',
        tags: ['verify'],
        summary: 'A fresh challenge (W3C VCALM)',
        description: 'Nothing is kept: whoever asked remembers it, and gives it to /presentations/verify.',
        response: {
          200: {
            description: 'A challenge',
            content: { 'application/json': { schema: ref(VcalmChallenge) } },
          },
          ...problems(400, 429, 500, 503),
        },
      },
    },
    async (_request, reply) => {
      void reply.header('cache-control', 'no-store');
      return { challenge: toBase64url(randomBytes(16)) };
    },
  );
};

const ProfileParameters = {
  type: 'object',
  properties: { profile: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,62}$' } },
  required: ['profile'],
} as const;

const answers = (schema: typeof VcalmResult | typeof VcalmPresentationResult) => {
  const result = (description: string) => ({
    description,
    content: { 'application/json': { schema: ref(schema) } },
  });
  return {
    200: result('Accepted'),
    ...problems(400, 404, 413, 415, 429, 500, 503),
    422: result('Rejected or undetermined: problemDetails says why'),
  };
};

const verifyCredential = async (parts: ServiceParts, request: FastifyRequest, reply: FastifyReply) => {
  const asked = request.body as CredentialAsked;
  const options = optionsOf(parts, request, asked.options);
  const input = readCredential(asked.verifiableCredential as Json);
  const verdict = await judge(parts, (backend) => backend.verify(input, options));
  if (isUnreadable(verdict)) throw unreadable('verifiableCredential', verdict.checks);
  status(reply, verdict.decision);
  return credentialResult(verdict, asked.verifiableCredential, asked.options ?? {});
};

const verifyPresentation = async (parts: ServiceParts, request: FastifyRequest, reply: FastifyReply) => {
  const asked = request.body as PresentationAsked;
  const options = optionsOf(parts, request, asked.options);
  const input = readPresentation(asked.verifiablePresentation as Json);
  const verdict = await judge(parts, (backend) => backend.verifyPresentation(input, options));
  if (isUnreadable(verdict)) throw unreadable('verifiablePresentation', verdict.checks);
  status(reply, verdict.decision);
  return presentationResult(verdict, asked.verifiablePresentation, asked.options ?? {});
};

const status = (reply: FastifyReply, decision: string): void => {
  void reply.header('vidimus-decision', decision).header('cache-control', 'no-store');
  void reply.code(decision === 'accepted' ? 200 : 422);
};

type Options = NonNullable<CredentialAsked['options'] | PresentationAsked['options']>;

const optionsOf = (parts: ServiceParts, request: FastifyRequest, options: Options = {}): ReaderOptions => {
  const { profile } = request.params as { readonly profile?: string };
  requireProfile(parts, profile);
  const { challenge, domain } = options;
  const checks = asList(options.checks as Json | undefined);
  return {
    ...(profile !== undefined && { profile }),
    ...(challenge !== undefined && { challenge }),
    ...(domain !== undefined && { domain }),
    ...(checks.length > 0 && checks.every((check) => check === 'proof') && { only: 'proof' }),
  };
};

/** A credential that carries its proof is sent as an object; a string is a token. */
const TOKEN = /^[\w-]+\.[\w-]*\.[\w-]*(?:~[\w.~-]*)?$/;

const malformed = (reason: string) => fail('BODY_MALFORMED', { reason });

const readCredential = (given: Json): string => {
  if (isString(given)) {
    if (TOKEN.test(given)) return given;
    throw malformed('verifiableCredential is a string, but not a compact token');
  }
  if (looksLikeCredential(given)) return JSON.stringify(given);
  throw malformed('verifiableCredential has no @context, type, issuer or credentialSubject');
};

const readPresentation = (given: Json): string => {
  if (isString(given)) {
    if (TOKEN.test(given)) return given;
    throw malformed('verifiablePresentation is a string, but not a compact token');
  }
  if (isObject(given) && given['@context'] !== undefined && isPresentationJson(given))
    return JSON.stringify(given);
  throw malformed('verifiablePresentation has no @context, or no type of a presentation');
};

/** A JSON object without what every credential has (VC Data Model §4) is not worth a verdict. */
const looksLikeCredential = (value: Json): boolean =>
  isObject(value) &&
  value['@context'] !== undefined &&
  (value['type'] === 'EnvelopedVerifiableCredential' ||
    (value['type'] !== undefined &&
      value['issuer'] !== undefined &&
      value['credentialSubject'] !== undefined));

const unreadable = (member: string, checks: readonly Check[]) => {
  const decode = checks.find(({ check }) => check === 'decode');
  return malformed(`${member} cannot be read (${decode?.code ?? 'unknown'})`);
};
