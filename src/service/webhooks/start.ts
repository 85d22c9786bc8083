import type { Logger } from 'pino';
import type { Backend } from '../backend.ts';
import type { Webhook } from './config.ts';
import { startWebhook, type WebhookSource } from './deliver.ts';

const LOOK_MS = 1_000;

/**
 * Runs the webhooks while this process is the one that tells: of several on one store, the one that writes it.
 * @returns what ends them.
 */
export const runWebhooks = (
  hooks: readonly Webhook[],
  source: WebhookSource,
  backend: Pick<Backend, 'health'>,
  logger: Logger,
): (() => Promise<void>) => {
  let running: (() => Promise<void>)[] = [];
  let busy = Promise.resolve();
  const look = async (): Promise<void> => {
    const { leads = true } = await backend.health();
    if (leads && running.length === 0) running = hooks.map((hook) => startWebhook(hook, source, logger));
    if (!leads && running.length > 0) await stop();
  };
  const stop = async (): Promise<void> => {
    const ended = running;
    running = [];
    await Promise.all(ended.map((end) => end()));
  };
  const again = (): void => {
    busy = busy.then(look).catch(() => undefined);
  };
  const timer = setInterval(again, LOOK_MS);
  again();
  return async () => {
    clearInterval(timer);
    await busy;
    await stop();
  };
};
