import * as octokit from '@octokit/webhooks-methods';
import { judged } from '../judged.js';

export const provider = 'github';
export const secrets = ['interop-now', 'interop-before'];
export const foreign = 'interop-other';
export const headers = ['X-Hub-Signature-256'];
export const signature = { header: 'X-Hub-Signature-256', separator: '=', label: 'sha256', encoding: 'hex' };

export const sign = async ({ body, secret }) => ({
    headers: [['X-Hub-Signature-256', await octokit.sign(secret, body)], ['X-GitHub-Event', 'interop']],
});

export const accepts = ({ headers, body }, secret) =>
    judged(TypeError, () => octokit.verify(secret, body.toString(), headers['x-hub-signature-256']));
