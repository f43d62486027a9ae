import { createHash } from 'node:crypto';
import { onQuery, onUrl } from './twilio-url.js';

const hash = /[0-9a-f]{64}/;

/** The hash of a body that is no form. */
export const twilioHash = [
    { name: 'the hash of another body', sends: onQuery(query => query.replace(hash, hashOf)) },
    { name: 'the hash of another body, signed', signs: onUrl(url => url.replace(hash, hashOf)) },
    { name: 'no hash', signs: onUrl(url => url.replace(/&bodySHA256=.*/, '')) },
    { name: 'the hash in upper case', signs: onUrl(url => url.replace(hash, text => text.toUpperCase())) },
    { name: 'two hashes', signs: onUrl(url => `${url}&bodySHA256=${'0'.repeat(64)}`) },
    { name: 'the hash before the query', signs: onUrl(url => url.replace(/\?(.*)&(bodySHA256=[0-9a-f]+)$/, '?$2&$1')) },
];

function hashOf(text) {
    return createHash('sha256').update(text).digest('hex');
}
