const digest = /[0-9a-f]{40,}|[A-Za-z0-9+/]{26,}={0,2}/;
const digests = new RegExp(digest, 'g');
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The request with another body; one without a body stays. */
export function withBody(request, change) {
    return request.body.length > 0 ? { ...request, body: change(request.body) } : request;
}

/** The request with so many lines of a header as `change` makes of its value. */
export function withLines(request, header, change) {
    const lines = ([name, value]) => (isNamed(name, header) ? change(value).map(one => [name, one]) : [[name, value]]);
    return { ...request, headers: request.headers.flatMap(lines) };
}

/** The request with other names of headers. */
export function renamed(request, change) {
    return { ...request, headers: request.headers.map(([name, value]) => [change(name), value]) };
}

// What follows makes the `sends` of a mutation. `change` gets what it changes, and the play: the SDK, and pick(count) for what is
// left to chance.

/** Changes the value of the signature's header. */
export function onSignature(change) {
    return (request, play) => withLines(request, play.sdk.signature.header, value => [change(value, play)]);
}

/** Changes the signature itself. */
export function onDigest(change) {
    return onSignature((value, play) => value.replace(digest, text => change(text, play)));
}

/** Changes the signature together with its label. */
export function onItem(change) {
    return onSignature((value, play) => {
        const text = value.match(digest)?.[0];
        return text ? value.replace(labelled(play.sdk, text), () => change(text, play)) : value;
    });
}

/** Changes the time, wherever it stands. */
export function onTime(change) {
    return (request, play) => {
        const { header, label } = play.sdk.time;
        const labelledTime = new RegExp(`\\b${label}=(\\d+)`);
        return label
            ? onSignature(value => value.replace(labelledTime, (_, text) => `${label}=${change(text, play)}`))(request, play)
            : withLines(request, header, value => [change(value, play)]);
    };
}

/** A signature with its label, if it has one. */
export function labelled({ signature: { label, separator = '' } }, text, other = label ?? '') {
    return `${other}${separator}${text}`;
}

/** Signatures side by side. */
export function listed(sdk, texts) {
    return texts.map(text => labelled(sdk, text)).join(sdk.signature.split);
}

/** A header of which every signature has one other digit. */
export function changed(value, pick = () => 0) {
    return value.replace(digests, text => {
        const alphabet = /^[0-9a-f]+$/.test(text) ? '0123456789abcdef' : base64;
        const at = pick(text.length - 4);
        return text.slice(0, at) + next(text[at], alphabet, 1 + pick(alphabet.length - 1)) + text.slice(at + 1);
    });
}

/** The same bytes in base64, but for the bits that the padding leaves over. */
export function withTrailingBits(text) {
    return text.replace(/[^=](?==)/, last => next(last, base64, 1));
}

function next(letter, alphabet, steps) {
    return alphabet[(alphabet.indexOf(letter) + steps) % alphabet.length];
}

function isNamed(name, header) {
    return name.toLowerCase() === header.toLowerCase();
}
