import { body } from './body.js';
import { headers } from './headers.js';
import { items } from './items.js';
import { signature } from './signature.js';
import { time } from './time.js';

const common = [...body, ...signature, ...items, ...time, ...headers];

/**
 * How a request of an SDK can be spoiled, or be written otherwise than the SDK writes it. `signs` changes what is signed (body,
 * time, secret), `sends` what is sent (headers, body), `of` says for which SDKs. Whether it makes a wrong request is for both
 * judges to say.
 */
export function mutationsOf(sdk) {
    return [...common.filter(mutation => !mutation.of || mutation.of(sdk)), ...(sdk.mutations ?? [])];
}
