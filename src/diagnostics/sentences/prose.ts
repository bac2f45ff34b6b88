/** What papers and updates say in words: dates, tense, acronyms, long sentences; and the days a challenge and a meeting go by. */
export const prose = {};
