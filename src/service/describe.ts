import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  AccreditationPage,
  AccreditationSchema,
  HistoryEntrySchema,
  HistorySchema,
  IssuerPage,
  IssuerSchema,
  MentionSchema,
  PathsSchema,
  PermissionSchema,
  StatusListPage,
  StatusListSchema,
} from './schemas/accreditation.ts';
import { BatchProgress } from './schemas/batch.ts';
import { Block, Problem } from './schemas/common.ts';
import { ChangeSchema } from './schemas/events.ts';
import { DossierSchema, IssuerFacetsSchema, MapGroupSchema, TrustMapSchema } from './schemas/explore.ts';
import { PresentationVerdictSchema } from './schemas/presentation.ts';
import { AccountSchema, LineSchema, RegistrySchema } from './schemas/registry.ts';
import { ReplicaSchema, SliceSchema } from './schemas/replica.ts';
import { CodePage, Live, Ready, VerifyPresentationRequest, VerifyRequest } from './schemas/service.ts';
import {
  VcalmChallenge,
  VcalmPresentationRequest,
  VcalmPresentationResult,
  VcalmRequest,
  VcalmResult,
} from './schemas/vcalm.ts';
import {
  Check,
  CodedSentence,
  EbsiPath,
  Hop,
  Note,
  PolicyUsed,
  TrustPath,
  VerdictSchema,
} from './schemas/verdict.ts';

/** Every schema with a name, in the order in which they refer to each other. */
export const COMPONENTS = [
  Problem,
  Block,
  CodedSentence,
  Note,
  Check,
  Hop,
  TrustPath,
  EbsiPath,
  PolicyUsed,
  VerdictSchema,
  PresentationVerdictSchema,
  BatchProgress,
  PermissionSchema,
  AccreditationSchema,
  AccreditationPage,
  MentionSchema,
  IssuerSchema,
  IssuerPage,
  PathsSchema,
  HistoryEntrySchema,
  HistorySchema,
  ChangeSchema,
  StatusListSchema,
  StatusListPage,
  IssuerFacetsSchema,
  TrustMapSchema,
  MapGroupSchema,
  DossierSchema,
  RegistrySchema,
  AccountSchema,
  LineSchema,
  ReplicaSchema,
  SliceSchema,
  VerifyRequest,
  VerifyPresentationRequest,
  VcalmRequest,
  VcalmResult,
  VcalmPresentationRequest,
  VcalmPresentationResult,
  VcalmChallenge,
  Live,
  Ready,
  CodePage,
] as const;

/** OpenAPI 3.1, made from the same schemas that validate. */
export const describe = async (app: FastifyInstance, version: string): Promise<void> => {
  for (const schema of COMPONENTS) app.addSchema(schema);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Vidimus',
        version,
        description:
          'May I rely on this credential? Verification against a trusted-issuer registry, and browsing of that registry.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      tags: [
        { name: 'verify', description: 'Verdicts. Nothing that is sent is stored or logged.' },
        { name: 'registry', description: 'What the registry says, at the block named in the answer' },
        {
          name: 'replica',
          description: 'The state in parts, for verifiers that keep credentials to themselves',
        },
        { name: 'dids', description: 'W3C DID Resolution of the DIDs that verdicts rest on' },
        { name: 'service', description: 'Health and description of this service' },
      ],
    },
    convertConstToEnum: false,
    refResolver: {
      buildLocalReference: (json, _base, _fragment, at) =>
        typeof json['$id'] === 'string' ? json['$id'] : `Schema${at}`,
    },
  });
};
