export function contentSecurityPolicy(sources: { scripts: string[]; styles?: string[] }): string;
export function noncePolicy(nonce: string): string;
export function hashPolicy(html: string): string;
export function transportHeaders(): Record<string, string>;
