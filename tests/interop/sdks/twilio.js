import { parse, stringify } from 'node:querystring';
import { twilioFields } from '../mutations/twilio-fields.js';
import { twilioUrl } from '../mutations/twilio-url.js';
import { form, isSigned, signed, twilioSource } from '../twilio.js';

const source = twilioSource('twilio');

export const { provider, settings, secrets, foreign, headers, signature } = source;
export const mutations = [...twilioUrl, ...twilioFields];

/** The fields of a form, some of them several times. */
export function body(fc) {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,12}$/);
    const value = fc.oneof(
        { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 9 },
        { arbitrary: fc.array(fc.string({ maxLength: 10 }), { minLength: 1, maxLength: 3 }), weight: 1 },
    );
    return fc.dictionary(name, value, { minKeys: 1, noNullPrototype: true });
}

export const sign = ({ body, secret, change = url => url }) =>
    signed({ contentType: form, url: change(source.registered.href), fields: body, text: stringify(body), secret });

export const accepts = (request, secret) => isSigned(request, secret, parse(request.body.toString()), { url: source.registered.href });
