/** Finds a Chromium, or gets one, and says what it did. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Without these a headless browser asks for services that a closed network refuses. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'];

interface Choice {
  executablePath: string;
  args: string[];
  how: string;
}

function installed(): Choice | undefined {
  const wanted = process.env['CHROMIUM'];
  const path = wanted ?? INSTALLED.find((candidate) => existsSync(candidate));
  if (path === undefined) return undefined;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath: path, args, how: wanted === undefined ? `geïnstalleerde browser ${path}` : `browser uit CHROMIUM: ${path}` };
}

/** The browser that comes with npm; Linux only. @returns undefined when it cannot start here. */
async function packaged(): Promise<Choice | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium');
    const executablePath = await sparticuz.executablePath();
    const libraries = execFileSync('ldd', [executablePath], { encoding: 'utf8' });
    if (libraries.includes('not found')) return undefined;
    // Not the package's own arguments: they switch off web security, which is what we test.
    return {
      executablePath,
      args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
      how: 'browser uit het npm-pakket @sparticuz/chromium',
    };
  } catch {
    return undefined;
  }
}

/** As root on Debian and its kin, the system's package manager can bring one. */
function fromSystem(): Choice | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Geen browser gevonden; ik installeer Chromium met apt-get.');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options);
  const found = installed();
  return found && { ...found, how: `${found.how} (zojuist met apt-get gehaald)` };
}

/**
 * @returns where a browser is and how it was found
 * @throws when there is none and none can be had, with what to do
 */
async function findBrowser(): Promise<Choice> {
  const found = installed() ?? (await packaged()) ?? fromSystem();
  if (found) return found;
  throw new Error('Geen Chromium gevonden. Installeer Chromium of Chrome, of zet het pad in de omgevingsvariabele CHROMIUM.');
}

/** Starts the browser that `findBrowser` finds. */
export async function startBrowser(): Promise<{ browser: Browser; how: string }> {
  const { executablePath, args, how } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args, ...QUIET], headless: true });
  return { browser, how: `${how}, versie ${browser.version()}` };
}
