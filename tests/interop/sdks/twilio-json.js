import { createHash } from 'node:crypto';
import { twilioHash } from '../mutations/twilio-hash.js';
import { twilioUrl } from '../mutations/twilio-url.js';
import { isSigned, signed, twilioSource } from '../twilio.js';

const source = twilioSource('twilio-json');

export const { provider, settings, secrets, foreign, headers, signature } = source;
export const mutations = [...twilioUrl, ...twilioHash];

/** An object: what of it is signed is its hash, which stands in the URL. */
export const body = fc => fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }).map(value => JSON.stringify(value));

export function sign({ body, secret, change = url => url }) {
    const url = `${source.registered.href}&bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
    return signed({ contentType: 'application/json', url: change(url), fields: {}, text: body, secret });
}

/** The hash is another in each request, so the URL that came is verified. */
export const accepts = (request, secret) =>
    isSigned(request, secret, fieldsOf(request), { protocol: 'https', host: source.registered.host });

/** What a web framework makes of the body. */
function fieldsOf({ body }) {
    try {
        return JSON.parse(body.toString());
    } catch {
        return {};
    }
}
