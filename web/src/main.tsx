import '@/ui/theme/styles';
import { createRoot } from 'react-dom/client';
import { startI18n } from '@/lib/i18n/i18n';
import { fetchAhead } from '@/app/ahead';
import { App } from '@/app/App';

await startI18n();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
void fetchAhead();
