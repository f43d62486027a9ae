/** The URL: `signs` changes the one that is signed, its query the one that is sent too. */
export const twilioUrl = [
    { name: 'the URL with its port', signs: onUrl(url => url.replace('.com/', '.com:443/')) },
    { name: 'the URL with another port', signs: onUrl(url => url.replace('.com/', '.com:8443/')) },
    { name: 'http for https', signs: onUrl(url => url.replace('https:', 'http:')) },
    { name: 'the host in upper case', signs: onUrl(url => url.replace('hooks', 'HOOKS')) },
    { name: 'a slash after the path', signs: onUrl(url => url.replace('?', '/?')) },
    { name: 'another path', signs: onUrl(url => url.replace('twilio', 'stripe')) },
    { name: 'a query that was signed and not registered', signs: onUrl(url => `${url}&more=1`) },
    { name: 'the query escaped on its way', sends: onQuery(query => query.replace('sip:north@', 'sip%3Anorth%40')) },
    { name: 'another query', sends: onQuery(query => `${query}&more=1`) },
    { name: 'no query', sends: onQuery(() => '') },
];

export function onUrl(change) {
    return input => ({ ...input, change: url => change(input.change?.(url) ?? url) });
}

export function onQuery(change) {
    return request => ({ ...request, query: change(request.query) });
}
