/** The fields of a form. */
export const twilioFields = [
    { name: 'fields in another order', sends: onPairs(pairs => [...pairs].reverse()) },
    { name: 'a field twice', sends: onPairs(pairs => [...pairs, pairs[0]]) },
    { name: 'a field more', sends: onPairs(pairs => [...pairs, 'More=1']) },
    { name: 'a field less', sends: onPairs(pairs => pairs.slice(1)) },
    { name: 'another value', sends: onPairs(([first, ...pairs]) => [`${first}1`, ...pairs]) },
    { name: 'empty pairs', sends: onPairs(pairs => ['', ...pairs, '']) },
    { name: 'a boundary elsewhere', sends: onEach(pair => pair.replace(/^([^=]+)=([A-Za-z0-9])/, '$1$2=')) },
    { name: 'spaces as plus signs', sends: onEach(pair => pair.replaceAll('%20', '+')) },
    { name: 'escapes in lower case', sends: onEach(pair => pair.replace(/%../g, escape => escape.toLowerCase())) },
    { name: 'letters escaped', sends: onEach(pair => pair.replace(/^[A-Za-z]/, letter => `%${Buffer.from(letter).toString('hex')}`)) },
    {
        name: 'a percent sign that escapes nothing',
        signs: withField('Rate', '5%'),
        sends: onEach(pair => pair.replace(/^Rate=5%25$/, 'Rate=5%')),
    },
    {
        name: 'an escape that is no UTF-8 where U+FFFD was signed',
        signs: withField('Text', '\uFFFD'),
        sends: onEach(pair => pair.replace(/^Text=.*/, 'Text=%ff')),
    },
    { name: 'values that sort otherwise as UTF-8 than as UTF-16', signs: withField('Text', ['\uFF01', '\u{1F600}']) },
    { name: 'a field whose name begins with no letter', signs: withField('?bodySHA256=', '0') },
    { name: 'no fields', signs: input => ({ ...input, body: {} }) },
];

function withField(name, value) {
    return input => ({ ...input, body: { ...input.body, [name]: value } });
}

function onPairs(change) {
    return request => ({ ...request, body: Buffer.from(change(request.body.toString('latin1').split('&')).join('&'), 'latin1') });
}

function onEach(change) {
    return onPairs(pairs => pairs.map(change));
}
