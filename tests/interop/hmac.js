import { createHmac } from 'node:crypto';

/** Signs as a provider does whose SDK only verifies. */
export function hmac(hash, secret, message, encoding) {
    return createHmac(hash, secret).update(message).digest(encoding);
}
