/** README.md and the pages of docs/ as they should be, by their path below `root`. */
export function documentation(root: string): Promise<Map<string, string>>;
