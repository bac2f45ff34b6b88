/** Where a link of a report may lead: to the web, to an e-mail address, or within the document. */
export const mayLeadTo = (address: string): boolean => /^(https?:\/\/|mailto:|#)/i.test(address);
