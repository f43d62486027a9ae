import twilio from 'twilio';

export const form = 'application/x-www-form-urlencoded';

// Characters that may stand in a query, and that Twilio escapes on its way.
const query = '?line=sip:north@example.com';

/** What all of Twilio's webhooks have in common, for a source of that name. */
export function twilioSource(name) {
    const registered = new URL(`https://hooks.example.com/webhooks/${name}${query}`);
    return {
        registered,
        provider: 'twilio',
        settings: { PublicUrl: registered.href },
        secrets: ['interop-now', 'interop-before'],
        foreign: 'interop-other',
        headers: ['X-Twilio-Signature'],
        signature: { header: 'X-Twilio-Signature', encoding: 'base64' },
    };
}

/** A request that is signed for a URL; the query that is signed is sent. */
export function signed({ contentType, url, fields, text, secret }) {
    return {
        contentType,
        headers: [['X-Twilio-Signature', twilio.getExpectedTwilioSignature(secret, url, fields)]],
        query: url.slice(url.indexOf('?')),
        body: text,
    };
}

/** As the SDK's own handler does: `where` tells the URL, or the protocol and the host of the one that came. */
export function isSigned({ url, headers, body }, secret, fields, where) {
    const request = { originalUrl: url, rawBody: body.toString(), body: fields, header: name => headers[name.toLowerCase()] };
    return twilio.validateIncomingRequest(request, secret, where);
}
