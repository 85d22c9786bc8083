import type { Verb } from '../verb.ts';
import { anchor } from './anchor.ts';
import { completion } from './completion.ts';
import { config } from './config.ts';
import { demo } from './demo.ts';
import { deploy } from './deploy.ts';
import { did } from './did.ts';
import { doctor } from './doctor.ts';
import { accredit, mandate, recognise, root } from './grant.ts';
import { importVerb } from './import.ts';
import { issue } from './issue.ts';
import { key } from './key.ts';
import { paths, show } from './look.ts';
import { mirror } from './mirror.ts';
import { network } from './network.ts';
import { onboard } from './onboard.ts';
import { replica } from './replica.ts';
import { resolve } from './resolve.ts';
import { revoke } from './revoke.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { end, resume, rotate, suspend, voidVerb } from './standing.ts';
import { status } from './status.ts';
import { submit } from './submit.ts';
import { verify } from './verify.ts';

/** Every verb, in the order in which help lists them. */
export const VERBS: readonly Verb[] = [
  verify,
  show,
  paths,
  resolve,
  deploy,
  root,
  onboard,
  accredit,
  recognise,
  mandate,
  suspend,
  resume,
  end,
  voidVerb,
  rotate,
  submit,
  importVerb,
  mirror,
  did,
  schema,
  issue,
  revoke,
  status,
  anchor,
  demo,
  network,
  serve,
  replica,
  key,
  config,
  doctor,
  completion,
];
