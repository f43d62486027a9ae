import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

/** The status that a receiver answers. Query and headers are sent as they are: escapes, order, case, two of one name. */
export function post(url, { query = '', headers, body }) {
    const raw = [['Host', url.host], ['Content-Length', body.length], ...headers].flat().map(String);
    return new Promise((resolve, reject) => {
        const request = http.request(url, { method: 'POST', path: url.pathname + query, agent, headers: raw }, response => {
            response.resume().on('end', () => resolve(response.statusCode));
        });
        request.on('error', reject).end(body);
    });
}

/** A receiver as the SDK's users write it: Node reads the request, the SDK judges it. */
export async function startJudge(sdk) {
    const server = http.createServer(async (request, response) => {
        const chunks = await request.toArray();
        try {
            const isAccepted = await accepts(sdk, { url: request.url, headers: request.headers, body: Buffer.concat(chunks) });
            response.writeHead(isAccepted ? 200 : 401).end();
        } catch (error) {
            console.error(error);
            response.writeHead(500).end();
        }
    });
    // Keep-alive without end: a socket that is closed while it is reused would look like a fault.
    server.keepAliveTimeout = 0;
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() && agent.destroy() };
}

/** While a secret is rotated, either may have signed. */
async function accepts(sdk, request) {
    for (const secret of sdk.verifiers ?? sdk.secrets) {
        if (await sdk.accepts(request, secret)) {
            return true;
        }
    }
    return false;
}
