const lists = ['stripe', 'standardwebhooks', 'svix', 'paddle'];
const decoders = [...lists, 'octokit', 'slack', 'shopify', 'sendgrid'];

/**
 * Where Bridge judges otherwise than an SDK, on purpose: which requests, of which SDKs, who accepts them, and why. A play fails
 * where two judges differ and this list does not say so, and where it says so and they do not.
 */
const choices = [
    // What the SDK is strict about, and Bridge is not: who signed is as sure.
    {
        mutations: ['hexadecimal in upper case'],
        of: ['stripe', 'octokit', 'slack', 'paddle', 'linear'],
        accepts: 'Bridge',
        because: 'Bridge compares bytes, the SDK compares their text',
    },
    {
        mutations: ['a byte order mark that is signed'],
        of: ['stripe'],
        accepts: 'Bridge',
        because: 'Bridge verifies the bytes that were sent, the SDK a text from which the mark was taken',
    },
    {
        mutations: ['a space before the items'],
        of: ['stripe', 'paddle'],
        accepts: 'Bridge',
        because: 'white space around an item says nothing; proxies that join lines of a header write some',
    },
    {
        mutations: ['a wrong signature after the right one'],
        of: ['paddle'],
        accepts: 'Bridge',
        because: 'each of several signatures may be the right one while a secret is rotated; the SDK looks at the last alone',
    },
    {
        mutations: ['an unsigned header missing'],
        of: ['shopify'],
        accepts: 'Bridge',
        because: 'what is not signed proves nothing, so it decides nothing',
    },

    // What Bridge is strict about, and the SDK is not: no provider sends it.
    {
        mutations: ['a byte that is no UTF-8 where U+FFFD was signed'],
        of: decoders,
        accepts: 'SDK',
        because: 'Bridge verifies the bytes that were sent, the SDK a text in which U+FFFD stands for any broken byte',
    },
    {
        mutations: ['more text after the signature'],
        of: [...lists, 'slack'],
        accepts: 'SDK',
        because: 'a signature is read to its end',
    },
    {
        mutations: ['twenty wrong signatures before the right one'],
        of: lists,
        accepts: 'SDK',
        because: 'Bridge looks at 16 signatures at most, so that a request costs no more',
    },
    {
        mutations: ['the signature header twice', 'the signature header twice, the first wrong'],
        of: lists,
        accepts: 'SDK',
        because: 'which of two lines, or of two times in them, counts is not guessed; Node joins them and the SDK reads what it finds',
    },
    {
        mutations: ['the signature header twice, the second wrong'],
        of: ['stripe', 'standardwebhooks', 'svix'],
        accepts: 'SDK',
        because: 'which of two lines counts is not guessed',
    },
    {
        mutations: ['the signature header twice', 'the signature header twice, the second wrong'],
        of: ['sendgrid'],
        accepts: 'SDK',
        isRare: true,
        because: 'which of two lines counts is not guessed; the SDK stops reading after the padding of the first, if it has one',
    },
    {
        mutations: ['the time twice'],
        of: ['stripe', 'paddle'],
        accepts: 'SDK',
        because: 'one of two times could be the signed one and the other be judged',
    },
    {
        mutations: ['the time header twice'],
        of: ['standardwebhooks', 'svix'],
        accepts: 'SDK',
        because: 'one of two times could be the signed one and the other be judged',
    },
    {
        mutations: ['a zero before the time'],
        of: [...lists, 'slack'],
        accepts: 'SDK',
        because: 'the time is verified as it is written, the SDK writes it anew',
    },
    {
        mutations: ['letters after the time', 'a fraction after the time'],
        of: lists,
        accepts: 'SDK',
        because: 'a time in seconds is digits, the SDK reads as far as there are any',
    },
    {
        mutations: ['ahead'],
        of: ['stripe', 'slack'],
        accepts: 'SDK',
        because: 'the tolerance counts in both directions: a request that was signed for later is no fresher than an old one',
    },
    {
        mutations: ['stale', 'ahead'],
        of: ['discord'],
        accepts: 'SDK',
        because: 'the time is signed, so Bridge judges it; the SDK leaves that to its user',
    },
    {
        mutations: ['the header names of Standard Webhooks'],
        of: ['svix'],
        accepts: 'SDK',
        because: 'one source has one scheme: the preset standard-webhooks takes these names',
    },
    {
        mutations: ['base64 with too much padding', 'base64 with a space in it'],
        of: ['sendgrid'],
        accepts: 'SDK',
        because: 'base64 is read strictly (RFC 4648, section 3): one signature has one text',
    },
    {
        mutations: ['base64 for URLs', 'base64 without padding', 'base64 with other trailing bits'],
        of: ['sendgrid'],
        accepts: 'SDK',
        isRare: true,
        because: 'as before; not every signature has a character or a padding that changes',
    },
    {
        mutations: ['another digit in the signature'],
        of: ['sendgrid'],
        accepts: 'SDK',
        isRare: true,
        because: 'DER is read strictly: the SDK takes an integer that says it is longer than it is',
    },

    // Twilio
    {
        mutations: ['the query escaped on its way'],
        of: ['twilio-json'],
        accepts: 'Bridge',
        because: 'the registered URL is the one that is signed; the SDK knows the one that came',
    },
    {
        mutations: ['the hash in upper case'],
        of: ['twilio-json'],
        accepts: 'Bridge',
        because: 'Bridge compares bytes, the SDK compares their text',
    },
    {
        mutations: ['another query'],
        of: ['twilio'],
        accepts: 'SDK',
        because: 'the registered URL is the one that is posted to; the SDK is told it and does not look at the other',
    },
    {
        mutations: ['a query that was signed and not registered'],
        of: ['twilio-json'],
        accepts: 'SDK',
        because: 'the registered URL is the one that is signed; the SDK knows the one that came',
    },
    {
        mutations: ['two hashes'],
        of: ['twilio-json'],
        accepts: 'SDK',
        because: 'which of two counts is not guessed',
    },
    {
        mutations: ['no hash'],
        of: ['twilio-json'],
        accepts: 'SDK',
        isRare: true,
        because: 'a signature that does not cover the body is none; the SDK takes a body in which it finds no text of a field',
    },
    {
        mutations: ['a field whose name begins with no letter'],
        of: ['twilio'],
        accepts: 'SDK',
        because: 'such a name could let the signature of a URL pass for one of a form',
    },
    {
        mutations: ['an escape that is no UTF-8 where U+FFFD was signed'],
        of: ['twilio'],
        accepts: 'SDK',
        because: 'Bridge verifies the bytes that were sent, the SDK a text in which U+FFFD stands for any broken byte',
    },
    {
        mutations: ['values that sort otherwise as UTF-8 than as UTF-16'],
        of: ['twilio'],
        accepts: 'SDK',
        because: 'several values of a field are sorted by their bytes; how Twilio sorts beyond U+FFFF is not documented',
    },
];

/** The choices of an SDK: one a mutation. */
export function choicesOf(sdk) {
    return choices
        .filter(choice => choice.of.includes(sdk.name))
        .flatMap(({ mutations, ...choice }) => mutations.map(mutation => ({ mutation, ...choice })));
}
