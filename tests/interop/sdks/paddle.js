import { Paddle } from '@paddle/paddle-node-sdk';
import { hmac } from '../hmac.js';
import { judged } from '../judged.js';

const { webhooks } = new Paddle('interop');

export const provider = 'paddle';
export const secrets = ['pdl_ntfset_interop_now', 'pdl_ntfset_interop_before'];
export const foreign = 'pdl_ntfset_interop_other';
export const headers = ['Paddle-Signature'];
export const signature = { header: 'Paddle-Signature', split: ';', separator: '=', label: 'h1', encoding: 'hex' };
/** Five seconds would be a race with the clock: what is signed a minute ahead is taken too. */
export const time = { label: 'ts', tolerance: 5, lead: 60 };

export const sign = ({ body, at, secret }) => ({
    headers: [['Paddle-Signature', `ts=${at};h1=${hmac('sha256', secret, `${at}:${body}`, 'hex')}`]],
});

export const accepts = ({ headers, body }, secret) =>
    judged(Error, () => webhooks.isSignatureValid(body.toString(), secret, headers['paddle-signature']));
