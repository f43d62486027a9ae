import { choicesOf } from './choices.js';
import { post, startJudge } from './http.js';
import { plan, write } from './requests.js';

const workers = 16;
const accepted = 200;
const refused = 401;

/** Sends the same requests to Bridge and to the SDK, and sorts them by how both judge. */
export async function play(sdk, { receiver, requests, seed }) {
    const judge = await startJudge(sdk);
    const [bridgeUrl, ownUrl] = [receiver, judge.url].map(base => new URL(`/webhooks/${sdk.name}`, base));
    const queue = plan(sdk, requests, seed).entries();
    const played = new Array(requests);
    const work = async () => {
        for (const [number, planned] of queue) {
            const request = await write(sdk, planned);
            const [bridge, own] = await Promise.all([isAccepted(bridgeUrl, request), isAccepted(ownUrl, request)]);
            played[number] = { planned, request, bridge, own };
        }
    };
    try {
        await Promise.all(Array.from({ length: workers }, work));
    } finally {
        judge.close();
    }
    return sort(played, choicesOf(sdk));
}

function sort(played, choices) {
    const chosen = choices.map(choice => ({ ...choice, count: 0 }));
    const sorted = { accepted: 0, refused: 0, chosen, disagreements: [] };
    for (const one of played) {
        const choice = chosen.find(({ mutation, accepts }) => one.planned.mutations.includes(mutation) && accepts === whoAccepts(one));
        if (one.bridge === one.own) {
            sorted[one.bridge ? 'accepted' : 'refused']++;
        } else if (choice) {
            choice.count++;
        } else {
            sorted.disagreements.push(one);
        }
    }
    return sorted;
}

/** Who accepts what the other refuses. */
export function whoAccepts({ bridge }) {
    return bridge ? 'Bridge' : 'SDK';
}

async function isAccepted(url, request) {
    const status = await post(url, request);
    if (status !== accepted && status !== refused) {
        throw new Error(`${url} answered ${status}, not ${accepted} or ${refused}: has it the settings of "node interop.js settings"?`);
    }
    return status === accepted;
}
