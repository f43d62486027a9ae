import { withBody } from '../edits.js';

const isText = sdk => !sdk.body;

export const body = [
    { name: 'a bit of the body flipped', sends: (request, { pick }) => withBody(request, bytes => flip(bytes, pick(bytes.length * 8))) },
    { name: 'the body cut short', sends: (request, { pick }) => withBody(request, bytes => bytes.subarray(0, pick(bytes.length))) },
    { name: 'a line break after the body', sends: request => withBody(request, bytes => Buffer.concat([bytes, Buffer.from('\n')])) },
    { name: 'a space before the body', sends: request => withBody(request, bytes => Buffer.concat([Buffer.from(' '), bytes])) },
    { name: 'a byte order mark that is signed', of: isText, signs: input => ({ ...input, body: `\uFEFF${input.body}` }) },
    {
        name: 'a byte that is no UTF-8 where U+FFFD was signed',
        of: isText,
        signs: input => ({ ...input, body: `${input.body}\uFFFD` }),
        sends: request => withBody(request, bytes => Buffer.concat([bytes.subarray(0, -3), Buffer.from([0xff])])),
    },
];

function flip(bytes, bit) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] ^= 1 << (bit & 7);
    return flipped;
}
