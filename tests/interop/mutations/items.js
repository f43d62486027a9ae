import { changed, labelled, listed, onItem, onSignature } from '../edits.js';

const hasLabel = sdk => sdk.signature.label;
const isList = sdk => sdk.signature.split;

/** What a header can hold beside the signature. */
export const items = [
    { name: 'another label', of: hasLabel, sends: onItem((text, { sdk }) => labelled(sdk, text, 'x9')) },
    {
        name: 'the label in upper case',
        of: hasLabel,
        sends: onItem((text, { sdk }) => labelled(sdk, text, sdk.signature.label.toUpperCase())),
    },
    { name: 'no label', of: hasLabel, sends: onItem(text => text) },
    {
        name: 'more text after the signature',
        of: hasLabel,
        sends: onItem((text, { sdk }) => `${labelled(sdk, text)}${sdk.signature.separator}x`),
    },
    { name: 'a wrong signature before the right one', of: isList, sends: onItem((text, { sdk }) => listed(sdk, [changed(text), text])) },
    { name: 'a wrong signature after the right one', of: isList, sends: onItem((text, { sdk }) => listed(sdk, [text, changed(text)])) },
    {
        name: 'twenty wrong signatures before the right one',
        of: isList,
        sends: onItem((text, { sdk }) => listed(sdk, [...Array(20).fill(changed(text)), text])),
    },
    {
        name: 'an item with an unknown label',
        of: isList,
        sends: onItem((text, { sdk }) => `${labelled(sdk, text, 'x9')}${sdk.signature.split}${labelled(sdk, text)}`),
    },
    { name: 'empty items', of: isList, sends: onSplit((value, split) => `${split}${value.replace(split, split + split)}${split}`) },
    { name: 'a space before the items', of: isList, sends: onSplit((value, split) => value.replaceAll(split, `${split} `)) },
];

function onSplit(change) {
    return onSignature((value, { sdk }) => change(value, sdk.signature.split));
}
