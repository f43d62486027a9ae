import { changed, onSignature, renamed, withLines } from '../edits.js';

export const headers = [
    { name: 'a signed header missing', sends: (request, { sdk, pick }) => without(request, sdk.headers, pick) },
    {
        name: 'an unsigned header missing',
        of: sdk => sdk.unsigned,
        sends: (request, { sdk, pick }) => without(request, sdk.unsigned, pick),
    },
    { name: 'header names in upper case', sends: request => renamed(request, name => name.toUpperCase()) },
    { name: 'header names in lower case', sends: request => renamed(request, name => name.toLowerCase()) },
    {
        name: 'white space around header values',
        sends: request => ({ ...request, headers: request.headers.map(([name, value]) => [name, ` \t${value} `]) }),
    },
    { name: 'an empty signature', sends: onSignature(() => '') },
    { name: 'the signature header twice', sends: onLines(value => [value, value]) },
    { name: 'the signature header twice, the first wrong', sends: onLines(value => [changed(value), value]) },
    { name: 'the signature header twice, the second wrong', sends: onLines(value => [value, changed(value)]) },
];

function without(request, names, pick) {
    return withLines(request, names[pick(names.length)], () => []);
}

function onLines(change) {
    return (request, { sdk }) => withLines(request, sdk.signature.header, change);
}
