import Stripe from 'stripe';
import { judged } from '../judged.js';

const { webhooks } = new Stripe('sk_test_interop');

export const provider = 'stripe';
export const secrets = ['whsec_interop_now', 'whsec_interop_before'];
export const foreign = 'whsec_interop_other';
export const headers = ['Stripe-Signature'];
export const signature = { header: 'Stripe-Signature', split: ',', separator: '=', label: 'v1', encoding: 'hex' };
export const time = { label: 't', tolerance: 300 };

export const sign = ({ body, at, secret }) => ({
    headers: [['Stripe-Signature', webhooks.generateTestHeaderString({ payload: body, secret, timestamp: at })]],
});

export const accepts = ({ headers, body }, secret) =>
    judged(Stripe.errors.StripeSignatureVerificationError, () => webhooks.constructEvent(body, headers['stripe-signature'], secret));
