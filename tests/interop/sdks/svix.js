import { Webhook, WebhookVerificationError } from 'svix';
import { renamed } from '../edits.js';
import { judged } from '../judged.js';

export const provider = 'svix';
export const secrets = ['whsec_c3ZpeCB0aGF0IGlzIG5vdw==', 'whsec_c3ZpeCB0aGF0IHdhcyBiZWZvcmU='];
export const foreign = 'whsec_c3ZpeCBvZiBhbm90aGVy';
export const headers = ['svix-id', 'svix-timestamp', 'svix-signature'];
export const signature = { header: 'svix-signature', split: ' ', separator: ',', label: 'v1', encoding: 'base64' };
export const time = { header: 'svix-timestamp', tolerance: 300 };

export const mutations = [
    { name: 'the header names of Standard Webhooks', sends: request => renamed(request, name => name.replace('svix-', 'webhook-')) },
];

export const sign = ({ body, at, secret }) => ({
    headers: [
        ['svix-id', 'msg_interop'],
        ['svix-timestamp', String(at)],
        ['svix-signature', new Webhook(secret).sign('msg_interop', new Date(at * 1000), body)],
    ],
});

export const accepts = ({ headers, body }, secret) => judged(WebhookVerificationError, () => new Webhook(secret).verify(body, headers));
