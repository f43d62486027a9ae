import '@shopify/shopify-api/adapters/node';
import { LogSeverity, shopifyApi } from '@shopify/shopify-api';
import { hmac } from '../hmac.js';

export const provider = 'shopify';
export const secrets = ['interop-now', 'interop-before'];
export const foreign = 'interop-other';
export const headers = ['X-Shopify-Hmac-Sha256'];
export const unsigned = ['X-Shopify-Topic', 'X-Shopify-API-Version', 'X-Shopify-Shop-Domain', 'X-Shopify-Webhook-Id'];
export const signature = { header: 'X-Shopify-Hmac-Sha256', encoding: 'base64' };

const clients = new Map();

export const sign = ({ body, secret }) => ({
    headers: [
        ['X-Shopify-Topic', 'interop/played'],
        ['X-Shopify-API-Version', '2026-01'],
        ['X-Shopify-Shop-Domain', 'interop.myshopify.com'],
        ['X-Shopify-Webhook-Id', 'interop'],
        ['X-Shopify-Hmac-Sha256', hmac('sha256', secret, body, 'base64')],
    ],
});

export async function accepts({ headers, body }, secret) {
    const rawRequest = { method: 'POST', url: '/', headers };
    return (await client(secret).webhooks.validate({ rawBody: body.toString(), rawRequest })).valid;
}

function client(apiSecretKey) {
    if (!clients.has(apiSecretKey)) {
        const app = { apiKey: 'interop', apiVersion: '2026-01', hostName: 'interop.example.com', isEmbeddedApp: false };
        clients.set(apiSecretKey, shopifyApi({ ...app, apiSecretKey, logger: { level: LogSeverity.Error } }));
    }
    return clients.get(apiSecretKey);
}
