import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The system's Chromium with an empty profile. */
export async function openBrowser() {
  const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('The browser journeys need Chromium: install it (apt-get install chromium) or name it in CHROMIUM.');
  return chromium.launch({ executablePath, args: QUIET });
}
