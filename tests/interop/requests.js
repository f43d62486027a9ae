import fc from 'fast-check';
import { choicesOf } from './choices.js';
import { mutationsOf } from './mutations/index.js';

const json = fc
    .record({ id: fc.uuid(), type: fc.constant('interop.played'), data: fc.jsonValue({ noUnicodeString: false }) })
    .chain(value => fc.constantFrom(JSON.stringify(value), JSON.stringify(value, null, 2), `${JSON.stringify(value)}\n`));
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
const large = fc.nat({ max: 40_000 }).map(length => JSON.stringify({ id: 'large', data: 'é'.repeat(length) }));

/** JSON, and one in ten any text: a signature does not ask what it signs. */
const bodies = weighted([json, 17], [text, 2], [large, 1]);

/**
 * The plans of so many requests, the same for the same seed. The first play every mutation alone, so that none is left out;
 * the others are drawn: two of five as the SDK writes them, one of ten spoiled twice.
 */
export function plan(sdk, count, seed) {
    const names = mutationsOf(sdk).map(mutation => mutation.name);
    const mutation = drawn(names, choicesOf(sdk).map(choice => choice.mutation));
    const plans = fc.sample(
        fc.record({
            body: sdk.body?.(fc) ?? bodies,
            secret: weighted([fc.constant(0), 3], [fc.constant(sdk.secrets.length - 1), 1]),
            mutations: weighted([fc.constant([]), 4], [fc.tuple(mutation), 5], [fc.tuple(mutation, mutation), 1]),
            picks: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        }),
        { numRuns: count, seed },
    );
    return plans.map((one, i) => (i < names.length ? { ...one, mutations: [names[i]] } : one));
}

/** The request of a plan, signed now: what is to be signed may be spoiled first, what is to be sent after. */
export async function write(sdk, { body, secret, mutations, picks }) {
    const rest = [...picks];
    const play = { sdk, pick: count => (rest.shift() ?? 0) % count };
    const chosen = mutationsOf(sdk).filter(mutation => mutations.includes(mutation.name));
    const now = Math.floor(Date.now() / 1000) + (sdk.time?.lead ?? 0);
    const input = chosen.reduce((input, { signs }) => signs?.(input, play) ?? input, { body, at: now, secret: sdk.secrets[secret] });
    const request = await sdk.sign(input);
    return chosen.reduce((sent, { sends }) => sends?.(sent, play) ?? sent, {
        query: request.query,
        headers: [['Content-Type', request.contentType ?? 'application/json'], ...request.headers],
        body: Buffer.from(request.body ?? input.body),
    });
}

/** What is judged otherwise on purpose is drawn seldom: it would crowd out the others. */
function drawn(names, chosen) {
    const common = fc.constantFrom(...names.filter(name => !chosen.includes(name)));
    return chosen.length > 0 ? weighted([common, 9], [fc.constantFrom(...chosen), 1]) : common;
}

function weighted(...arbitraries) {
    return fc.oneof(...arbitraries.map(([arbitrary, weight]) => ({ arbitrary, weight })));
}
