import { changed, onDigest, onSignature, withTrailingBits } from '../edits.js';

const isHex = sdk => sdk.signature.encoding === 'hex';
const isBase64 = sdk => sdk.signature.encoding === 'base64';

export const signature = [
    { name: 'another secret', signs: (input, { sdk }) => ({ ...input, secret: sdk.foreign }) },
    { name: 'another digit in the signature', sends: onSignature((value, { pick }) => changed(value, pick)) },
    { name: 'the signature cut short', sends: onDigest(text => text.slice(0, -4)) },
    { name: 'two digits before the signature', sends: onDigest(text => `00${text}`) },
    { name: 'hexadecimal in upper case', of: isHex, sends: onDigest(text => text.toUpperCase()) },
    { name: 'base64 for URLs', of: isBase64, sends: onDigest(text => text.replaceAll('+', '-').replaceAll('/', '_')) },
    { name: 'base64 without padding', of: isBase64, sends: onDigest(text => text.replaceAll('=', '')) },
    { name: 'base64 with too much padding', of: isBase64, sends: onDigest(text => `${text}=`) },
    { name: 'base64 with other trailing bits', of: isBase64, sends: onDigest(withTrailingBits) },
    { name: 'base64 with a space in it', of: isBase64, sends: onDigest(text => `${text.slice(0, 8)} ${text.slice(8)}`) },
];
