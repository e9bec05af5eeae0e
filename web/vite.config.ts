import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { coldLoad } from './dev/coldLoad';
import { fakeServer } from './dev/fakeServer';
import { sheets } from './dev/sheets';
import { texts } from './dev/texts';

// what everybody fetches: the page, its language, its letters; then the screens, in the order a visit meets them
const door = (language: string) => ['/index.html', '/src/main.tsx', `/i18n/${language}.json?first`, 'assets/inter-west-', '/sign-in/SignInScreen.tsx'];
const LIST = ['/app/Frame.tsx', '/list/ListScreen.tsx', 'assets/worker'];

const visits = {
  'sign-in': { from: door('en'), most: 156 },
  'the first list': { from: [...door('en'), ...LIST], most: 197 },
  'the first list in Polish': { from: [...door('pl'), 'assets/inter-polish-', ...LIST], most: 200 },
};

const server = process.env['API'] ?? 'http://localhost:8080';

/** Development talks to the server on 8080, or, with `FAKE=1 npm run dev`, to a small one in memory. */
export default defineConfig({
  plugins: [react(), sheets(), texts(), ...(process.env['FAKE'] ? [fakeServer()] : []), coldLoad(visits)],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: process.env['FAKE'] ? {} : { '/api': server } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // the page's own policy lets nothing in that stands within another file
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // fifty small files compress worse and arrive later than three
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](react-query|query-core|react-router|router-core|history|store|react-store)|use-sync-external-store)[\\/]/, priority: 3 },
            // with all they lean on: what the door needs, then what the first list needs besides
            { name: 'door', test: /(src\/main\.tsx|sign-in\/SignInScreen\.tsx)$/, priority: 2 },
            { name: 'list', test: /(app\/Frame\.tsx|list\/ListScreen\.tsx)$/, priority: 1 },
            // what counts and draws: a summary of a list and a report are made of the same
            { name: 'sums', test: /(list\/Summary(Menu)?|reports\/ReportsArea)\.tsx$/, priority: 0 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['./src/lib/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    // a test fails by what it finds, never by how busy the machine is
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
