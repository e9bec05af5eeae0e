import { fold } from '@/lib/fold';

/** Whether what was typed is the name, as the server compares it: case, accents and blanks around do not matter. */
export const confirmed = (name: string, typed: string) => typed.trim() !== '' && fold(typed.trim()) === fold(name.trim());
