import type { Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { fail } from '../../core/errors.ts';
import { isString, type Json, type JsonObject } from '../../core/json.ts';
import type { Check, Verdict } from '../../verify/verdict.ts';
import type { ServiceParts } from '../parts.ts';
import { problemType } from '../problem.ts';
import { problems, ref } from '../schemas/common.ts';
import { VcalmRequest, VcalmResult } from '../schemas/vcalm.ts';
import { isUnreadable, judge, looksLikeCredential } from './verify.ts';

type Asked = Static<typeof VcalmRequest>;
type Result = Static<typeof VcalmResult>;

/**
 * W3C VCALM `POST /credentials/verify`. Clients of the older VC-API read the status alone: 200 accepted, 422 rejected or
 * undetermined, 400 cannot be read. A revoked credential is never `verified` here, though VCALM would allow it.
 */
export const vcalmRoutes = (app: FastifyInstance, parts: ServiceParts): void => {
  const result = (description: string) => ({
    description,
    content: { 'application/json': { schema: ref(VcalmResult) } },
  });
  app.post(
    '/credentials/verify',
    {
      schema: {
        operationId: 'verifyCredential',
        tags: ['verify'],
        summary: 'Verify a credential (W3C VCALM)',
        body: { content: { 'application/json': { schema: ref(VcalmRequest) } } },
        response: {
          200: result('Accepted'),
          ...problems(400, 413, 415, 429, 500, 503),
          422: result('Rejected or undetermined: problemDetails says why'),
        },
      },
    },
    async (request, reply) => {
      const asked = request.body as Asked;
      const verdict = await judge(parts, readCredential(asked), undefined);
      if (isUnreadable(verdict)) throw fail('BODY_MALFORMED', { reason: unreadableReason(verdict) });
      const accepted = verdict.decision === 'accepted';
      void reply.header('vidimus-decision', verdict.decision).header('cache-control', 'no-store');
      void reply.code(accepted ? 200 : 422);
      return resultOf(verdict, asked);
    },
  );
};

const readCredential = ({ verifiableCredential }: Asked): string => {
  if (!isString(verifiableCredential)) {
    if (looksLikeCredential(verifiableCredential as JsonObject)) return JSON.stringify(verifiableCredential);
    throw fail('BODY_MALFORMED', {
      reason: 'verifiableCredential has no @context, type, issuer or credentialSubject',
    });
  }
  // A credential that carries its proof is sent as an object; a string is a token.
  if (/^[\w-]+(\.[\w-]*){2,}/.test(verifiableCredential)) return verifiableCredential;
  throw fail('BODY_MALFORMED', { reason: 'verifiableCredential is a string, but not a compact token' });
};

const unreadableReason = (verdict: Verdict): string => {
  const decode = verdict.checks.find(({ check }) => check === 'decode');
  return `verifiableCredential cannot be read (${decode?.code ?? 'unknown'})`;
};

const resultOf = (verdict: Verdict, asked: Asked): Result => {
  const { options, verifiableCredential } = asked;
  const accepted = verdict.decision === 'accepted';
  const tell = !accepted || options?.returnProblemDetails === true;
  return {
    verified: accepted,
    ...(options?.returnCredential === true && !isString(verifiableCredential)
      ? { credential: verifiableCredential as { [member: string]: Json } }
      : {}),
    ...(tell ? { problemDetails: problemDetails(verdict) } : {}),
    ...(options?.returnResults === true ? { results: results(verdict) } : {}),
  };
};

/** First the verdict itself, then one entry for each check that is not good. */
const problemDetails = (verdict: Verdict) => {
  const open = verdict.checks.filter(({ status }) => status === 'fail' || status === 'unknown');
  const codes = open.map(({ code }) => code);
  return [
    {
      type: 'urn:vidimus:verdict',
      title: 'Verdict',
      detail: verdict.summary,
      decision: verdict.decision,
      codes,
    },
    ...open.map((check) => ({
      type: problemType(check.code),
      title: check.status === 'fail' ? 'A check failed' : 'A check could not be made',
      detail: check.message,
      code: check.code,
    })),
  ];
};

const results = (verdict: Verdict) => {
  const of = (name: Check['check']) => verdict.checks.filter(({ check }) => check === name);
  const passed = (checks: readonly Check[]): boolean => checks.every(({ status }) => status === 'pass');
  const [dates, proof, status] = [of('dates'), of('proof'), of('status')];
  return {
    ...(dates.length === 0
      ? {}
      : { validFrom: { verified: passed(dates) }, validUntil: { verified: passed(dates) } }),
    ...(proof.length === 0 ? {} : { proof: [{ verified: passed(proof) }] }),
    ...(status.length === 0 ? {} : { credentialStatus: [{ verified: passed(status) }] }),
  };
};
