import { createPrivateKey, createPublicKey, sign as signWith } from 'node:crypto';
import { verifyKey } from 'discord-interactions';

const pkcs8 = '302e020100300506032b657004220420';

export const provider = 'discord';
export const secrets = ['11', '22'].map(privateKey);
export const verifiers = secrets.map(publicKey);
export const foreign = privateKey('33');
export const headers = ['X-Signature-Ed25519', 'X-Signature-Timestamp'];
export const signature = { header: 'X-Signature-Ed25519', encoding: 'hex' };
export const time = { header: 'X-Signature-Timestamp', tolerance: 300 };

export const sign = ({ body, at, secret }) => ({
    headers: [
        ['X-Signature-Timestamp', String(at)],
        ['X-Signature-Ed25519', signWith(null, Buffer.from(`${at}${body}`), secret).toString('hex')],
    ],
});

export const accepts = ({ headers, body }, key) =>
    verifyKey(body, headers['x-signature-ed25519'], headers['x-signature-timestamp'], key);

function privateKey(byte) {
    return createPrivateKey({ key: Buffer.from(pkcs8 + byte.repeat(32), 'hex'), format: 'der', type: 'pkcs8' });
}

function publicKey(key) {
    return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
}
