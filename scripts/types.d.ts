export function typesFromSchemas(root: string): Promise<string>;
