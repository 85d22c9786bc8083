import type { Logger } from 'pino';
import type { Backend, Health } from './backend.ts';

const LOOK_MS = 1_000;

/**
 * Logs when the service stops being ready and when it is again, with the probes that failed; a copy that gave up is logged as
 * an error. A node that fails or contradicts the others is named, by its host alone. @returns what ends the watching.
 */
export const watchHealth = (
  backend: Pick<Backend, 'health'>,
  logger: Logger,
  everyMs = LOOK_MS,
): (() => void) => {
  let before: string | undefined;
  let busy = false;
  const states = new Map<string, string>();
  const lookAtNodes = (nodes: Health['nodes'] = []): void => {
    for (const { host, state, error, failures, differences } of nodes) {
      const was = states.get(host) ?? 'ok';
      states.set(host, state);
      if (state === was) continue;
      const facts = { node: host, state, failures, differences, ...(error && { error }) };
      if (state === 'differs') logger.error(facts, 'a node contradicts the others, or its own proofs');
      else if (state === 'failing') logger.warn(facts, 'a node fails');
      else logger.info(facts, 'a node is well again');
    }
  };
  const look = async (): Promise<void> => {
    const { ready, stopped = false, probes, nodes } = await backend.health();
    lookAtNodes(nodes);
    const now = stopped ? 'stopped' : ready ? 'ready' : 'not ready';
    if (now === before) return;
    const failed = probes.filter(({ ok }) => !ok).map(({ name, values }) => ({ name, ...values }));
    if (stopped)
      logger.error(
        { failed },
        'the copy of the registry stopped: nothing is decided by it until somebody looked',
      );
    else if (!ready) logger.warn({ failed }, 'not ready');
    else if (before !== undefined) logger.info('ready again');
    before = now;
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    look()
      .catch(() => logger.warn('the health of the service is not known'))
      .finally(() => {
        busy = false;
      });
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};
