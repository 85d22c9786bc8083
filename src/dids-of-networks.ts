import { didEthr } from './chain/did-ethr/method.ts';
import { no, type Outcome, unknown } from './core/finding.ts';
import type { DidResolution } from './did/document.ts';
import type { DidMethod } from './did/method.ts';
import type { StateView } from './networks.ts';

/** A did:ebsi does not name its network: the first that knows it answers. */
export const ebsiOf =
  (networks: readonly StateView[]): DidMethod =>
  (did, options) => {
    const [only, ...others] = networks;
    return only !== undefined && others.length === 0
      ? only.ebsi(did, options)
      : ebsiOfSeveral(networks, did, options);
  };

const ebsiOfSeveral = async (
  networks: readonly StateView[],
  ...[did, options]: Parameters<DidMethod>
): Promise<Outcome<DidResolution>> => {
  let answer: Outcome<DidResolution> = no(unknown('DID_METHOD_NOT_SUPPORTED', { method: 'did:ebsi' }));
  for (const network of networks) {
    const next = await network.ebsi(did, options);
    // A DID does not name its network: who does not know it, or has no such registry, leaves it to the others.
    if (next.ok || (next.finding.code !== 'DID_NOT_FOUND' && next.finding.status === 'fail')) return next;
    if (next.finding.code !== 'DID_METHOD_NOT_SUPPORTED') answer = next;
    if (next.finding.code === 'DID_UNREACHABLE') return next;
  }
  return answer;
};

/** Each network answers for its own chain; whichever knows the DID's network answers. */
export const ethrOf =
  (networks: readonly StateView[]): DidMethod =>
  async (did, options) => {
    let answer: Outcome<DidResolution> | undefined;
    for (const network of networks) {
      answer = await network.ethr(did, options);
      if (answer.ok || answer.finding.code !== 'DID_METHOD_NOT_SUPPORTED') return answer;
    }
    return answer ?? didEthr([])(did, options);
  };
