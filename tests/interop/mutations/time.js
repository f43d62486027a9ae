import { onTime, withLines } from '../edits.js';

const isTimed = sdk => sdk.time;
const isText = sdk => sdk.time?.label || sdk.time?.header;
const hasHeader = sdk => sdk.time?.header;
const hasLabel = sdk => sdk.time?.label;
// Half of less than a minute would be a race with the clock.
const isPatient = sdk => sdk.time?.tolerance >= 120;

/** Seconds. Far from every tolerance, so that a slow machine changes no verdict. */
const longAgo = 20 * 60;

export const time = [
    { name: 'stale', of: isTimed, signs: input => ({ ...input, at: input.at - longAgo }) },
    { name: 'ahead', of: isTimed, signs: input => ({ ...input, at: input.at + longAgo }) },
    { name: 'signed a while ago', of: isPatient, signs: (input, { sdk }) => ({ ...input, at: input.at - sdk.time.tolerance / 2 }) },
    { name: 'signed by a fast clock', of: isPatient, signs: (input, { sdk }) => ({ ...input, at: input.at + sdk.time.tolerance / 2 }) },
    { name: 'another time than was signed', of: isText, sends: onTime(text => text.replace(/\d$/, last => (Number(last) + 1) % 10)) },
    { name: 'a zero before the time', of: isText, sends: onTime(text => `0${text}`) },
    { name: 'letters after the time', of: isText, sends: onTime(text => `${text}abc`) },
    { name: 'a fraction after the time', of: isText, sends: onTime(text => `${text}.5`) },
    { name: 'an empty time', of: isText, sends: onTime(() => '') },
    { name: 'the time twice', of: hasLabel, sends: onTime((text, { sdk }) => `${text}${sdk.signature.split}${sdk.time.label}=${text}`) },
    {
        name: 'the time header twice',
        of: hasHeader,
        sends: (request, { sdk }) => withLines(request, sdk.time.header, value => [value, value]),
    },
];
