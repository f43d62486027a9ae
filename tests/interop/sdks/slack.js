import bolt from '@slack/bolt';
import { judged } from '../judged.js';
import { hmac } from '../hmac.js';

export const provider = 'slack';
export const secrets = ['interop-now', 'interop-before'];
export const foreign = 'interop-other';
export const headers = ['X-Slack-Signature', 'X-Slack-Request-Timestamp'];
export const signature = { header: 'X-Slack-Signature', separator: '=', label: 'v0', encoding: 'hex' };
export const time = { header: 'X-Slack-Request-Timestamp', tolerance: 300 };

export const sign = ({ body, at, secret }) => ({
    headers: [
        ['X-Slack-Request-Timestamp', String(at)],
        ['X-Slack-Signature', `v0=${hmac('sha256', secret, `v0:${at}:${body}`, 'hex')}`],
    ],
});

export const accepts = ({ headers, body }, signingSecret) =>
    judged(Error, () => bolt.HTTPModuleFunctions.parseAndVerifyHTTPRequest({ signingSecret }, { headers, rawBody: body }));
