/** Timescales, revisions and ratings: what they say, and what contradicts them. */
export const dates = {};
