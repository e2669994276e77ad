/** Places of a text whose states are held at one time. */
export const blockLength = 2048;

/** States after which what was worked out is forgotten, at the next occasion. */
export const mostStates = 1024;
