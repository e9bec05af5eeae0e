import type { FileItem } from './api';

const plain = (name: string) => name.normalize('NFC').toLowerCase();

/** The file on the record that bears a name already: the newest, for the list begins with it. */
export const sameName = (name: string, there: FileItem[]): FileItem | undefined => there.find((file) => plain(file.name) === plain(name));

/** Names of those dropped that the record has files of already. */
export const clashing = (dropped: { name: string }[], there: FileItem[]): string[] => dropped.map((file) => file.name).filter((name) => sameName(name, there));
