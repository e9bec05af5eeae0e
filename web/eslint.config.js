import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';
import house from './eslint/zones.js';

export default ts.config(
  { ignores: ['dist', 'public', 'node_modules', '.cache'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  a11y.flatConfigs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks, house },
    rules: {
      'house/zones': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // focus moves into what the person has just opened: an editor in place, a dialog's first field
      'jsx-a11y/no-autofocus': 'off',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs}', 'dev/**', 'e2e/**', 'bench/**', 'vite.config.ts'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', performance: 'readonly', history: 'readonly', getComputedStyle: 'readonly', requestAnimationFrame: 'readonly', PerformanceObserver: 'readonly', PopStateEvent: 'readonly', dispatchEvent: 'readonly', fetch: 'readonly', FormData: 'readonly', File: 'readonly', document: 'readonly', localStorage: 'readonly', window: 'readonly', addEventListener: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
);
