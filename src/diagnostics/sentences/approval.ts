/** What `cpc approve` stamped, and what differs from it. */
export const approval = {};
