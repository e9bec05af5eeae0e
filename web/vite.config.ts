import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { coldLoad } from './dev/coldLoad';
import { fakeServer } from './dev/fakeServer';

// what everybody fetches: the page, its language, its letters; then the screens, in the order a visit meets them
const DOOR = ['/index.html', '/src/main.tsx', '/i18n/en.json', 'assets/inter-latin-wght-normal', '/sign-in/SignInScreen.tsx'];
const FIRST_LIST = [...DOOR, '/app/Frame.tsx', '/list/ListScreen.tsx', 'assets/worker'];

const server = process.env['API'] ?? 'http://localhost:8080';

/** Development talks to the server on 8080, or, with `FAKE=1 npm run dev`, to a small one in memory. */
export default defineConfig({
  plugins: [react(), ...(process.env['FAKE'] ? [fakeServer()] : []), coldLoad({ 'sign-in': { from: DOOR, most: 225 }, 'the first list': { from: FIRST_LIST, most: 350 } })],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: process.env['FAKE'] ? {} : { '/api': server } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // fifty small files compress worse and arrive later than three
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: /node_modules[\\/](react|react-dom|scheduler|react-i18next|i18next|@tanstack[\\/](react-query|query-core|react-router|router-core|history|store|react-store)|use-sync-external-store)[\\/]/, priority: 3 },
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
