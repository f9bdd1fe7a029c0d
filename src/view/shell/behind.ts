/** Whether a dialog lies over the page: keys then mean nothing to what is behind it, wherever the focus went. */
export const isBehind = (): boolean => document.querySelector('dialog[open]') !== null;
