import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { startI18n, wholeTexts } from '@/lib/i18n/i18n';

await startI18n('en');
await wholeTexts();

afterEach(cleanup);

// what the component library asks of a browser and the test's window does not have
window.matchMedia ??= vi.fn().mockImplementation((query: string) => ({
  matches: false, media: query, onchange: null, addListener: vi.fn(), removeListener: vi.fn(), addEventListener: vi.fn(), removeEventListener: vi.fn(), dispatchEvent: vi.fn(),
}));
window.HTMLElement.prototype.scrollIntoView ??= () => {};
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: { addEventListener() {}, removeEventListener() {} } });
