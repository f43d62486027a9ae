#!/usr/bin/env node
import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { play } from './differential.js';
import { faultsOf, linesOf } from './report.js';

const names = readdirSync(new URL('sdks', import.meta.url)).map(file => file.replace('.js', '')).sort();
const usage = `usage: node interop.js settings
       node interop.js play [SDK...] [--receiver URL] [--requests N] [--seed N]

  settings    print what the receiver needs, as variables of its environment
  play        send random requests, right and spoiled, to Bridge and to the providers' SDKs: both must judge alike

  SDK         ${names.join(', ')} (default: all)
  --receiver  where Bridge listens (default: http://127.0.0.1:5080)
  --requests  how many an SDK (default: 1000)
  --seed      draws the same requests again (default: BRIDGE_INTEROP_SEED, else a new one)

Ends with 0 if both judged every request alike, or otherwise on purpose (choices.js); else with 1.`;

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        help: { type: 'boolean', short: 'h' },
        receiver: { type: 'string', default: 'http://127.0.0.1:5080' },
        requests: { type: 'string', default: '1000' },
        seed: { type: 'string', default: process.env.BRIDGE_INTEROP_SEED || String(randomInt(2 ** 31)) },
    },
});
const [command, ...chosen] = positionals;
const isKnown = ['settings', 'play'].includes(command) && chosen.every(name => names.includes(name));
if (values.help || !isKnown) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
} else if (command === 'settings') {
    await printSettings();
} else {
    await playAll(chosen.length > 0 ? chosen : names).catch(fail);
}

/** The file's name is the SDK's and the source's. */
async function load(name) {
    return { name, ...(await import(`./sdks/${name}.js`)) };
}

async function printSettings() {
    console.log('Receiver__FailureLimit=1000000');
    for (const sdk of await Promise.all(names.map(load))) {
        const settings = Object.entries({ Provider: sdk.provider, ...sdk.settings });
        const secrets = (sdk.verifiers ?? sdk.secrets).map((secret, i) => [`Secrets__${i}`, secret]);
        for (const [key, value] of [...settings, ...secrets]) {
            console.log(`Sources__${sdk.name}__${key}=${value}`);
        }
    }
}

async function playAll(names) {
    const options = { receiver: new URL(values.receiver), requests: Number(values.requests), seed: Number(values.seed) };
    for (const sdk of await Promise.all(names.map(load))) {
        const result = await play(sdk, options);
        const faults = faultsOf(sdk, options, result);
        linesOf(sdk, options, result).forEach(line => console.log(line));
        faults.forEach(fault => console.error(fault));
        process.exitCode = faults.length > 0 ? 1 : process.exitCode;
    }
}

function fail(error) {
    console.error(error.code === 'ECONNREFUSED' ? `Nothing listens on ${values.receiver}: start Bridge, see README.md.` : error);
    process.exitCode = 1;
}
