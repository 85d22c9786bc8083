import { createHmac } from 'node:crypto';
import type { Webhook } from './config.ts';

const TIMEOUT_MS = 10_000;

/** What a delivery came to: `gone` where the receiver wants no more (410). */
export type Delivery = 'done' | 'gone' | 'failed';

/**
 * One delivery as Standard Webhooks has it: `webhook-signature: v1,` and the base64 of HMAC-SHA256 over
 * `ID.TIMESTAMP.BODY`. Redirects are not followed: the address is the operator's own.
 */
export const sendWebhook = async (
  { url, secret }: Pick<Webhook, 'url' | 'secret'>,
  id: string,
  body: string,
  signal: AbortSignal,
): Promise<Delivery> => {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      body,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    if (response.status === 410) return 'gone';
    return response.ok ? 'done' : 'failed';
  } catch {
    return 'failed';
  }
};
