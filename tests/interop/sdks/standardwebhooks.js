import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { judged } from '../judged.js';

export const provider = 'standard-webhooks';
export const secrets = ['whsec_aW50ZXJvcCB0aGF0IGlzIG5vdw==', 'whsec_aW50ZXJvcCB0aGF0IHdhcyBiZWZvcmU='];
export const foreign = 'whsec_aW50ZXJvcCBvZiBhbm90aGVy';
export const headers = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
export const signature = { header: 'webhook-signature', split: ' ', separator: ',', label: 'v1', encoding: 'base64' };
export const time = { header: 'webhook-timestamp', tolerance: 300 };

export const sign = ({ body, at, secret }) => ({
    headers: [
        ['webhook-id', 'msg_interop'],
        ['webhook-timestamp', String(at)],
        ['webhook-signature', new Webhook(secret).sign('msg_interop', new Date(at * 1000), body)],
    ],
});

export const accepts = ({ headers, body }, secret) => judged(WebhookVerificationError, () => new Webhook(secret).verify(body, headers));
