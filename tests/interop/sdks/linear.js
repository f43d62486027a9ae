import { LinearWebhookClient } from '@linear/sdk/webhooks';
import { hmac } from '../hmac.js';
import { judged } from '../judged.js';

export const provider = 'linear';
export const secrets = ['lin_wh_interop_now', 'lin_wh_interop_before'];
export const foreign = 'lin_wh_interop_other';
export const headers = ['Linear-Signature'];
export const signature = { header: 'Linear-Signature', encoding: 'hex' };
export const time = { tolerance: 60 };

/** The time stands in the body. */
export const body = fc => fc.object();

export function sign({ body, at, secret }) {
    const dated = JSON.stringify({ ...body, webhookTimestamp: at * 1000 });
    return { headers: [['Linear-Signature', hmac('sha256', secret, dated, 'hex')]], body: dated };
}

export const accepts = ({ headers, body }, secret) =>
    judged(Error, () => new LinearWebhookClient(secret).verify(body, headers['linear-signature']));
