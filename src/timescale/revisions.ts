/** Words that say that a date took another's place, or that another took its: neither is the one to be met for sure. */
export const revision =
  /^(was|originally|original|previously|previous|formerly|now|moved|slipped|deferred|postponed|revised|rescheduled|extended|amended|delayed)$/;
