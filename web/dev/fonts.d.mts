export const LETTERS: Record<string, string>;
export function make(name: string): Promise<Buffer>;
export function fileOf(name: string): string;
export function sheet(): string;
export const sheetFile: string;
