import { whoAccepts } from './differential.js';

const mostShown = 10;
const longestBody = 200;
// Below that, agreeing proves little.
const leastShare = 0.2;

/** What makes a play fail, one sentence each; empty where nothing does. */
export function faultsOf(sdk, { requests, seed }, { accepted, refused, chosen, disagreements }) {
    const again = `node interop.js play ${sdk.name} --requests ${requests} --seed ${seed}`;
    return [
        ...disagreements.slice(0, mostShown).map(one => `${whoAccepts(one)} alone accepts ${describe(one)}. Play it again with: ${again}`),
        ...(disagreements.length > mostShown ? [`${disagreements.length - mostShown} more are judged otherwise.`] : []),
        ...chosen
            .filter(({ count, isRare }) => count === 0 && !isRare)
            .map(({ mutation }) => `Both judge "${mutation}" alike: take it out of choices.js.`),
        ...(Math.min(accepted, refused) < leastShare * requests ? ['Nearly everything is judged the same: that proves little.'] : []),
    ];
}

/** What was played, and how it was judged, in lines. */
export function linesOf(sdk, { requests, seed }, { accepted, refused, chosen, disagreements }) {
    const seen = chosen.filter(({ count }) => count > 0);
    const sum = seen.reduce((total, { count }) => total + count, 0);
    return [
        ...seen.map(({ mutation, accepts, because, count }) => `  ${accepts} alone accepts ${mutation} (${count}): ${because}`),
        `${sdk.name}: ${requests} requests, ${accepted} accepted by both, ${refused} refused by both, ${disagreements.length} disagree, `
            + `${sum} otherwise by choice (seed ${seed})`,
    ];
}

function describe({ planned, request }) {
    const body = request.body.toString('latin1');
    const shown = body.length > longestBody ? `${body.slice(0, longestBody)}...` : body;
    return `[${planned.mutations.join(', ') || 'as the SDK writes it'}] ${JSON.stringify(request.headers)} ${JSON.stringify(shown)}`;
}
