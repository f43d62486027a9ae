import { createECDH, createPrivateKey, createPublicKey, sign as signWith } from 'node:crypto';
import sendgrid from '@sendgrid/eventwebhook';
import { judged } from '../judged.js';

const webhook = new sendgrid.EventWebhook();
const signatureHeader = sendgrid.EventWebhookHeader.SIGNATURE();
const timeHeader = sendgrid.EventWebhookHeader.TIMESTAMP();

export const provider = 'sendgrid';
/** One: the SDK takes its time. */
export const secrets = [privateKey(1)];
export const verifiers = secrets.map(publicKey);
export const foreign = privateKey(2);
export const headers = [signatureHeader, timeHeader];
export const signature = { header: signatureHeader, encoding: 'base64' };
export const time = { header: timeHeader };

export const sign = ({ body, at, secret }) => ({
    headers: [
        [timeHeader, String(at)],
        [signatureHeader, signWith('sha256', Buffer.from(`${at}${body}`), secret).toString('base64')],
    ],
});

export function accepts({ headers, body }, secret) {
    const key = webhook.convertPublicKeyToECDSA(secret);
    const [text, time] = [signatureHeader, timeHeader].map(name => headers[name.toLowerCase()]);
    return judged(Error, () => webhook.verifySignature(key, body, text, time));
}

function privateKey(byte) {
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(Buffer.alloc(32, byte));
    const point = pair.getPublicKey();
    const [d, x, y] = [pair.getPrivateKey(), point.subarray(1, 33), point.subarray(33)].map(part => part.toString('base64url'));
    return createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', d, x, y } });
}

function publicKey(key) {
    return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
}
